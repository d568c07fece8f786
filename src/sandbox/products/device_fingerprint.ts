import * as Effect from "effect/Effect"
import type { CryptoProviderShape } from "../../crypto/crypto_provider.ts"
import type { DeviceFingerprintRequest, DeviceFingerprintResponse } from "../../model/device_fingerprint.ts"
import { invalid, type Refusal } from "../refusal.ts"
import { newUuid } from "../random.ts"

/** The name of a function, dots included; nothing else may get into the script. */
const functionName = /^[A-Za-z_$][\w$]*(\.[A-Za-z_$][\w$]*)*$/

/** Markup that calls the page's function when it has taken the fingerprint, which it does at once and of nothing. */
export const deviceFingerprint = (
  crypto: CryptoProviderShape,
  { collectorCallback }: DeviceFingerprintRequest = {},
): Effect.Effect<DeviceFingerprintResponse, Refusal> => {
  if (collectorCallback !== undefined && !functionName.test(collectorCallback)) {
    return Effect.fail(invalid("collectorCallback", "must be the name of a function"))
  }
  return Effect.map(newUuid(crypto), (id) => ({
    deviceFingerprintTransactionId: id,
    html: `<script>${collectorCallback === undefined ? "" : `${collectorCallback}("${id}")`}</script>`,
  }))
}
