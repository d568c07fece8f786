import type * as Redacted from "effect/Redacted"
import type * as Schema from "effect/Schema"
import { expiry } from "./date.ts"
import { object, optional } from "./object.ts"
import { secret, text } from "./scalar.ts"

/** What a card shows beside its number. */
export interface CardFace {
  /** Name of the holder as it is printed on the card. 2 to 51 characters. */
  readonly cardholderName?: string
  /** Last month in which the card is valid. As `MMYY`. */
  readonly expiryDate?: string
}
/** Schema of {@link CardFace}. */
export const CardFace: Schema.Codec<CardFace, unknown> = /* @__PURE__ */ object("CardFace", () => ({
  cardholderName: optional(text({ minLength: 2, maxLength: 51 })),
  expiryDate: optional(expiry()),
}))

/** A card in an answer: its number is masked. */
export interface CardEssentials extends CardFace {
  /** Masked number: its full length, of which only the last four digits show, such as `************7817`. */
  readonly cardNumber?: string
}
/** Schema of {@link CardEssentials}. */
export const CardEssentials: Schema.Codec<CardEssentials, unknown> = /* @__PURE__ */ object("CardEssentials", () => ({
  cardNumber: optional(text()),
}), CardFace)

/** A card without its security code, as a token keeps it. */
export interface CardWithoutCvv extends CardFace {
  /** Number of 12 to 19 digits without spaces; in the answer of a token only the last four digits show. */
  readonly cardNumber?: Redacted.Redacted<string>
  /** Issue number, printed on some debit cards. */
  readonly issueNumber?: string
}
/** Schema of {@link CardWithoutCvv}. */
export const CardWithoutCvv: Schema.Codec<CardWithoutCvv, unknown> = /* @__PURE__ */ object("CardWithoutCvv", () => ({
  cardNumber: optional(secret()),
  issueNumber: optional(text()),
}), CardFace)

/** A card with its security code. */
export interface Card extends CardWithoutCvv {
  /** Security code of the card; never stored, so only the customer can give it. 3 to 4 characters. */
  readonly cvv?: Redacted.Redacted<string>
  /** First two digits of the PIN, where a product asks for them. */
  readonly partialPin?: Redacted.Redacted<string>
}
/** Schema of {@link Card}. */
export const Card: Schema.Codec<Card, unknown> = /* @__PURE__ */ object("Card", () => ({
  cvv: optional(secret({ minLength: 3, maxLength: 4, pattern: /^[0-9]{3,4}$/u, expected: "three or four digits" })),
  partialPin: optional(secret({ minLength: 2, maxLength: 2, pattern: /^[0-9]{2}$/u, expected: "two digits" })),
}), CardWithoutCvv)
