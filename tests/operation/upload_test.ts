import { assert, assertEquals, assertInstanceOf, assertMatch, assertStringIncludes } from "@std/assert"
import * as Effect from "effect/Effect"
import * as fc from "fast-check"
import * as Fiber from "effect/Fiber"
import * as Stream from "effect/Stream"
import type { UploadFile } from "../../src/model/upload_file.ts"
import { InvalidRequest, OutcomeUnknown } from "../../src/operation/errors.ts"
import { fileExtensions, largestFile } from "../../src/operation/upload.ts"
import * as Disputes from "../../src/server_api/disputes.ts"
import { answer, closedOrigin, json, reset, scriptedServer, silence } from "../support/scripted_server.ts"
import { answered, scriptedTransport } from "../support/scripted_transport.ts"
import { isSignedBy } from "../support/signature_check.ts"
import { apiAt, demoKey, virtualApi } from "../support/test_api.ts"
import { testEffect } from "../support/test_effect.ts"
import { transports } from "../support/transports.ts"

const content = new TextEncoder().encode("%PDF-1.7 …")
const pdf: UploadFile = { fileName: "receipt.pdf", contentType: "application/pdf", content }
const done = json(201, { disputeId: "dsp-000042", fileId: "f-1" })
const upload = (file: UploadFile) => Disputes.uploadFile("dsp-000042", file)

