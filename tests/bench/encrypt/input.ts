import type { Device } from "@epayment/effect/client"

/** A card as the platform describes it to a device: fields with masks and rules. */
export const product = {
  id: 1,
  paymentMethod: "card",
  allowsRecurring: false,
  allowsTokenization: true,
  displayHints: { displayOrder: 1, label: "Visa", logo: "visa.png" },
  fields: [
    {
      id: "cardNumber",
      type: "numericstring",
      displayHints: {
        displayOrder: 10,
        mask: "{{9999}} {{9999}} {{9999}} {{9999}}",
        alwaysShow: true,
        obfuscate: false,
        formElement: { type: "text" },
      },
      dataRestrictions: { isRequired: true, validators: { luhn: {}, length: { minLength: 12, maxLength: 19 } } },
    },
    {
      id: "expiryDate",
      type: "expirydate",
      displayHints: {
        displayOrder: 20,
        mask: "{{99}}/{{99}}",
        alwaysShow: true,
        obfuscate: false,
        formElement: { type: "text" },
      },
      dataRestrictions: {
        isRequired: true,
        validators: { expirationDate: {}, length: { minLength: 4, maxLength: 4 } },
      },
    },
    {
      id: "cvv",
      type: "numericstring",
      displayHints: { displayOrder: 30, alwaysShow: true, obfuscate: true, formElement: { type: "text" } },
      dataRestrictions: { isRequired: true, validators: { length: { minLength: 3, maxLength: 4 } } },
    },
    {
      id: "cardholderName",
      type: "string",
      displayHints: { displayOrder: 40, alwaysShow: true, obfuscate: false, formElement: { type: "text" } },
      dataRestrictions: { isRequired: true, validators: { length: { minLength: 2, maxLength: 51 } } },
    },
  ],
}

/** What a customer types into these fields, in their order. */
export const typed: ReadonlyArray<readonly [field: string, value: string]> = [
  ["cardNumber", "4012000033330026"],
  ["expiryDate", "1249"],
  ["cvv", "123"],
  ["cardholderName", "Heidi Muster"],
]

/** The session in which it is typed. */
export const session = {
  clientSessionId: "0a1b2c3d4e5f60718293a4b5c6d7e8f9",
  customerId: "7731",
  clientApiUrl: "https://client.example.com/client/v1",
  assetUrl: "https://assets.example.com/",
}

/** The browser in which it is typed. */
export const device: Device = {
  information: {
    timezoneOffsetUtcMinutes: -60,
    locale: "de-CH",
    browserData: {
      javaScriptEnabled: true,
      javaEnabled: false,
      colorDepth: 24,
      screenHeight: 1080,
      screenWidth: 1920,
      innerHeight: 720,
      innerWidth: 1280,
    },
  },
  platformIdentifier: "Mozilla/5.0",
}

/** A key of 2048 bits, as the platform announces one. */
export const announcedKey = async (): Promise<{ readonly keyId: string; readonly publicKey: string }> => {
  const { publicKey } = await crypto.subtle.generateKey(
    { name: "RSA-OAEP", modulusLength: 2048, publicExponent: new Uint8Array([1, 0, 1]), hash: "SHA-1" },
    true,
    ["encrypt", "decrypt"],
  )
  const spki = new Uint8Array(await crypto.subtle.exportKey("spki", publicKey))
  return { keyId: "1d65dc8d-0a22-4d24-ac05-65a4ee1d0b4c", publicKey: btoa(String.fromCharCode(...spki)) }
}
