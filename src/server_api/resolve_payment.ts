import * as Clock from "effect/Clock"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import type { CreatePaymentRequest } from "../model/create_payment.ts"
import type { MerchantAction } from "../model/merchant_action.ts"
import type { FindPaymentsResponse, Payment } from "../model/payment.ts"
import { type ApiError, type InvalidRequest, isRetryable, mayHaveTakenEffect } from "../operation/errors.ts"
import * as Idempotence from "../operation/idempotence.ts"
import type { PaymentDeclined } from "./declined.ts"
import { PaymentUnresolved } from "./payment_unresolved.ts"
import * as Payments from "./payments.ts"
import type { ServerApi } from "./server_api.ts"

/** A call to `Payments.create` of which nobody knows whether it took effect. */
export interface LostPayment {
  /** What was asked for, unchanged. */
  readonly request: CreatePaymentRequest
  /** The key that the call carried: your own, or `idempotenceKey` of the error. */
  readonly idempotenceKey?: string
  /** When the call was first made, in milliseconds since 1970, or a moment before that. */
  readonly startedAt: number
}

/** What became of a payment. */
export type PaymentResolution =
  /** It exists, once. Its status tells how it stands; one that was declined exists as well, as `REJECTED`. */
  | { readonly _tag: "Found"; readonly payment: Payment; readonly merchantAction?: MerchantAction }
  /** It does not exist and will not come about. `reason` is the platform's refusal, where that is how we know. */
  | { readonly _tag: "None"; readonly reason?: ApiError | PaymentDeclined }

/** How to find out. */
export interface ResolveOptions {
  /**
   * What to do about a payment that was never made: `create` it after all, under the key that it has (the default), or
   * `leave` it and only look.
   */
  readonly whenMissing?: "create" | "leave"
  /** How long to go on asking while the platform gives no answer; 10 minutes by default. */
  readonly patience?: Duration.Input
  /**
   * How long after its start a request may still be on its way or in the platform's works; 5 minutes by default (assumed).
   * A payment that cannot be found after that does not exist.
   */
  readonly settle?: Duration.Input
}

/** The platform keeps a key for 24 hours; an hour of it allows for clocks and slow requests (protocol: idempotence). */
const keyLifetime = 23 * 60 * 60 * 1000

const firstWait = 1000
const longestWait = 30_000

/**
 * Finds out what became of a call to `Payments.create` that ended in `OutcomeUnknown` or in another error that may hide a
 * success: by the same request under the same key, to which the platform gives its first answer again, or, where the key is
 * missing or too old or nothing is to be created, by looking for the `merchantReference`. Never makes a second payment.
 *
 * Fails with `PaymentUnresolved` when it cannot be found out (yet), with `InvalidRequest` when the request is not one
 * (protocol: safe retry rules; what may be retried).
 *
 * @example
 * ```ts
 * import { type CreatePaymentRequest, Idempotence, mayHaveTakenEffect, Payments, resolvePayment } from "@epayment/effect"
 * import * as Clock from "effect/Clock"
 * import * as Effect from "effect/Effect"
 *
 * const pay = Effect.fn(function* (request: CreatePaymentRequest, idempotenceKey: string) {
 *   const startedAt = yield* Clock.currentTimeMillis
 *   return yield* Payments.create(request).pipe(
 *     Idempotence.withKey(idempotenceKey),
 *     Effect.map(({ payment }) => payment),
 *     Effect.catchIf(
 *       (error) => error._tag !== "PaymentDeclined" && mayHaveTakenEffect(error),
 *       () =>
 *         Effect.map(
 *           resolvePayment({ request, idempotenceKey, startedAt }),
 *           (found) => found._tag === "Found" ? found.payment : undefined,
 *         ),
 *     ),
 *   )
 * })
 * ```
 */
export const resolvePayment = (
  lost: LostPayment,
  options: ResolveOptions = {},
): Effect.Effect<PaymentResolution, PaymentUnresolved | InvalidRequest, ServerApi> =>
  Effect.flatMap(Clock.currentTimeMillis, (now) => {
    const { whenMissing = "create", patience = Duration.minutes(10), settle = Duration.minutes(5) } = options
    const deadline = now + Duration.toMillis(Duration.fromInputUnsafe(patience))
    const settled = lost.startedAt + Duration.toMillis(Duration.fromInputUnsafe(settle))
    const isKnown = lost.idempotenceKey !== undefined && now - lost.startedAt < keyLifetime
    const search = looking(lost.request, settled, Math.max(deadline, settled))
    if (lost.idempotenceKey === undefined || !isKnown || whenMissing === "leave") return search
    return Effect.catchIf(
      asking(lost.request, lost.idempotenceKey, deadline),
      // What the platform cannot say under the key it may still be able to show.
      (error) => error._tag === "PaymentUnresolved" && merchantReference(lost.request) !== undefined,
      (error) =>
        Effect.flatMap(
          Effect.catchTag(search, "PaymentUnresolved", () => Effect.fail(error)),
          (found) => found._tag === "Found" ? Effect.succeed(found) : Effect.fail(error),
        ),
    )
  })

