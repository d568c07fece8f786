/** The field of a wallet's product that carries the wallet's token: set it as any other field (protocol: cleartext). */
export const tokenField = "encryptedPaymentData"
