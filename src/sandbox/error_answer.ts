import * as Effect from "effect/Effect"
import type { CryptoProviderShape } from "../crypto/crypto_provider.ts"
import { newUuid } from "./random.ts"
import { apiError, type Refusal } from "./refusal.ts"

/** The JSON body of a refusal (protocol: error bodies); `result` stands beside the errors of a declined payment, payout or refund. */
export const errorBody = (
  crypto: CryptoProviderShape,
  { status, reasons }: Refusal,
  requestId: string,
  result: Readonly<Record<string, unknown>> = {},
): Effect.Effect<string> =>
  Effect.map(
    newUuid(crypto),
    (errorId) =>
      JSON.stringify({ errorId, errors: reasons.map((reason) => apiError(reason, status, requestId)), ...result }),
  )
