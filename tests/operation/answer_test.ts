import { assertEquals } from "@std/assert"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import { errorTable, type Row } from "../support/error_table.ts"
import { failuresOf } from "../support/failures.ts"
import { approve, create, get, lookup, remove } from "../support/operations.ts"
import { answer, bytes, head, json, scriptedServer } from "../support/scripted_server.ts"
import { apiAt } from "../support/test_api.ts"
import { testEffect } from "../support/test_effect.ts"
import { transports } from "../support/transports.ts"

const charge = create({ amount: 4990 })
const read = get("p-1")
const act = approve("p-1")

const body = (...codes: ReadonlyArray<string>) => ({
  errorId: "c6a0d7b2-6f0e-4b0e-9a52-0e5f6d1b7a43",
  errors: codes.map((code) => ({ code, message: `see ${code}`, propertyName: "order.amount" })),
})
const html = (status: number) => answer(status, "<html><b>no</b>", { "content-type": "text/html" })
const empty = (status: number) => answer(status)
const answeredLate = { "retry-after": "3" }
const platform = { _tag: "PlatformError", mayHaveTakenEffect: true }
const unreadable = { _tag: "UnexpectedResponse", mayHaveTakenEffect: true }
const json200 = { "content-type": "application/json" }
const chunked = { ...json200, "transfer-encoding": "chunked" }

