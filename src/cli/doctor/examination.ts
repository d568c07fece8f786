import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import type { ApiError } from "../../operation/errors.ts"
import * as Retry from "../../operation/retry.ts"
import type { TransportShape } from "../../operation/transport.ts"
import { find } from "../../server_api/payments.ts"
import { ServerApi } from "../../server_api/server_api.ts"
import { testconnection } from "../../server_api/services.ts"

/** What was found out about an account's way to the platform. */
export interface Findings {
  readonly endpoint: string
  /** The status of the answer to the test of the connection, if there was one. */
  readonly status: number | undefined
  /** The platform's clock minus this machine's in milliseconds, if the answer told its time. */
  readonly clockSkew: number | undefined
  /** Why the test of the connection failed, or nothing. */
  readonly connection: ApiError | undefined
  /** Why a harmless read failed, or nothing; not tried after a failed test of the connection. */
  readonly reading: ApiError | undefined
}

const failureOf = <A, R>(call: Effect.Effect<A, ApiError, R>): Effect.Effect<ApiError | undefined, never, R> =>
  Effect.map(Effect.result(call), (outcome) => Result.isFailure(outcome) ? outcome.failure : undefined)

/** Calls the platform twice, to read only, and notes what its answers tell. */
export const examine: Effect.Effect<Findings, never, ServerApi> = Effect.gen(function* () {
  const api = yield* ServerApi
  let status: number | undefined
  let clockSkew: number | undefined
  const transport: TransportShape = {
    ...api.transport,
    send: (request, maxBytes) =>
      Effect.tap(api.transport.send(request, maxBytes), (answer) =>
        Effect.map(Clock.currentTimeMillis, (now) => {
          const date = Date.parse(answer.headers.get("date") ?? "")
          status = answer.status
          clockSkew = Number.isNaN(date) ? undefined : date - now
        })),
  }
  const connection = yield* failureOf(testconnection()).pipe(
    Effect.provideService(ServerApi, { ...api, transport }),
    Retry.withRetry({ maxAttempts: 1 }),
  )
  const facts = { endpoint: api.origin, status, clockSkew, connection }
  if (connection !== undefined) return { ...facts, reading: undefined }
  return { ...facts, reading: yield* failureOf(find({ limit: 1 })) }
})
