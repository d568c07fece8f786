import type * as Schema from "effect/Schema"
import { KeyValuePair } from "./key_value_pair.ts"
import { object, optional } from "./object.ts"
import { int32, list, namedEnum, type Other, text } from "./scalar.ts"

/** A part of an account's label. */
export interface LabelTemplateElement {
  /** Key of the attribute to show. */
  readonly attributeKey?: string
  /** Mask to show it with: `9` for a digit, `*` for any character, between `{{` and `}}`. */
  readonly mask?: string
}
/** Schema of {@link LabelTemplateElement}. */
export const LabelTemplateElement: Schema.Codec<LabelTemplateElement, unknown> = /* @__PURE__ */ object(
  "LabelTemplateElement",
  () => ({
    attributeKey: optional(text()),
    mask: optional(text()),
  }),
)

/** How to show an account on file. */
export interface AccountOnFileDisplayHints {
  /** Parts of the label, to join by spaces. */
  readonly labelTemplate?: ReadonlyArray<LabelTemplateElement>
  /** Path of the logo below the session's `assetUrl`. */
  readonly logo?: string
}
/** Schema of {@link AccountOnFileDisplayHints}. */
export const AccountOnFileDisplayHints: Schema.Codec<AccountOnFileDisplayHints, unknown> = /* @__PURE__ */ object(
  "AccountOnFileDisplayHints",
  () => ({
    labelTemplate: optional(list(LabelTemplateElement)),
    logo: optional(text()),
  }),
)

/**
 * What the customer may do with a stored value: only see it (`READ_ONLY`), change it (`CAN_WRITE`), or have to enter it
 * again (`MUST_WRITE`).
 */
export type AttributeStatus = "READ_ONLY" | "CAN_WRITE" | "MUST_WRITE" | Other
/** Schema of {@link AttributeStatus}. */
export const AttributeStatus: Schema.Codec<AttributeStatus> = /* @__PURE__ */ namedEnum("AttributeStatus", [
  "READ_ONLY",
  "CAN_WRITE",
  "MUST_WRITE",
])

/** Why a stored value has to be entered again: `IN_THE_PAST` for a date that is over. */
export type MustWriteReason = "IN_THE_PAST" | Other
/** Schema of {@link MustWriteReason}. */
export const MustWriteReason: Schema.Codec<MustWriteReason> = /* @__PURE__ */ namedEnum("MustWriteReason", [
  "IN_THE_PAST",
])

/** A stored value of an account on file. */
export interface AccountOnFileAttribute extends KeyValuePair {
  /** Why the value has to be entered again. */
  readonly mustWriteReason?: MustWriteReason
  /** What the customer may do with the value. */
  readonly status?: AttributeStatus
}
/** Schema of {@link AccountOnFileAttribute}. */
export const AccountOnFileAttribute: Schema.Codec<AccountOnFileAttribute, unknown> = /* @__PURE__ */ object(
  "AccountOnFileAttribute",
  () => ({
    mustWriteReason: optional(MustWriteReason),
    status: optional(AttributeStatus),
  }),
  KeyValuePair,
)

/** Payment details that the customer stored earlier. */
export interface AccountOnFile {
  /** The stored values. */
  readonly attributes?: ReadonlyArray<AccountOnFileAttribute>
  /** How to show the account. */
  readonly displayHints?: AccountOnFileDisplayHints
  /** Id of the account on file. */
  readonly id?: number
  /** Id of the payment product, such as 1 for Visa (protocol: product ids). */
  readonly paymentProductId?: number
}
/** Schema of {@link AccountOnFile}. */
export const AccountOnFile: Schema.Codec<AccountOnFile, unknown> = /* @__PURE__ */ object("AccountOnFile", () => ({
  attributes: optional(list(AccountOnFileAttribute)),
  displayHints: optional(AccountOnFileDisplayHints),
  id: optional(int32()),
  paymentProductId: optional(int32()),
}))
