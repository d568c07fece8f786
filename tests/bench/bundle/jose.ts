import { CompactEncrypt, importSPKI } from "jose"

/** What an app with jose needs for the encryption alone. */
export const seal = async (pem: string, keyId: string, text: string): Promise<string> =>
  await new CompactEncrypt(new TextEncoder().encode(text))
    .setProtectedHeader({ alg: "RSA-OAEP", enc: "A256CBC-HS512", kid: keyId })
    .encrypt(await importSPKI(pem, "RSA-OAEP"))
