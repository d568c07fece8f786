import * as Option from "effect/Option"
import type { Bytes } from "./crypto_provider.ts"

/** Arguments of one call are limited; this many are safe everywhere. */
const chunk = 8_192

const binaryOf = (bytes: Uint8Array): string => {
  let binary = ""
  for (let start = 0; start < bytes.length; start += chunk) {
    // A list of bytes serves as a list of arguments; spreading it would make an object for each byte.
    binary += String.fromCharCode.apply(null, bytes.subarray(start, start + chunk) as unknown as Array<number>)
  }
  return binary
}

const bytesOf = (binary: string): Bytes => {
  const bytes = new Uint8Array(binary.length)
  for (let i = 0; i < binary.length; i++) bytes[i] = binary.charCodeAt(i)
  return bytes
}

// Both run-time functions are lenient (white space, spare bits, missing padding), each in its own way. There is exactly one
// way to write given bytes, so what does not come back letter by letter is refused.
const strictly = (
  text: string,
  encodeAgain: (bytes: Uint8Array) => string,
  binary: (text: string) => string,
): Option.Option<Bytes> => {
  try {
    const bytes = bytesOf(atob(binary(text)))
    return encodeAgain(bytes) === text ? Option.some(bytes) : Option.none()
  } catch {
    return Option.none()
  }
}

/** Standard base64 with padding (RFC 4648, section 4): bytes 251, 255 are `+/8=`. */
export const encode = (bytes: Uint8Array): string =>
  typeof Uint8Array.prototype.toBase64 === "function" ? bytes.toBase64() : btoa(binaryOf(bytes))

/** Reads what {@link encode} wrote and nothing else: no white space, no missing padding, no spare bits. */
export const decode = (text: string): Option.Option<Bytes> => strictly(text, encode, (text) => text)

/** Base64 with the alphabet for URLs, without padding (RFC 4648, section 5), as a JWE writes its parts: 251, 255 are `-_8`. */
export const encodeUrl = (bytes: Uint8Array): string =>
  typeof Uint8Array.prototype.toBase64 === "function"
    ? bytes.toBase64({ alphabet: "base64url", omitPadding: true })
    : btoa(binaryOf(bytes)).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "")

/** Reads what {@link encodeUrl} wrote and nothing else. */
export const decodeUrl = (text: string): Option.Option<Bytes> =>
  strictly(text, encodeUrl, (text) => text.replaceAll("-", "+").replaceAll("_", "/"))
