import * as Effect from "effect/Effect"
import { updateSettings } from "./call_settings.ts"
import type { IdempotenceHolder } from "./idempotence_key.ts"

/**
 * Gives a call its idempotence key: at most 40 ASCII characters, unique per logical request, kept by the platform for 24
 * hours. A repetition under the same key gets the first answer again and does nothing twice (protocol: idempotence).
 *
 * Without it every call that moves money makes a key of its own, which its retries share. Give one when the call may be
 * repeated after a crash: derive it from what you store, such as the order number. A key stands for one request: a
 * second, different call inside the same effect is refused with `InvalidRequest`.
 *
 * @example
 * ```ts ignore
 * Payments.create(order).pipe(Idempotence.withKey("order-817"))
 * ```
 */
export const withKey = (key: string): <A, E, R>(self: Effect.Effect<A, E, R>) => Effect.Effect<A, E, R> => (self) =>
  Effect.suspend(() => {
    const idempotence: IdempotenceHolder = { key, request: undefined }
    return updateSettings((settings) => ({ ...settings, idempotence }))(self)
  })
