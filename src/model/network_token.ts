import type * as Redacted from "effect/Redacted"
import type * as Schema from "effect/Schema"
import { object, optional } from "./object.ts"
import { secret, text } from "./scalar.ts"

/** A network token that you hold yourself, with what is needed to pay with it. */
export interface SchemeTokenData {
  /** Name of the cardholder. 2 to 51 characters. */
  readonly cardholderName?: string
  /** Cryptogram that makes the token valid for one payment. */
  readonly cryptogram?: Redacted.Redacted<string>
  /** Electronic commerce indicator that belongs to the cryptogram. */
  readonly eci?: string
  /** The token that stands for the card number. */
  readonly networkToken?: Redacted.Redacted<string>
  /** Last month in which the token is valid, as `MMYY`. */
  readonly tokenExpiryDate?: string
}
/** Schema of {@link SchemeTokenData}. */
export const SchemeTokenData: Schema.Codec<SchemeTokenData, unknown> = /* @__PURE__ */ object(
  "SchemeTokenData",
  () => ({
    cardholderName: optional(text({ minLength: 2, maxLength: 51 })),
    cryptogram: optional(secret()),
    eci: optional(text()),
    networkToken: optional(secret()),
    tokenExpiryDate: optional(text()),
  }),
)

/** The network token with which a payment was made. */
export interface NetworkTokenData {
  /** The token that stands for the card number. */
  readonly networkToken?: Redacted.Redacted<string>
  /** Last month in which the token is valid, as `MMYY`. */
  readonly tokenExpiryDate?: string
  /** Id of the token with the card scheme. */
  readonly tokenReferenceId?: string
}
/** Schema of {@link NetworkTokenData}. */
export const NetworkTokenData: Schema.Codec<NetworkTokenData, unknown> = /* @__PURE__ */ object(
  "NetworkTokenData",
  () => ({
    networkToken: optional(secret()),
    tokenExpiryDate: optional(text()),
    tokenReferenceId: optional(text()),
  }),
)
