import type * as Schema from "effect/Schema"
import { currencyCode } from "./iso_code.ts"
import { object, optional } from "./object.ts"
import { int32, int64, text } from "./scalar.ts"

/** What to convert. */
export interface ConvertAmountQuery {
  /** Currency to convert from, ISO 4217 in upper case. */
  readonly source: string
  /** Currency to convert to, ISO 4217 in upper case. */
  readonly target: string
  /** Amount in the source currency, in cents. */
  readonly amount: number
}
/** Schema of {@link ConvertAmountQuery}. */
export const ConvertAmountQuery: Schema.Codec<ConvertAmountQuery, unknown> = /* @__PURE__ */ object(
  "ConvertAmountQuery",
  () => ({
    source: currencyCode(),
    target: currencyCode(),
    amount: int64(),
  }),
)

/** Which privacy policy to show. */
export interface PrivacyPolicyQuery {
  /** Language and country of the text, such as `de_CH`. */
  readonly locale?: string
  /** Payment product; absent: the policy of all products. */
  readonly paymentProductId?: number
}
/** Schema of {@link PrivacyPolicyQuery}. */
export const PrivacyPolicyQuery: Schema.Codec<PrivacyPolicyQuery, unknown> = /* @__PURE__ */ object(
  "PrivacyPolicyQuery",
  () => ({
    locale: optional(text()),
    paymentProductId: optional(int32()),
  }),
)