const rows: Readonly<Record<string, Row>> = {
  // The platform's own answers, status by status.
  "400": {
    call: charge,
    answer: json(400, body("1120")),
    error: { _tag: "ValidationError", status: 400, errorId: body().errorId, errors: body("1120").errors },
    says: "(status 400, errorId c6a0d7b2-6f0e-4b0e-9a52-0e5f6d1b7a43): 1120 at order.amount see 1120",
  },
  "400 with several errors": {
    call: charge,
    answer: json(400, body("1", "2")),
    error: { _tag: "ValidationError", errors: body("1", "2").errors },
    says: "1 at order.amount see 1; 2 at order.amount see 2",
  },
  "401": { call: act, answer: json(401, body("9002")), error: { _tag: "AuthorizationError", status: 401 } },
  "402 without a result": { call: charge, answer: json(402, body("1")), error: { _tag: "Refused", status: 402 } },
  "402 with a result": {
    call: charge,
    answer: json(402, { ...body("430330"), paymentResult: { id: "p-1", status: "REJECTED" } }),
    error: { _tag: "Declined", status: 402, payment: { id: "p-1", status: "REJECTED" }, errors: body("430330").errors },
  },
  "400 with a result": {
    call: charge,
    answer: json(400, { ...body("430330"), paymentResult: { id: "p-1" } }),
    error: { _tag: "Declined", status: 400, payment: { id: "p-1" } },
  },
  "500 with a result": {
    call: charge,
    answer: json(500, { ...body("430330"), paymentResult: { id: "p-1" } }),
    error: { _tag: "Declined", status: 500 },
  },
  "402 with a result of a wrong shape": {
    call: charge,
    answer: json(402, { ...body("430330"), paymentResult: { id: 17 } }),
    error: { _tag: "UnexpectedResponse", status: 402, problems: [{ property: "id", message: "expected string" }] },
    says: "the rejected result in paymentResult has a wrong shape",
  },
  "402 with a result where none belongs": {
    call: act,
    answer: json(402, { ...body("1"), paymentResult: { id: "p-1" } }),
    error: { _tag: "Refused" },
  },
  "403": { call: act, answer: json(403, body("9007")), error: { _tag: "AuthorizationError", status: 403 } },
  "404": { call: read, answer: json(404, body("300240")), error: { _tag: "NotFound" }, says: "no such object" },
  "405": { call: act, answer: json(405, body("1")), error: { _tag: "Refused", status: 405 } },
  "409": { call: charge, answer: json(409, body("1400")), error: { _tag: "Conflict", status: 409 } },
  "409 code 1409 under a key": {
    call: charge,
    answer: json(409, body("1409"), { "x-gcs-idempotence-request-timestamp": "1700000000000" }),
    error: { _tag: "IdempotenceConflict", firstRequestAt: 1_700_000_000_000 },
  },
  "409 code 1409 without a key": { call: act, answer: json(409, body("1409")), error: { _tag: "Conflict" } },
  "409 code 1409 beside another": { call: charge, answer: json(409, body("1409", "1")), error: { _tag: "Conflict" } },
  "410": { call: read, answer: json(410, body("1")), error: { _tag: "Gone" } },
  "418": {
    call: act,
    answer: json(418, body("1")),
    error: { _tag: "PlatformError", status: 418, mayHaveTakenEffect: false },
  },
  "429": { call: act, answer: json(429, body("9429")), error: { _tag: "RateLimited", status: 429 } },
  "500": { call: act, answer: json(500, body("9999")), error: { ...platform, status: 500 } },
  "502": { call: act, answer: json(502, body("1")), error: { ...platform, status: 502 } },
  "503": { call: act, answer: json(503, body("1")), error: { ...platform, status: 503 } },
  "504": { call: act, answer: json(504, body("1")), error: { ...platform, status: 504 } },
  "599": { call: act, answer: json(599, body("1")), error: { ...platform, status: 599 } },
  "a status beyond all classes": {
    call: act,
    answer: bytes("HTTP/1.1 799 Odd\r\ncontent-length: 0\r\nconnection: close\r\n\r\n"),
    error: { ...platform, status: 799 },
  },
  "500 on a call that reads": {
    call: read,
    answer: json(500, body("9999")),
    error: { _tag: "PlatformError", mayHaveTakenEffect: false },
  },
  "500 on a lookup by POST": {
    call: lookup({ amount: 1 }),
    answer: json(500, body("9999")),
    error: { _tag: "PlatformError", mayHaveTakenEffect: false },
  },

  // Bodies that say little or nothing.
  "400 empty": { call: act, answer: empty(400), error: { _tag: "ValidationError", errors: [] } },
  "402 empty": { call: charge, answer: empty(402), error: { _tag: "Refused" } },
  "404 empty": { call: read, answer: empty(404), error: { _tag: "NotFound" }, says: "no such object" },
  "500 empty": { call: act, answer: empty(500), error: { ...platform, errors: [] } },
  "400 without content type": {
    call: act,
    answer: answer(400, JSON.stringify(body("7"))),
    error: { _tag: "ValidationError", errors: body("7").errors },
  },
  "400 with a longer content type": {
    call: act,
    answer: answer(400, JSON.stringify(body("7")), { "content-type": "Application/JSON; charset=utf-8" }),
    error: { _tag: "ValidationError", errors: body("7").errors },
  },
  "400 with JSON under a foreign content type": {
    call: act,
    answer: answer(400, JSON.stringify(body("7")), { "content-type": "text/plain" }),
    error: { _tag: "UnexpectedResponse", status: 400, mayHaveTakenEffect: false },
    says: "look for a proxy",
  },
  "400 with nothing of the platform": {
    call: act,
    answer: json(400, {}),
    error: { _tag: "ValidationError", errors: [] },
  },
  "400 with a list for a body": { call: act, answer: json(400, []), error: { _tag: "ValidationError", errors: [] } },
  "400 with a text for a body": { call: act, answer: json(400, "no"), error: { _tag: "UnexpectedResponse" } },
  "400 with errors of wrong types": {
    call: act,
    answer: json(400, { errorId: 7, errors: [null, "1", { code: 1 }, { code: "2" }] }),
    error: { _tag: "ValidationError", errors: [{ code: "2" }] },
  },
  "400 with a card number in its text": {
    call: charge,
    answer: json(400, { errors: [{ code: "1", message: "VALUE 4111 1111-11111111 OF FIELD" }] }),
    error: { _tag: "ValidationError", errors: [{ code: "1", message: "VALUE ******** OF FIELD" }] },
    says: "VALUE ******** OF FIELD",
  },

  // Answers of others: proxies, gateways, wrong hosts.
  "HTML 404": { call: read, answer: html(404), error: { _tag: "NotFound" }, says: "no such path on this host" },
  "HTML 405": {
    call: act,
    answer: html(405),
    error: { _tag: "UnexpectedResponse", status: 405, mayHaveTakenEffect: false },
    says: "look for a proxy",
  },
  "HTML 403": { call: act, answer: html(403), error: { _tag: "UnexpectedResponse", status: 403 } },
  "HTML 429": { call: act, answer: html(429), error: { _tag: "RateLimited" } },
  "HTML 502": {
    call: act,
    answer: html(502),
    error: { ...platform, status: 502 },
    says: "failed before or behind the platform's API",
  },
  "400 of undecodable JSON": {
    call: act,
    answer: answer(400, '{"errorId":', json200),
    error: { _tag: "UnexpectedResponse", status: 400 },
  },
  "500 of undecodable JSON": { call: act, answer: answer(500, '{"errorId":', json200), error: platform },
  "500 of bytes that are no UTF-8": {
    call: act,
    answer: answer(500, new Uint8Array([0xff, 0xfe, 0])),
    error: platform,
  },
  "a redirect": {
    call: act,
    answer: answer(302, "", { location: "/elsewhere" }),
    error: { ...unreadable, status: 302 },
    says: "a redirect, which is not followed",
  },
  "a redirect that repeats the request": {
    call: act,
    answer: answer(307, "", { location: "/elsewhere" }),
    error: { ...unreadable, status: 307 },
  },
  "304": { call: read, answer: bytes(head(304)), error: { _tag: "UnexpectedResponse", mayHaveTakenEffect: false } },

  // A 2xx that cannot be read.
  "200 of no JSON": { call: act, answer: answer(200, "Non-JSON", json200), error: unreadable, says: "is not JSON" },
  "200 of HTML": { call: act, answer: html(200), error: unreadable },
  "200 empty": { call: act, answer: empty(200), error: unreadable },
  "204 where an answer is due": { call: act, answer: empty(204), error: { ...unreadable, status: 204 } },
  "200 of a wrong shape": {
    call: act,
    answer: json(200, { id: 1, items: [{ quantity: "two" }] }),
    error: {
      ...unreadable,
      problems: [
        { property: "id", message: "expected string" },
        { property: "items[0].quantity", message: "expected number" },
      ],
    },
    says: "has a wrong shape (status 200): id: expected string; items[0].quantity: expected number",
  },
  "200 of a list": {
    call: act,
    answer: json(200, []),
    error: { ...unreadable, problems: [{ property: "the answer", message: "expected Payment" }] },
  },
  "200 of bytes that are no UTF-8": {
    call: act,
    answer: answer(200, new Uint8Array([0x22, 0xff, 0x22])),
    error: unreadable,
  },
  "200 on a call that reads": {
    call: read,
    answer: answer(200, "Non-JSON"),
    error: { _tag: "UnexpectedResponse", mayHaveTakenEffect: false },
  },

  // Answers beyond the limit, which is 4000 bytes here.
  "200 that declares too much": {
    call: act,
    answer: answer(200, `{"id":"${"x".repeat(4000)}"}`),
    error: unreadable,
    says: "answerBytes",
  },
  "200 that grows too long": {
    call: act,
    answer: bytes(head(200, chunked), "fa1\r\n", "x".repeat(4001), "\r\n0\r\n\r\n"),
    error: unreadable,
    says: "answerBytes",
  },
  "200 that inflates too much": {
    call: act,
    answer: answer(200, await compressed("x".repeat(100_000)), { "content-encoding": "gzip" }),
    error: unreadable,
    says: "answerBytes",
  },
  "502 that is too long": { call: act, answer: answer(502, "x".repeat(5000)), error: { ...platform, status: 502 } },
  "404 that is too long": {
    call: read,
    answer: answer(404, "x".repeat(5000)),
    error: { _tag: "NotFound" },
    says: "no such path",
  },

  // The wait that the platform asks for.
  "429 with Retry-After": {
    call: act,
    answer: json(429, body("9429"), answeredLate),
    error: { _tag: "RateLimited", retryAfter: Duration.seconds(3) },
  },
  "503 with Retry-After": {
    call: act,
    answer: json(503, body("1"), answeredLate),
    error: { ...platform, retryAfter: Duration.seconds(3) },
  },
  "429 with a date for Retry-After": {
    call: act,
    answer: json(429, body("9429"), { "retry-after": "Thu, 01 Jan 1970 00:01:00 GMT" }),
    error: { _tag: "RateLimited", retryAfter: Duration.minutes(1) },
  },
  "429 with nonsense for Retry-After": {
    call: act,
    answer: json(429, body("9429"), { "retry-after": "soon" }),
    error: { _tag: "RateLimited", retryAfter: undefined },
  },

  // Whose clock is wrong.
  "401 by a clock that agrees": {
    call: act,
    answer: json(401, body("9002"), { date: "Thu, 01 Jan 1970 00:02:00 GMT" }),
    error: { _tag: "AuthorizationError", clockSkew: 120_000 },
    says: "check API key id",
  },
  "401 by a clock far ahead": {
    call: act,
    answer: json(401, body("9002"), { date: "Thu, 01 Jan 1970 00:10:00 GMT" }),
    error: { _tag: "AuthorizationError", clockSkew: 600_000 },
    says: "this machine's clock differs from the platform's by 600 s",
  },
  "403 by a clock far behind": {
    call: act,
    answer: json(403, body("9002"), { date: "Wed, 31 Dec 1969 23:50:00 GMT" }),
    error: { _tag: "AuthorizationError", clockSkew: -600_000 },
    says: "by -600 s",
  },
  "401 without a date": {
    call: act,
    answer: json(401, body("9002")),
    error: { _tag: "AuthorizationError", clockSkew: undefined },
  },
}

