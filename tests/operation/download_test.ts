import { assert, assertEquals, assertInstanceOf } from "@std/assert"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as Schedule from "effect/Schedule"
import * as Stream from "effect/Stream"
import * as TestClock from "effect/testing/TestClock"
import { ConnectionError, InvalidRequest, NotFound, TimeoutError } from "../../src/operation/errors.ts"
import { withRetry } from "../../src/operation/retry.ts"
import * as Files from "../../src/server_api/files.ts"
import {
  type Answer,
  answer,
  bytes,
  head,
  json,
  reset,
  scriptedServer,
  silence,
  stall,
} from "../support/scripted_server.ts"
import { isSignedBy } from "../support/signature_check.ts"
import { apiAt, demoKey } from "../support/test_api.ts"
import { testEffect } from "../support/test_effect.ts"
import { transports } from "../support/transports.ts"

const content = Uint8Array.from({ length: 300_000 }, (_, i) => i % 251)
const pdf = {
  "content-type": "application/pdf",
  "content-disposition": 'attachment; filename="receipt 2025.pdf"',
}
const once = withRetry({ maxAttempts: 1 })
const atOnce = withRetry({ schedule: Schedule.forever })

const joined = (chunks: ReadonlyArray<Uint8Array>) => new Uint8Array(chunks.flatMap((chunk) => [...chunk]))

