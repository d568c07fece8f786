import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import { type Refusal, refusal } from "../refusal.ts"
import { sessions, type SessionState } from "../session/state.ts"
import type { SandboxSettings } from "../settings.ts"
import type { StoreShape } from "../store/store.ts"

/** A session that was let in, and whose it is. */
export interface Visitor {
  readonly merchantId: string
  readonly session: SessionState
}

/** Why a device is not let in: what it is told, and in more words what the log tells. */
export interface Stranger {
  readonly refusal: Refusal
  readonly why: string
}

const missingOrInvalid = (status: 401 | 403): Refusal =>
  refusal(status, {
    code: "9002",
    id: "MISSING_OR_INVALID_AUTHORIZATION",
    message: "MISSING_OR_INVALID_AUTHORIZATION",
  })

const otherCustomer = refusal(403, {
  code: "9007",
  id: "ACCESS_TO_CUSTOMER_NOT_ALLOWED",
  message: "ACCESS_TO_CUSTOMER_NOT_ALLOWED",
})

/** Whether a session is over by the sandbox's time. */
export const isOver = ({ createdAt }: SessionState, now: number, { sessionLifetime }: SandboxSettings): boolean =>
  now - createdAt >= Duration.toMillis(sessionLifetime)

/**
 * Finds the session of a v1Client header for the customer in the path. Unknown and expired sessions look alike from outside:
 * 403 with code 9002 (protocol: client sessions; the status is assumed).
 */
export const admit = Effect.fnUntraced(function* (
  store: StoreShape,
  merchantIds: ReadonlyArray<string>,
  authorization: string | undefined,
  customerId: string,
  now: number,
  settings: SandboxSettings,
): Effect.fn.Return<Visitor, Stranger> {
  const stranger = (refusal: Refusal, why: string) => Effect.fail<Stranger>({ refusal, why })
  if (authorization === undefined) {
    return yield* stranger(missingOrInvalid(401), "the Authorization header is missing")
  }
  const [, sessionId] = /^GCS v1Client:[ ]*(\S+)$/.exec(authorization) ?? []
  if (sessionId === undefined) {
    return yield* stranger(
      missingOrInvalid(401),
      "the Authorization header is not of the form GCS v1Client:{session id}",
    )
  }
  for (const merchantId of merchantIds) {
    const session = yield* store.merchant(merchantId).get(sessions, sessionId)
    if (session === undefined) continue
    if (isOver(session, now, settings)) return yield* stranger(missingOrInvalid(403), "the client session is over")
    return session.customerId === customerId
      ? { merchantId, session }
      : yield* stranger(otherCustomer, "the customer id of the path is not that of the client session")
  }
  return yield* stranger(missingOrInvalid(403), "the client session is unknown")
})