async function compressed(text: string): Promise<Uint8Array> {
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream("gzip"))
  return new Uint8Array(await new Response(stream).arrayBuffer())
}

errorTable("an answer", rows)

testEffect(
  "an answer of a 2xx other than the documented one is a success, whatever its content type",
  Effect.gen(function* () {
    for (const [name, transport] of transports) {
      for (const status of [200, 201, 202, 206, 299]) {
        const server = yield* scriptedServer(answer(status, '{"id":"p-1"}', { "content-type": "text/plain" }))
        assertEquals(yield* Effect.provide(charge, apiAt(server.origin, transport)), { id: "p-1" }, name)
      }
      for (const nothing of [empty(204), empty(200), html(200), answer(200, "x".repeat(5000))]) {
        const server = yield* scriptedServer(nothing)
        const api = apiAt(server.origin, transport, { limits: { answerBytes: 4000 } })
        assertEquals(yield* Effect.provide(remove("t-1"), api), undefined, name)
      }
      const informed = yield* scriptedServer(bytes(head(103), head(200, { "content-length": "2" }), "{}"))
      assertEquals(yield* Effect.provide(read, apiAt(informed.origin, transport)), {}, name)
    }
  }),
)

testEffect(
  "a redirect is not followed, so its target sees nothing",
  Effect.gen(function* () {
    const target = yield* scriptedServer(json(200, {}))
    for (const status of [301, 302, 303, 307, 308]) {
      const server = yield* scriptedServer(answer(status, "", { location: `${target.origin}/stolen` }))
      yield* failuresOf(charge, Effect.succeed(server.origin))
    }
    assertEquals(target.count(), 0)
  }),
)