for (const [name, transport] of transports) {
  testEffect(
    `a file goes out over ${name} as one part, under a signed boundary and with its length`,
    Effect.gen(function* () {
      const server = yield* scriptedServer(done)
      const result = yield* Effect.provide(upload(pdf), apiAt(server.origin, transport))
      assertEquals(result, { disputeId: "dsp-000042", fileId: "f-1" })
      const [request] = server.requests
      assertEquals([request.method, request.target], ["POST", "/files/v1/7731/disputes/dsp-000042"])
      const type = request.headers.get("content-type") ?? ""
      assertMatch(
        type,
        /^multipart\/form-data; boundary=[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
      )
      const boundary = type.slice(type.indexOf("=") + 1)
      assertEquals(
        new TextDecoder().decode(request.body),
        `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="receipt.pdf"\r\n` +
          `Content-Type: application/pdf\r\n\r\n%PDF-1.7 …\r\n--${boundary}--\r\n`,
      )
      assertEquals(request.headers.get("content-length"), String(request.body.length))
      assertEquals(request.headers.get("transfer-encoding"), null)
      assertEquals(request.headers.get("x-gcs-idempotence-key"), null)
      assert(isSignedBy(demoKey, request))
    }),
  )

  testEffect(
    `a stream goes out over ${name} in chunks, as the same bytes`,
    Effect.gen(function* () {
      const server = yield* scriptedServer(done)
      const parts = Array.from({ length: 40 }, (_, i) => new Uint8Array(10_000).fill(i))
      yield* Effect.provide(
        upload({ ...pdf, content: Stream.fromIterable(parts) }),
        apiAt(server.origin, transport),
      )
      const [request] = server.requests
      assert(request.complete && isSignedBy(demoKey, request))
      assertEquals(request.headers.get("content-length"), null)
      assertEquals(request.headers.get("transfer-encoding"), "chunked")
      const file = (yield* Effect.promise(() => formOf(request))).get("file")
      assertInstanceOf(file, File)
      assertEquals(
        new Uint8Array(yield* Effect.promise(() => file.arrayBuffer())),
        new Uint8Array(parts.flatMap((part) => [...part])),
      )
    }),
  )

  testEffect(
    `a server that parses forms reads over ${name} whatever was sent`,
    Effect.gen(function* () {
      const server = yield* scriptedServer(done)
      // Deno's own parser of forms takes `=` and `;` within quotes for separators.
      const letter = fc.constantFrom(..."aZ09 _-.,+(){}#&%'äß日\u{1f642}")
      const fileName = fc.string({ unit: letter, minLength: 1, maxLength: 20 }).map((text) => `${text}.png`)
      yield* Effect.promise(() =>
        fc.assert(
          fc.asyncProperty(fileName, fc.uint8Array({ maxLength: 99 }), fc.boolean(), async (name, bytes, streamed) => {
            const file = { fileName: name, contentType: "image/png", content: streamed ? Stream.make(bytes) : bytes }
            await Effect.runPromise(Effect.provide(upload(file), apiAt(server.origin, transport)))
            const seen = (await formOf(server.requests[server.requests.length - 1])).get("file")
            assertInstanceOf(seen, File)
            assertEquals([seen.name, seen.type], [name, "image/png"])
            assertEquals(new Uint8Array(await seen.arrayBuffer()), new Uint8Array(bytes))
          }),
          { numRuns: 30 },
        )
      )
    }),
  )

  testEffect(
    `a stream that grows beyond 5 MB over ${name} is broken off, so that the platform gets no whole file`,
    Effect.gen(function* () {
      const server = yield* scriptedServer(done)
      const chunk = new Uint8Array(100_000)
      const file = { ...pdf, content: Stream.take(Stream.forever(Stream.make(chunk)), 51) }
      const error = yield* Effect.flip(Effect.provide(upload(file), apiAt(server.origin, transport)))
      assertInstanceOf(error, InvalidRequest)
      assertEquals(error.problems, [{ property: "file.content", message: "expected at most 5000000 bytes (5 MB)" }])
      assertStringIncludes(error.message, "broken off before the end was sent")
      assert(server.requests.every(({ complete }) => !complete))
    }),
  )

  testEffect(
    `a stream that fails over ${name} tells its own error, and the platform gets no whole file`,
    Effect.gen(function* () {
      const server = yield* scriptedServer(done)
      const file = { ...pdf, content: Stream.concat(Stream.make(content), Stream.fail("the disk is gone")) }
      const error = yield* Effect.flip(Effect.provide(upload(file), apiAt(server.origin, transport)))
      assertInstanceOf(error, InvalidRequest)
      assertEquals(error.problems, [{ property: "file.content", message: "the stream failed" }])
      assertEquals(error.cause, "the disk is gone")
      assert(server.requests.every(({ complete }) => !complete))
    }),
  )

  testEffect(
    `interruption over ${name} ends the upload and its stream`,
    Effect.gen(function* () {
      const server = yield* scriptedServer(silence)
      let closed = false
      const endless = Stream.ensuring(
        Stream.concat(Stream.make(content), Stream.never),
        Effect.sync(() => {
          closed = true
        }),
      )
      const fiber = yield* Effect.forkChild(
        Effect.provide(upload({ ...pdf, content: endless }), apiAt(server.origin, transport)),
      )
      yield* Effect.promise(() => server.begun(1))
      yield* Fiber.interrupt(fiber)
      yield* Effect.promise(() => server.arrived(1))
      assert(closed)
      assertEquals(server.requests.map(({ complete }) => complete), [false])
    }),
  )

  testEffect(
    `an upload over ${name} is never sent twice`,
    Effect.gen(function* () {
      for (const failing of [reset, answer(503), json(429, {})]) {
        const server = yield* scriptedServer(failing)
        yield* Effect.flip(Effect.provide(upload(pdf), apiAt(server.origin, transport)))
        assertEquals(server.count(), 1)
      }
      const server = yield* scriptedServer(reset)
      assertInstanceOf(
        yield* Effect.flip(Effect.provide(upload(pdf), apiAt(server.origin, transport))),
        OutcomeUnknown,
      )
      const error = yield* Effect.flip(Effect.provide(upload(pdf), apiAt(yield* closedOrigin, transport)))
      assertEquals([error._tag, "attempts" in error && error.attempts], ["ConnectionError", 1])
    }),
  )
}

const formOf = ({ body, headers }: { readonly body: Uint8Array; readonly headers: Headers }): Promise<FormData> =>
  new Response(Uint8Array.from(body), { headers: { "content-type": headers.get("content-type") ?? "" } }).formData()

const extensions = `expected one of the extensions ${fileExtensions.join(", ")}`
const wrong: ReadonlyArray<readonly [file: unknown, problems: Readonly<Record<string, string>>]> = [
  [undefined, { fileName: "required", contentType: "required", content: "required" }],
  [{ ...pdf, fileName: undefined }, { fileName: "required" }],
  [{ ...pdf, fileName: " " }, { fileName: "required" }],
  [{ ...pdf, fileName: 'a".pdf' }, { fileName: "expected a name without quotes and line breaks" }],
  [{ ...pdf, fileName: "a\r\nx: y.pdf" }, { fileName: "expected a name without quotes and line breaks" }],
  [{ ...pdf, fileName: "a.exe" }, { fileName: extensions }],
  [{ ...pdf, fileName: "a.pdf.exe" }, { fileName: extensions }],
  [{ ...pdf, fileName: "a" }, { fileName: extensions }],
  [{ ...pdf, fileName: "a." }, { fileName: extensions }],
  [{ ...pdf, contentType: undefined }, { contentType: "required" }],
  [{ ...pdf, contentType: "" }, { contentType: "required" }],
  [{ ...pdf, contentType: "pdf" }, { contentType: "expected type/subtype" }],
  [{ ...pdf, contentType: "application/pdf\r\nx: y" }, { contentType: "expected type/subtype" }],
  [{ ...pdf, content: undefined }, { content: "required" }],
  [{ ...pdf, content: null }, { content: "required" }],
  [{ ...pdf, content: "text" }, { content: "expected bytes or a stream of bytes" }],
  [{ ...pdf, content: new Uint8Array(largestFile + 1) }, { content: "expected at most 5000000 bytes (5 MB)" }],
]

testEffect(
  "a file that the platform would not take is refused by its parts before anything is sent",
  Effect.gen(function* () {
    const { layer, sent } = scriptedTransport(answered(201))
    for (const [file, problems] of wrong) {
      const error = yield* Effect.flip(Effect.provide(upload(file as UploadFile), virtualApi(layer)))
      assertInstanceOf(error, InvalidRequest)
      const expected = Object.entries(problems).map(([part, message]) => ({ property: `file.${part}`, message }))
      assertEquals(error.problems, expected)
    }
    const error = yield* Effect.flip(Effect.provide(Disputes.uploadFile("../x", pdf), virtualApi(layer)))
    assertInstanceOf(error, InvalidRequest)
    assertEquals(error.problems.map(({ property }) => property), ["disputeId"])
    assertEquals(sent, [])
  }),
)

testEffect(
  "every kind of file that the platform takes is sent, up to 5 MB",
  Effect.gen(function* () {
    const { layer, sent } = scriptedTransport(answered(201))
    const api = virtualApi(layer)
    for (const extension of fileExtensions) {
      yield* Effect.provide(upload({ ...pdf, fileName: `a b.${extension.toUpperCase()}` }), api)
    }
    for (const type of ["text/plain", "text/plain; charset=utf-8", "application/vnd.ms-word+xml"]) {
      yield* Effect.provide(upload({ ...pdf, contentType: type }), api)
    }
    for (const length of [0, largestFile]) {
      yield* Effect.provide(upload({ ...pdf, content: new Uint8Array(length) }), api)
    }
    assertEquals(sent.length, fileExtensions.length + 5)
    assertEquals([...fileExtensions].sort(), [
      "bmp",
      "doc",
      "docx",
      "gif",
      "jpeg",
      "jpg",
      "pdf",
      "png",
      "txt",
      "zip",
    ])
  }),
)
