import * as Option from "effect/Option"
import type { Bytes } from "./crypto_provider.ts"

const encoder = /* @__PURE__ */ new TextEncoder()
const decoder = /* @__PURE__ */ new TextDecoder("utf-8", { fatal: true, ignoreBOM: true })

/** The UTF-8 bytes of a text; a lone surrogate becomes U+FFFD. */
export const utf8 = (text: string): Bytes => encoder.encode(text)

/** The text of UTF-8 bytes, or none where they are not UTF-8; a byte order mark is kept. */
export const fromUtf8 = (bytes: Uint8Array): Option.Option<string> => {
  try {
    return Option.some(decoder.decode(bytes))
  } catch {
    return Option.none()
  }
}
