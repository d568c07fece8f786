import type { Bytes } from "./crypto_provider.ts"

/** Chunks of bytes as one. */
export const joined = (chunks: ReadonlyArray<Uint8Array>): Bytes => {
  const bytes = new Uint8Array(chunks.reduce((total, { length }) => total + length, 0))
  let at = 0
  for (const chunk of chunks) {
    bytes.set(chunk, at)
    at += chunk.length
  }
  return bytes
}
