import { assertEquals } from "@std/assert"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Logger from "effect/Logger"
import * as Pull from "effect/Pull"
import * as Random from "effect/Random"
import * as Redacted from "effect/Redacted"
import * as References from "effect/References"
import * as Schedule from "effect/Schedule"
import * as Stream from "effect/Stream"
import { ConnectionError, RateLimited } from "../../src/operation/errors.ts"
import { claimKey } from "../../src/operation/idempotence_key.ts"
import { defaultLimits } from "../../src/operation/limits.ts"
import { defaultRetry, type RetryableError, withRetry } from "../../src/operation/retry.ts"
import { makeQuota } from "../../src/operation/retry_quota.ts"
import { defaultCircuitBreaker } from "../../src/operation/transport_guards.ts"
import { largestFile } from "../../src/operation/upload.ts"
import { defaultBodyLength, patience } from "../../src/operation/wire_log.ts"
import { defaultSettings } from "../../src/sandbox/settings.ts"
import * as Payments from "../../src/server_api/payments.ts"
import { verifyBytes } from "../../src/webhooks/verify.ts"
import { WebhookKeys } from "../../src/webhooks/webhook_keys.ts"
import * as WebCrypto from "../../src/crypto/web_crypto.ts"
import { get } from "../support/operations.ts"
import { answered, answeredText, inVirtualTime, scriptedTransport, silence } from "../support/scripted_transport.ts"
import { virtualApi } from "../support/test_api.ts"

const page = Deno.readTextFileSync(new URL("../../docs/limits.md", import.meta.url))
const rows = new Map(
  [...page.matchAll(/^\| (.+?) +\| (.+?) +\| (.+?) +\|$/gm)].slice(2).map(([, name, value]) => [name, value] as const),
)

const facts = { operation: "payments.get", message: "" }
const broken = new ConnectionError({ ...facts, mayHaveArrived: true, attempts: 1 })
const limited = new RateLimited({ ...facts, status: 429, errors: [] })

/** The longest wait that the default schedule can ask for after so many errors of a kind. */
const ceiling = (error: RetryableError, errors: number): Effect.Effect<string, unknown> =>
  Effect.gen(function* () {
    const step = yield* Schedule.toStep(defaultRetry.schedule)
    let wait = Duration.zero
    for (let i = 0; i < errors; i++) wait = (yield* Pull.catchDone(step(0, error), () => Effect.die("it ended")))[1]
    return Duration.format(wait)
  }).pipe(Effect.provideService(Random.Random, { nextDoubleUnsafe: () => 1, nextIntUnsafe: () => 0 }))

const longestKey = (): string => {
  let length = 1
  while (claimKey({ key: "k".repeat(length + 1), request: undefined }, { target: "", body: undefined }) === undefined) {
    length++
  }
  return String(length)
}

const excerpt = Effect.gen(function* () {
  const script = scriptedTransport(answeredText(200, "x".repeat(10_000)))
  const error = yield* Effect.flip(Effect.provide(get("p-1"), virtualApi(script.layer)))
  return error._tag === "UnexpectedResponse" ? String(Redacted.value(error.excerpt).length) : error._tag
})

const pageSize = Effect.gen(function* () {
  const script = scriptedTransport(answered(200, { payments: [], totalCount: 0 }))
  yield* Effect.provide(Stream.runDrain(Payments.findAll()), virtualApi(script.layer))
  return new URL(script.sent[0].request.url).searchParams.get("limit") ?? "none"
})

const webhook = Effect.gen(function* () {
  const keys = WebhookKeys.layer({ id: "k", secret: Redacted.make("s") })
  const error = yield* Effect.flip(
    Effect.provide(verifyBytes({ "x-gcs-keyid": "k", "x-gcs-signature": "c2ln" }, new Uint8Array(20_000_000)), [
      keys,
      WebCrypto.layer,
    ]),
  )
  return error._tag === "BodyTooLarge" ? `${error.maxBytes} B` : error._tag
})

const once = Effect.exit(withRetry({ maxAttempts: 1 })(get("p-1")))

/** Whether calls are sent at once, however many there are. */
const unlimited = Effect.gen(function* () {
  const script = scriptedTransport(silence)
  const calls = Effect.forEach(Array.from({ length: 50 }), () => once, { concurrency: "unbounded" })
  yield* inVirtualTime(Effect.provide(calls, virtualApi(script.layer)))
  return script.sent.every(({ at }) => at === 0) ? "off" : "on"
})

/** Whether calls are sent whatever became of the ones before. */
const unbroken = Effect.gen(function* () {
  const script = scriptedTransport(answered(503), answered(503))
  yield* Effect.provide(Effect.replicateEffect(once, 50), virtualApi(script.layer))
  return script.sent.length === 50 ? "off" : "on"
})

/** Whether calls write anything of themselves. */
const silent = Effect.gen(function* () {
  const lines: Array<unknown> = []
  const logger = Logger.make(({ message }) => void lines.push(message))
  const script = scriptedTransport(answered(503))
  yield* Effect.provide(once, [virtualApi(script.layer), Logger.layer([logger])]).pipe(
    Effect.provideService(References.MinimumLogLevel, "All"),
  )
  return lines.length === 0 ? "off" : "on"
})

const actual: Readonly<Record<string, Effect.Effect<string, unknown> | string>> = {
  "Wait for one answer": Duration.format(defaultLimits.attempt),
  "Time for a call with all its retries": Duration.format(defaultLimits.call),
  "Size of an answer that is read": `${defaultLimits.answerBytes} B`,
  "Attempts": String(defaultRetry.maxAttempts),
  "Ceiling of the first wait": ceiling(broken, 1),
  "Ceiling of the first wait after a 429": ceiling(limited, 1),
  "Ceiling of any wait": ceiling(broken, 30),
  "Tokens for retries": String(makeQuota().left()),
  "Tokens that a retry costs": Effect.sync(() => {
    const quota = makeQuota()
    quota.take()
    return String(makeQuota().left() - quota.left())
  }),
  "Length of an idempotence key": longestKey(),
  "Size of a file": `${largestFile} B`,
  "Items on one page of a stream": pageSize,
  "Requests in a window": unlimited,
  "Requests at the same time": unlimited,
  "Failures in a row that open the circuit": unbroken,
  "Time for which the circuit stays open": unbroken,
  "Wire log": silent,
  "Length of a body in the wire log": String(defaultBodyLength),
  "Time for writing an entry": Duration.format(patience),
  "Excerpt of an unreadable answer": excerpt,
  "Size of a webhook": webhook,
  "Size of a request to the sandbox": `${defaultSettings.bodyBytes} B`,
  "Open requests of the sandbox's server": String(defaultSettings.openRequests),
  "Time for the body of a request to it": `${Duration.toSeconds(defaultSettings.bodyTimeout)} s`,
  "Requests that the sandbox remembers": String(defaultSettings.recordedRequests),
}

for (const [name, value] of Object.entries(actual)) {
  Deno.test(`docs/limits.md: ${name}`, async () => {
    assertEquals(rows.get(name), typeof value === "string" ? value : await Effect.runPromise(value))
  })
}

Deno.test("docs/limits.md names every limit that is compared, and no other", () => {
  assertEquals([...rows.keys()], Object.keys(actual))
})

Deno.test("docs/limits.md says what a circuit breaker does where it is used", () => {
  const { failures, openFor } = defaultCircuitBreaker
  for (
    const text of [
      `${failures} where it is used`,
      `${Duration.format(Duration.fromInputUnsafe(openFor))} where it is used`,
    ]
  ) {
    assertEquals(page.split(text).length, 2)
  }
})
