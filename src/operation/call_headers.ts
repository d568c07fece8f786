import type * as Effect from "effect/Effect"
import { updateSettings } from "./call_settings.ts"

const withHeader = (name: string, value: string): <A, E, R>(self: Effect.Effect<A, E, R>) => Effect.Effect<A, E, R> =>
  updateSettings((settings) => ({ ...settings, headers: { ...settings.headers, [name]: value } }))

/**
 * Forwards what a device told of itself (`encodedClientMetaInfo`) as `X-GCS-ClientMetaInfo`, so that the platform knows the
 * device whose payment you create (protocol: X-GCS-ClientMetaInfo). A value that no header can hold is `InvalidRequest`.
 *
 * @example
 * ```ts
 * import { CallHeaders, Services } from "@epayment/effect"
 *
 * const program = Services.testconnection().pipe(CallHeaders.withClientMetaInfo("eyJ0ZXN0IjoidGVzdCJ9"))
 * ```
 */
export const withClientMetaInfo = (
  encoded: string,
): <A, E, R>(self: Effect.Effect<A, E, R>) => Effect.Effect<A, E, R> => withHeader("x-gcs-clientmetainfo", encoded)

/** Sends your own correlation id as `X-GCS-MessageId`, a UUID by habit (protocol: headers of Server API requests). */
export const withMessageId = (id: string): <A, E, R>(self: Effect.Effect<A, E, R>) => Effect.Effect<A, E, R> =>
  withHeader("x-gcs-messageid", id)

/** Sends your own request id as `X-GCS-RequestId`, a UUID by habit (protocol: headers of Server API requests). */
export const withRequestId = (id: string): <A, E, R>(self: Effect.Effect<A, E, R>) => Effect.Effect<A, E, R> =>
  withHeader("x-gcs-requestid", id)
