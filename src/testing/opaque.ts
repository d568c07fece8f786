import * as fc from "fast-check"

/** Base64 of 16 to 48 bytes, as cryptograms and signatures travel. */
export const base64 = (): fc.Arbitrary<string> => fc.base64String({ minLength: 24, maxLength: 64 })

/** Texts with the form of a compact JWE, five parts in base64url; nobody can decrypt them (protocol: JWE). */
export const compactJwe = (): fc.Arbitrary<string> =>
  fc.tuple(base64url(40), base64url(16), base64url(40), base64url(16)).map((parts) => [header, ...parts].join("."))

/** `{"alg":"RSA-OAEP","enc":"A256CBC-HS512"}` */
const header = "eyJhbGciOiJSU0EtT0FFUCIsImVuYyI6IkEyNTZDQkMtSFM1MTIifQ"

const base64url = (length: number): fc.Arbitrary<string> =>
  fc.string({ unit: base64urlCharacter, minLength: length, maxLength: length })

const base64urlCharacter = fc.constantFrom(..."ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_")
