import * as Effect from "effect/Effect"
import * as Redacted from "effect/Redacted"
import { updateSettings } from "./call_settings.ts"

/** A caller's key together with the one request that it stands for. */
export interface IdempotenceHolder {
  readonly key: string
  /** What the first call under the key sent, card data included; another call may not share the key. */
  request: Redacted.Redacted<string> | undefined
}

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

/** Why a key cannot be used for a request, or nothing if it can; remembers the request. */
export const claimKey = (holder: IdempotenceHolder, request: string): string | undefined => {
  if (!/^[\x21-\x7e]{1,40}$/.test(holder.key)) return "expected 1 to 40 ASCII characters without spaces"
  if (holder.request !== undefined && Redacted.value(holder.request) !== request) {
    return "this key stands for another request already; give each call its own key"
  }
  holder.request ??= Redacted.make(request, { label: "request" })
  return undefined
}

/** Writes 16 random bytes as a UUID (version 4, 36 characters): the key of a call that was given none. */
export const uuid = (bytes: Uint8Array): string => {
  let text = ""
  for (let i = 0; i < 16; i++) {
    const byte = i === 6 ? bytes[i] & 0x0f | 0x40 : i === 8 ? bytes[i] & 0x3f | 0x80 : bytes[i]
    text += (i === 4 || i === 6 || i === 8 || i === 10 ? "-" : "") + digits[byte >> 4] + digits[byte & 15]
  }
  return text
}

const digits = "0123456789abcdef"