/** Repeats a call that fails for reasons that pass, with growing waits, until a deadline; then it is unresolved. */
const persistently = <A, E extends PaymentDeclined>(
  call: Effect.Effect<A, E | ApiError, ServerApi>,
  deadline: number,
  wait = firstWait,
): Effect.Effect<A, E | ApiError | PaymentUnresolved, ServerApi> =>
  Effect.catch(
    call,
    (error) =>
      !isOpen(error)
        ? Effect.fail(error)
        : Effect.flatMap(Clock.currentTimeMillis, (now) =>
          now + wait > deadline
            ? Effect.fail(silent(error))
            : Effect.delay(persistently(call, deadline, Math.min(2 * wait, longestWait)), Duration.millis(wait))),
  )

/** Whether an error leaves open what became of the payment. */
const isOpen = (error: ApiError | PaymentDeclined): error is ApiError =>
  error._tag !== "PaymentDeclined" &&
  (isRetryable(error) || mayHaveTakenEffect(error) || error._tag === "PlatformError" ||
    error._tag === "UnexpectedResponse")

/** Sends the same request under the same key: the platform acts at most once and gives its first answer again. */
const asking = (
  request: CreatePaymentRequest,
  key: string,
  deadline: number,
): Effect.Effect<PaymentResolution, PaymentUnresolved | InvalidRequest, ServerApi> =>
  persistently(Idempotence.withKey(key)(Payments.create(request)), deadline).pipe(
    Effect.flatMap(({ payment, merchantAction }): Effect.Effect<PaymentResolution, PaymentUnresolved> =>
      payment === undefined
        ? Effect.fail(unresolved("no answer", "the platform's answer names no payment; look for it by its reference"))
        : Effect.succeed({ _tag: "Found", payment, ...(merchantAction === undefined ? {} : { merchantAction }) })
    ),
    Effect.catch((error): Effect.Effect<PaymentResolution, PaymentUnresolved | InvalidRequest> => {
      switch (error._tag) {
        case "PaymentDeclined": {
          const { payment } = error.paymentResult
          return Effect.succeed(payment === undefined ? { _tag: "None", reason: error } : { _tag: "Found", payment })
        }
        case "ValidationError":
        case "NotFound":
        case "Conflict":
        case "Gone":
        case "Refused":
          // What stands in front of the platform knows neither ids nor codes of errors, nor the payment.
          return error.errorId === undefined && error.errors.length === 0
            ? Effect.fail(unresolved("no answer", "something in front of the platform refused the request", error))
            : Effect.succeed({ _tag: "None", reason: error })
        case "InvalidRequest":
        case "PaymentUnresolved":
          return Effect.fail(error)
        default:
          return Effect.fail(silent(error))
      }
    }),
  )

/** Looks for the payment by its reference until it is there, or until it cannot come any more. */
const looking = (
  request: CreatePaymentRequest,
  settled: number,
  deadline: number,
): Effect.Effect<PaymentResolution, PaymentUnresolved | InvalidRequest, ServerApi> => {
  const reference = merchantReference(request)
  if (reference === undefined) {
    return Effect.fail(
      unresolved(
        "no handle",
        "give the key, as long as it is younger than 24 hours, or an order with a merchantReference",
      ),
    )
  }
  const look = (wait: number): Effect.Effect<PaymentResolution, PaymentUnresolved | InvalidRequest, ServerApi> =>
    Effect.gen(function* () {
      const lookedAt = yield* Clock.currentTimeMillis
      const { payments = [] } = yield* persistently<FindPaymentsResponse, never>(
        Payments.find({ merchantReference: reference }),
        deadline,
      ).pipe(
        Effect.mapError((error) =>
          error._tag === "PaymentUnresolved" || error._tag === "InvalidRequest" ? error : silent(error)
        ),
      )
      const fitting = payments.filter((payment) => fits(payment, request))
      if (fitting.length > 1) {
        return yield* unresolved(
          "ambiguous",
          `${fitting.length} payments have this reference and amount`,
          undefined,
          fitting,
        )
      }
      if (fitting.length === 1) return { _tag: "Found", payment: fitting[0] }
      if (lookedAt >= settled) return { _tag: "None" }
      yield* Effect.sleep(Duration.millis(Math.min(wait, settled - lookedAt)))
      return yield* look(Math.min(2 * wait, longestWait))
    })
  return look(firstWait)
}

const merchantReference = ({ order }: CreatePaymentRequest): string | undefined => order.references?.merchantReference

/** A payment with another amount under the same reference is another payment. */
const fits = ({ paymentOutput }: Payment, { order }: CreatePaymentRequest): boolean => {
  const made = paymentOutput?.amountOfMoney
  const asked = order.amountOfMoney
  return made === undefined || asked === undefined ||
    (made.amount === asked.amount && made.currencyCode === asked.currencyCode)
}

const silent = (cause: ApiError): PaymentUnresolved =>
  unresolved("no answer", "the platform did not say what became of the payment; ask again later", cause)

const unresolved = (
  reason: PaymentUnresolved["reason"],
  what: string,
  cause?: ApiError,
  payments: ReadonlyArray<Payment> = [],
): PaymentUnresolved =>
  new PaymentUnresolved({
    reason,
    payments,
    ...(cause === undefined ? {} : { cause }),
    message: `payment unresolved: ${what}${cause === undefined ? "" : ` (${cause.message})`}`,
  })
