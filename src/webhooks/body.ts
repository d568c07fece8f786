import * as Effect from "effect/Effect"
import type { Bytes } from "../crypto/crypto_provider.ts"
import { joined } from "../crypto/joined.ts"
import { BodyTooLarge, BodyUnreadable } from "./errors.ts"

const tooLarge = (maxBytes: number): BodyTooLarge =>
  new BodyTooLarge({
    maxBytes,
    message: `the body has more than ${maxBytes} bytes; raise maxBytes if events are that large`,
  })

/** A copy of the bytes, unless there are too many. */
export const limitedBytes = (bytes: Uint8Array, maxBytes: number): Effect.Effect<Bytes, BodyTooLarge> =>
  bytes.length <= maxBytes ? Effect.succeed(new Uint8Array(bytes)) : Effect.fail(tooLarge(maxBytes))

/** Reads the body of a request as raw bytes and stops at the first one too many. */
export const requestBytes = (
  request: Request,
  maxBytes: number,
): Effect.Effect<Bytes, BodyTooLarge | BodyUnreadable> =>
  Effect.tryPromise({
    try: () => readBytes(request, maxBytes),
    catch: (cause) =>
      cause instanceof BodyTooLarge ? cause : new BodyUnreadable({
        cause,
        message: "the body could not be read: the connection broke, or it was read before; verify the request first",
      }),
  })

const readBytes = async (request: Request, maxBytes: number): Promise<Bytes> => {
  if (Number(request.headers.get("content-length") ?? 0) > maxBytes) throw tooLarge(maxBytes)
  if (request.bodyUsed) throw new TypeError("the body was read before")
  if (request.body === null) return new Uint8Array()
  const chunks: Array<Uint8Array> = []
  let size = 0
  for await (const chunk of request.body) {
    size += chunk.length
    // Leaving the loop cancels the rest of the body.
    if (size > maxBytes) throw tooLarge(maxBytes)
    chunks.push(chunk)
  }
  return joined(chunks)
}