for (const [name, transport] of transports) {
  testEffect(
    `a file over ${name} comes with its type, length and name, byte by byte`,
    Effect.gen(function* () {
      const server = yield* scriptedServer(answer(200, content, pdf))
      const file = yield* Files.getFile("f/1").pipe(Effect.provide(apiAt(server.origin, transport)))
      assertEquals([file.contentType, file.contentLength, file.fileName], [
        "application/pdf",
        300_000,
        "receipt 2025.pdf",
      ])
      assertEquals(joined(yield* Stream.runCollect(file.content)), content)
      const [request] = server.requests
      assertEquals([request.method, request.target], ["GET", "/files/v1/7731/files/f%2F1"])
      assertEquals(request.headers.get("content-type"), null)
      assert(isSignedBy(demoKey, request))
    }),
  )

  testEffect(
    `what a file over ${name} does not tell is absent`,
    Effect.gen(function* () {
      const api = (origin: string) => apiAt(origin, transport)
      const bare = yield* scriptedServer(bytes(head(200), "abc"))
      const file = yield* Effect.provide(Files.getFile("f"), api(bare.origin))
      assertEquals(Object.keys(file).sort(), ["content", "contentType"])
      assertEquals(file.contentType, "application/octet-stream")
      assertEquals(yield* Stream.mkString(Stream.decodeText(file.content)), "abc")
      const empty = yield* scriptedServer(answer(200, "", { "content-type": "application/json" }))
      const none = yield* Effect.provide(Files.getFile("f"), api(empty.origin))
      assertEquals([none.contentType, none.contentLength], ["application/json", 0])
      assertEquals(yield* Stream.runCollect(none.content), [])
      const nothing = yield* scriptedServer(answer(204))
      assertEquals(
        yield* Stream.runCollect((yield* Effect.provide(Files.getFile("f"), api(nothing.origin))).content),
        [],
      )
    }),
  )

  testEffect(
    `a file over ${name} may be larger than an answer, for it is not kept`,
    Effect.gen(function* () {
      const server = yield* scriptedServer(answer(200, content, pdf))
      const file = yield* Files.getFile("f").pipe(
        Effect.provide(apiAt(server.origin, transport, { limits: { answerBytes: 1000 } })),
      )
      assertEquals(yield* Stream.runFold(file.content, () => 0, (sum, { length }) => sum + length), content.length)
    }),
  )

  testEffect(
    `what is left unread of a file over ${name} is cancelled with the scope`,
    Effect.gen(function* () {
      const endless = stall(head(200, { ...pdf, "content-length": "1000000" }), content.subarray(0, 1000))
      for (const read of [0, 1]) {
        const server = yield* scriptedServer(endless)
        yield* Effect.scoped(
          Effect.gen(function* () {
            const file = yield* Effect.provide(Files.getFile("f"), apiAt(server.origin, transport))
            if (read > 0) yield* Stream.runDrain(Stream.take(file.content, read))
          }),
        )
        yield* Effect.promise(() => server.abandoned(1))
      }
    }),
  )

  testEffect(
    `a file over ${name} that breaks off fails its stream, and nothing else`,
    Effect.gen(function* () {
      const server = yield* scriptedServer(bytes(head(200, { ...pdf, "content-length": "9000" }), "abc"))
      const error = yield* Effect.scoped(
        Effect.gen(function* () {
          const file = yield* Effect.provide(Files.getFile("f"), apiAt(server.origin, transport))
          return yield* Effect.flip(Stream.runDrain(file.content))
        }),
      )
      assertInstanceOf(error, ConnectionError)
      assertEquals([error.operation, error.attempts, server.count()], ["files.getFile", 1, 1])
    }),
  )

  testEffect(
    `errors over ${name} are the platform's as everywhere, bounded in size`,
    Effect.gen(function* () {
      const failing = (answer: Answer) =>
        Effect.gen(function* () {
          const server = yield* scriptedServer(answer)
          const api = apiAt(server.origin, transport, { limits: { answerBytes: 1000 } })
          return yield* Effect.flip(Effect.scoped(Files.getFile("f"))).pipe(once, Effect.provide(api))
        })
      const missing = yield* failing(json(404, { errorId: "e-1", errors: [{ code: "1" }] }))
      assertInstanceOf(missing, NotFound)
      assertEquals([missing.errorId, missing.errors], ["e-1", [{ code: "1" }]])
      assertEquals((yield* failing(answer(404, "x".repeat(5000))))._tag, "NotFound")
      assertEquals((yield* failing(answer(404, content, pdf)))._tag, "NotFound")
      assertEquals((yield* failing(answer(403, "x".repeat(5000))))._tag, "UnexpectedResponse")
      assertEquals((yield* failing(stall(head(500), "x".repeat(5000))))._tag, "PlatformError")
      assertEquals((yield* failing(answer(302, "", { location: "/" })))._tag, "UnexpectedResponse")
      assertEquals((yield* failing(reset))._tag, "ConnectionError")
      assertEquals((yield* failing(bytes(head(404, { "content-length": "90" }), "{")))._tag, "ConnectionError")
    }),
  )

  testEffect(
    `a file over ${name} is asked for again, and the failures before it are closed while it is read`,
    Effect.gen(function* () {
      const failures = [stall(head(503), "x".repeat(2000)), json(503, {}), reset] as const
      for (const failure of failures) {
        const server = yield* scriptedServer(failure, answer(200, content, pdf))
        const api = apiAt(server.origin, transport, { limits: { answerBytes: 1000 } })
        const file = yield* Files.getFile("f").pipe(atOnce, Effect.provide(api))
        if (failure === failures[0]) yield* Effect.promise(() => server.abandoned(1))
        assertEquals(joined(yield* Stream.runCollect(file.content)), content)
        assertEquals(server.count(), 2)
      }
    }),
  )

  testEffect(
    `a file over ${name} that does not begin in time is given up at once, though the scope stays open`,
    Effect.gen(function* () {
      const server = yield* scriptedServer(silence)
      const fiber = yield* Files.getFile("f").pipe(
        once,
        Effect.flip,
        Effect.provide(apiAt(server.origin, transport)),
        Effect.forkChild,
      )
      yield* Effect.promise(() => server.arrived(1))
      yield* TestClock.adjust("30 seconds")
      assertInstanceOf(yield* Fiber.join(fiber), TimeoutError)
      yield* Effect.promise(() => server.abandoned(1))
    }).pipe(Effect.provide(TestClock.layer())),
  )

  testEffect(
    `interruption over ${name} before a file begins closes the socket`,
    Effect.gen(function* () {
      const server = yield* scriptedServer(silence)
      const fiber = yield* Effect.forkChild(Effect.provide(Files.getFile("f"), apiAt(server.origin, transport)))
      yield* Effect.promise(() => server.arrived(1))
      yield* Fiber.interrupt(fiber)
      yield* Effect.promise(() => server.abandoned(1))
    }),
  )
}

testEffect(
  "a file without an id is refused before anything is sent",
  Effect.gen(function* () {
    const server = yield* scriptedServer(answer(200))
    for (const id of ["", "..", "../x"]) {
      const error = yield* Effect.flip(Files.getFile(id)).pipe(Effect.provide(apiAt(server.origin, transports[0][1])))
      assertInstanceOf(error, InvalidRequest)
      assertEquals(error.problems.map(({ property }) => property), ["fileId"])
    }
    assertEquals(server.count(), 0)
  }),
)
