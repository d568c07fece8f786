import * as Clock from "effect/Clock"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Random from "effect/Random"
import { updateSettings } from "./call_settings.ts"
import { uuid } from "./idempotence_key.ts"
import * as Obfuscator from "./obfuscation/obfuscator.ts"
import type { ObfuscationRules } from "./obfuscation/rules.ts"
import type { TransportError, TransportShape, WireHeaders, WireRequest } from "./transport.ts"
import { entryText, type WireEntry } from "./wire_log_entry.ts"

export type { AnswerEntry, NoAnswerEntry, RequestEntry, WireEntry, WireEntryFacts } from "./wire_log_entry.ts"
export { entryText } from "./wire_log_entry.ts"

/** Watches the transport of one call of an operation: the same transport, whose requests and answers are written down. */
export type WireLog = (transport: TransportShape, operation: string) => TransportShape

/** How a wire log is kept; everything has a default. */
export interface WireLogOptions {
  /** Where entries go; to Effect's logger at level Info, as text, by default. One that fails or takes longer than a second is left alone: it never breaks a call. */
  readonly write?: (entry: WireEntry) => Effect.Effect<void>
  /** What is hidden besides the defaults, such as `Obfuscation.personalData` or a rule of your own. */
  readonly rules?: ObfuscationRules | ReadonlyArray<ObfuscationRules>
  /** How much of a body is shown, in characters; 10 000 by default. */
  readonly bodyLength?: number
}

const toLogger = (entry: WireEntry): Effect.Effect<void> => Effect.logInfo(entryText(entry))

/** How much of a body is shown unless the options say otherwise, in characters. */
export const defaultBodyLength = 10_000

/** How long an entry may take to be written; then the call goes on without it. */
export const patience: Duration.Duration = /* @__PURE__ */ Duration.seconds(1)

/**
 * Makes a wire log, for debugging: every request and every answer with a correlation id, the duration, headers and bodies,
 * sensitive values hidden before anybody sees them (protocol: log obfuscation). Whatever is logged meanwhile has the
 * annotation `operation`. Names and addresses are shown unless the rules hide them. Give it to `ServerApi.layer` or `ClientApi.layer`, or to single calls with {@link withWireLog}.
 *
 * @example
 * ```ts
 * import { Obfuscation, ServerApi, WireLog } from "@epayment/effect"
 * import * as Redacted from "effect/Redacted"
 *
 * const live = ServerApi.layer({
 *   endpoint: "https://payment.example.com",
 *   merchantId: "1234",
 *   integrator: "Alpenladen AG",
 *   apiKey: { id: "key-id", secret: Redacted.make("secret") },
 *   wireLog: WireLog.make({ rules: Obfuscation.personalData }),
 * })
 * ```
 */
export const make = (options: WireLogOptions = {}): WireLog => {
  const { write = toLogger, rules = [], bodyLength = defaultBodyLength } = options
  const obfuscator = Obfuscator.make(...[rules].flat())
  const body = (text: string): string =>
    text.length <= bodyLength ? text : `${text.slice(0, bodyLength)}… (${text.length} characters)`

  /** Nothing that goes wrong here is the call's business, and there is no other log to tell it to. */
  const note = (entry: () => WireEntry): Effect.Effect<void> =>
    Effect.suspend(() => write(entry())).pipe(
      Effect.interruptible,
      Effect.timeoutOption(patience),
      Effect.catchCause(() => Effect.void),
      Effect.asVoid,
    )

  const requestEntry = (
    correlationId: string,
    { method, url, headers, body: sent }: WireRequest,
    shownBody: Obfuscator.ShownBody,
  ): WireEntry => ({
    _tag: "Request",
    correlationId,
    method,
    url: obfuscator.text(url),
    headers: obfuscator.headers(headers),
    body: sent === undefined || typeof sent === "string" || sent instanceof Uint8Array
      ? body(shownBody(sent, headers["content-type"]))
      : Obfuscator.binary,
  })

  const answerEntry = (
    correlationId: string,
    duration: Duration.Duration,
    answer: Shown,
    shownBody: Obfuscator.ShownBody,
  ): WireEntry => {
    const contentType = answer.headers.get("content-type")
    const streamed = Obfuscator.isBinary(contentType) ? Obfuscator.binary : "<stream>"
    return {
      _tag: "Answer",
      correlationId,
      duration,
      status: answer.status,
      headers: obfuscator.headers(telling(answer.headers)),
      body: answer.body === undefined ? streamed : body(shownBody(answer.body, contentType)),
    }
  }

  const watched = <A, R>(
    request: WireRequest,
    exchange: Effect.Effect<A, TransportError, R>,
    shown: (answer: A) => Shown,
  ): Effect.Effect<A, TransportError, R> =>
    Effect.gen(function* () {
      const correlationId = yield* newId
      const start = yield* Clock.currentTimeMillis
      const bodies = obfuscator.exchange()
      yield* note(() => requestEntry(correlationId, request, bodies.request))
      return yield* Effect.onExit(exchange, (exit) =>
        Effect.flatMap(Clock.currentTimeMillis, (now) => {
          const duration = Duration.millis(now - start)
          return note(() =>
            Exit.isSuccess(exit)
              ? answerEntry(correlationId, duration, shown(exit.value), bodies.answer)
              : { _tag: "NoAnswer", correlationId, duration, reason: reasonOf(exit) }
          )
        }))
    })

  return (transport, operation) => {
    const annotated = Effect.annotateLogs({ operation })
    return {
      limitsTime: transport.limitsTime,
      send: (request, maxBytes) => annotated(watched(request, transport.send(request, maxBytes), (answer) => answer)),
      open: (request) =>
        annotated(
          watched(request, transport.open(request), ({ status, headers }) => ({ status, headers, body: undefined })),
        ),
    }
  }
}

/**
 * Writes down the requests and answers of the calls inside an effect, in place of what the layer says.
 *
 * @example
 * ```ts ignore
 * Payments.create(order).pipe(WireLog.withWireLog(WireLog.make()))
 * ```
 */
export const withWireLog = (
  wireLog: WireLog,
): <A, E, R>(self: Effect.Effect<A, E, R>) => Effect.Effect<A, E, R> =>
  updateSettings((settings) => ({ ...settings, wireLog }))

/** What an entry shows of an answer. */
interface Shown {
  readonly status: number
  readonly headers: WireHeaders
  /** Absent where it is read later. */
  readonly body: string | undefined
}

/** Headers of answers that the protocol gives a meaning to. */
const meaningful = [
  "allow",
  "content-disposition",
  "content-length",
  "content-type",
  "date",
  "location",
  "retry-after",
  "www-authenticate",
  "x-gcs-idempotence-request-timestamp",
]

const telling = (headers: WireHeaders): Readonly<Record<string, string>> =>
  Object.fromEntries(meaningful.flatMap((name) => {
    const value = headers.get(name)
    return value === null ? [] : [[name, value]]
  }))

/** A correlation id is no secret: any random number will do, and a seeded one repeats it. */
const newId: Effect.Effect<string> = /* @__PURE__ */ Random.Random.use((random) =>
  Effect.sync(() => uuid(Uint8Array.from({ length: 16 }, () => Math.floor(random.nextDoubleUnsafe() * 256))))
)

const reasonOf = (exit: Exit.Failure<unknown, TransportError>): string => {
  const failure = exit.cause.reasons.find((reason) => reason._tag === "Fail")
  return failure === undefined ? "nobody waits for it any more" : failure.error.message
}
