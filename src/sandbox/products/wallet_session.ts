import * as Effect from "effect/Effect"
import type {
  CreatePaymentProductSessionRequest,
  CreatePaymentProductSessionResponse,
} from "../../model/payment_product_session.ts"
import type { Call } from "../call.ts"
import { newHex } from "../random.ts"
import { missing, type Refusal, unknownProduct } from "../refusal.ts"

const applePay = 302

/** Opens a session with Apple Pay; no other product has sessions (protocol: Apple Pay). */
export const openWalletSession = (
  { crypto, now }: Pick<Call, "crypto" | "now">,
  productId: number,
  { paymentProductSession302SpecificInput: input }: CreatePaymentProductSessionRequest = {},
): Effect.Effect<CreatePaymentProductSessionResponse, Refusal> => {
  if (productId !== applePay) return Effect.fail(unknownProduct)
  const path = "paymentProductSession302SpecificInput"
  for (const name of ["displayName", "domainName", "validationUrl"] as const) {
    if (input?.[name] === undefined) return Effect.fail(missing(`${path}.${name}`))
  }
  return Effect.map(newHex(crypto, 16), (nonce) => ({
    paymentProductSession302SpecificOutput: {
      sessionObject: JSON.stringify({
        epochTimestamp: now,
        expiresAt: now + 5 * 60 * 1000,
        merchantSessionIdentifier: `SANDBOX-${nonce}`,
        nonce,
        domainName: input?.domainName,
        displayName: input?.displayName,
      }),
    },
  }))
}
