import { assert, assertEquals, assertInstanceOf } from "@std/assert"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import { limitedBytes, requestBytes } from "../../src/webhooks/body.ts"
import { BodyTooLarge, BodyUnreadable } from "../../src/webhooks/errors.ts"

const request = (body: BodyInit | null, headers: Record<string, string> = {}) =>
  new Request("https://shop.example/", { method: "POST", body, headers, duplex: "half" } as RequestInit)

/** A body in chunks of which only so many may be pulled; says how many were, and whether the rest was cancelled. */
const chunks = (count: number) => {
  const seen = { pulled: 0, cancelled: false }
  const body = new ReadableStream<Uint8Array>({
    pull: (controller) => {
      if (seen.pulled++ < count) controller.enqueue(new Uint8Array(100))
      else controller.close()
    },
    cancel: () => {
      seen.cancelled = true
    },
  }, { highWaterMark: 0 })
  return { body, seen }
}

const read = (body: Request, maxBytes: number) => Effect.runPromise(Effect.result(requestBytes(body, maxBytes)))

Deno.test("a body is read as it came, byte for byte, from one chunk or many", async () => {
  const bytes = Uint8Array.from({ length: 256 }, (_, i) => i)
  assertEquals(await read(request(bytes), 256), Result.succeed(bytes))
  assertEquals(await read(request(null), 0), Result.succeed(new Uint8Array()))
  assertEquals(await read(request(chunks(7).body), 700), Result.succeed(new Uint8Array(700)))
})

Deno.test("the first byte too many ends the reading", async () => {
  const { body, seen } = chunks(1000)
  const result = await read(request(body), 250)
  const error = Result.getOrThrow(Result.flip(result))
  assertInstanceOf(error, BodyTooLarge)
  assertEquals(error.maxBytes, 250)
  assert(seen.cancelled)
  assert(seen.pulled <= 4, `${seen.pulled} chunks were pulled`)
})

Deno.test("a length that is too large is refused before anything is read", async () => {
  const { body, seen } = chunks(1000)
  const result = await read(request(body, { "content-length": "251" }), 250)
  assertInstanceOf(Result.getOrThrow(Result.flip(result)), BodyTooLarge)
  assertEquals(seen.pulled, 0)
})

Deno.test("a body that was read before, or that breaks off, is an error of its own", async () => {
  const used = request("x")
  await used.text()
  assertInstanceOf(Result.getOrThrow(Result.flip(await read(used, 10))), BodyUnreadable)

  const broken = request(new ReadableStream({ pull: (controller) => controller.error(new Error("reset")) }))
  const error = Result.getOrThrow(Result.flip(await read(broken, 10)))
  assertInstanceOf(error, BodyUnreadable)
  assertInstanceOf(error.cause, Error)
})

Deno.test("bytes are copied, so that nobody changes them between the check and the reading", () => {
  const bytes = Uint8Array.of(1, 2)
  const copy = Effect.runSync(limitedBytes(bytes, 2))
  bytes[0] = 9
  assertEquals(copy, Uint8Array.of(1, 2))
  assertInstanceOf(Effect.runSync(Effect.flip(limitedBytes(bytes, 1))), BodyTooLarge)
})
