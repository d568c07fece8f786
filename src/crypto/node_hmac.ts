import type { Bytes } from "./crypto_provider.ts"

/** The part of `node:crypto` that is used. */
interface Hash {
  readonly update: (bytes: Uint8Array) => Hash
  readonly copy: () => Hash
  readonly digest: () => Uint8Array<ArrayBuffer>
}
interface NodeCrypto {
  readonly createHash: (algorithm: "sha256") => Hash
}

/** Computes HMAC-SHA256 under one key, at once. */
export type Signer = (message: Uint8Array) => Bytes

/** Makes a signer from the bytes of a key, at least one. */
export type MakeSigner = (key: Uint8Array) => Signer

const blockLength = 64

/**
 * HMAC-SHA256 by `node:crypto`, nothing where the run-time has none, as browsers. WebCrypto signs in another thread and
 * costs a promise; this is 2 to 10 times faster on Deno, Bun and Node.js. The two hashes of RFC 2104 are begun with the key
 * once and copied for each message.
 */
export const nodeHmac = (): MakeSigner | undefined => {
  const { process } = globalThis as { readonly process?: { readonly getBuiltinModule?: (id: string) => unknown } }
  const crypto = process?.getBuiltinModule?.("node:crypto") as NodeCrypto | undefined
  if (typeof crypto?.createHash !== "function") return undefined
  const begun = (key: Uint8Array, pad: number): Hash => {
    const block = new Uint8Array(blockLength).fill(pad)
    for (let i = 0; i < key.length; i++) block[i] ^= key[i]
    return crypto.createHash("sha256").update(block)
  }
  return (key) => {
    const short = key.length <= blockLength ? key : crypto.createHash("sha256").update(key).digest()
    const inner = begun(short, 0x36)
    const outer = begun(short, 0x5c)
    // A copy, since what is answered may lie in a pool that other buffers share.
    return (message) => new Uint8Array(outer.copy().update(inner.copy().update(message).digest()).digest())
  }
}
