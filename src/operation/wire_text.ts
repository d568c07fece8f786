import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import type { WireText } from "./transport.ts"

/** Reads a streamed body as UTF-8 text, at most `maxBytes` of it; the rest is not waited for. */
export const readText = <E, R>(
  body: Stream.Stream<Uint8Array, E, R>,
  maxBytes: number,
): Effect.Effect<WireText, E, R> =>
  Effect.suspend(() => {
    const text = new TextReader(maxBytes)
    return Effect.map(Stream.runForEachWhile(body, (chunk) => Effect.sync(() => text.add(chunk))), () => text.end())
  })

/** UTF-8 text from chunks that may cut a character, up to a limit of bytes. */
export class TextReader {
  readonly #decoder = new TextDecoder()
  #text = ""
  #left: number

  constructor(maxBytes: number) {
    this.#left = maxBytes
  }

  /** Takes a chunk; false when the limit was passed and no more is wanted. */
  add(chunk: Uint8Array): boolean {
    this.#text += this.#decoder.decode(chunk.subarray(0, Math.max(0, this.#left)), { stream: true })
    this.#left -= chunk.length
    return this.#left >= 0
  }

  /** The text so far. */
  end(): WireText {
    const body = this.#text + this.#decoder.decode()
    return this.#left < 0 ? { body, cut: true } : { body }
  }
}
