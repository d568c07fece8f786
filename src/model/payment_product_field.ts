import type * as Schema from "effect/Schema"
import { PaymentProductFieldValidators } from "./field_validators.ts"
import { deprecated, object, optional } from "./object.ts"
import { boolean, int32, list, namedEnum, type Other, text } from "./scalar.ts"

/** Kind of a field's value: `numericstring` is digits with leading zeros, `date` DDMMYYYY, `expirydate` MMYY. */
export type FieldType = "string" | "numericstring" | "date" | "expirydate" | "integer" | "boolean" | Other
/** Schema of {@link FieldType}. */
export const FieldType: Schema.Codec<FieldType> = /* @__PURE__ */ namedEnum("FieldType", [
  "string",
  "numericstring",
  "date",
  "expirydate",
  "integer",
  "boolean",
])

/** Kind of a display element's value; `CURRENCY` is in cents. */
export type DisplayElementType = "STRING" | "CURRENCY" | "PERCENTAGE" | "INTEGER" | "URI" | Other
/** Schema of {@link DisplayElementType}. */
export const DisplayElementType: Schema.Codec<DisplayElementType> = /* @__PURE__ */ namedEnum("DisplayElementType", [
  "STRING",
  "CURRENCY",
  "PERCENTAGE",
  "INTEGER",
  "URI",
])

/** Kind of form element. */
export type FormElementType = "text" | "list" | "currency" | "boolean" | "date" | Other
/** Schema of {@link FormElementType}. */
export const FormElementType: Schema.Codec<FormElementType> = /* @__PURE__ */ namedEnum("FormElementType", [
  "text",
  "list",
  "currency",
  "boolean",
  "date",
])

/** Keyboard that suits a field. */
export type PreferredInputType =
  | "PhoneNumberKeyboard"
  | "StringKeyboard"
  | "IntegerKeyboard"
  | "EmailAddressKeyboard"
  | "DateKeyboard"
  | Other
/** Schema of {@link PreferredInputType}. */
export const PreferredInputType: Schema.Codec<PreferredInputType> = /* @__PURE__ */ namedEnum("PreferredInputType", [
  "PhoneNumberKeyboard",
  "StringKeyboard",
  "IntegerKeyboard",
  "EmailAddressKeyboard",
  "DateKeyboard",
])

/** What a field's value must be. */
export interface PaymentProductFieldDataRestrictions {
  /** Whether the field must be filled in. */
  readonly isRequired?: boolean
  /** Rules that a value must keep. */
  readonly validators?: PaymentProductFieldValidators
}
/** Schema of {@link PaymentProductFieldDataRestrictions}. */
export const PaymentProductFieldDataRestrictions: Schema.Codec<PaymentProductFieldDataRestrictions, unknown> =
  /* @__PURE__ */ object("PaymentProductFieldDataRestrictions", () => ({
    isRequired: optional(boolean),
    validators: optional(PaymentProductFieldValidators),
  }))

/** Something to show of a value in a list. */
export interface PaymentProductFieldDisplayElement {
  /** Id of the element. */
  readonly id?: string
  /** Label in the customer's language. */
  readonly label?: string
  /** Kind of the value. */
  readonly type?: DisplayElementType
  /** Value to show. */
  readonly value?: string
}
/** Schema of {@link PaymentProductFieldDisplayElement}. */
export const PaymentProductFieldDisplayElement: Schema.Codec<PaymentProductFieldDisplayElement, unknown> =
  /* @__PURE__ */ object("PaymentProductFieldDisplayElement", () => ({
    id: optional(text()),
    label: optional(text()),
    type: optional(DisplayElementType),
    value: optional(text()),
  }))

/** A value that can be chosen from a list. */
export interface ValueMappingElement {
  /** What to show of the value. */
  readonly displayElements?: ReadonlyArray<PaymentProductFieldDisplayElement>
  /**
   * Name of the value in the customer's language.
   *
   * @deprecated Use `displayElements`.
   */
  readonly displayName?: string
  /** Value to send when it is chosen. */
  readonly value?: string
}
/** Schema of {@link ValueMappingElement}. */
export const ValueMappingElement: Schema.Codec<ValueMappingElement, unknown> = /* @__PURE__ */ object(
  "ValueMappingElement",
  () => ({
    displayElements: optional(list(PaymentProductFieldDisplayElement)),
    displayName: deprecated(text()),
    value: optional(text()),
  }),
)

/** The form element for a field. */
export interface PaymentProductFieldFormElement {
  /** Kind of form element. */
  readonly type?: FormElementType
  /** Values to choose from, for a `list`. */
  readonly valueMapping?: ReadonlyArray<ValueMappingElement>
}
/** Schema of {@link PaymentProductFieldFormElement}. */
export const PaymentProductFieldFormElement: Schema.Codec<PaymentProductFieldFormElement, unknown> =
  /* @__PURE__ */ object("PaymentProductFieldFormElement", () => ({
    type: optional(FormElementType),
    valueMapping: optional(list(ValueMappingElement)),
  }))

/** Explanation of a field. */
export interface PaymentProductFieldTooltip {
  /** Path of a picture below the session's `assetUrl`. */
  readonly image?: string
  /** Text of the explanation in the customer's language. */
  readonly label?: string
}
/** Schema of {@link PaymentProductFieldTooltip}. */
export const PaymentProductFieldTooltip: Schema.Codec<PaymentProductFieldTooltip, unknown> = /* @__PURE__ */ object(
  "PaymentProductFieldTooltip",
  () => ({
    image: optional(text()),
    label: optional(text()),
  }),
)

/** How to show a field. */
export interface PaymentProductFieldDisplayHints {
  /** Whether to show the field even when an account on file supplies its value. */
  readonly alwaysShow?: boolean
  /** Place among the fields, ascending; 0 when absent. */
  readonly displayOrder?: number
  /** Form element to use. */
  readonly formElement?: PaymentProductFieldFormElement
  /** Label in the customer's language. */
  readonly label?: string
  /** Address that stands for `{link}` in the label. */
  readonly link?: string
  /** Mask for the value: `9` for a digit, `*` for any character, between `{{` and `}}`. */
  readonly mask?: string
  /** Whether to hide what is typed. */
  readonly obfuscate?: boolean
  /** Text to show while the field is empty. */
  readonly placeholderLabel?: string
  /** Keyboard that suits the field. */
  readonly preferredInputType?: PreferredInputType
  /** Explanation of the field. */
  readonly tooltip?: PaymentProductFieldTooltip
}
/** Schema of {@link PaymentProductFieldDisplayHints}. */
export const PaymentProductFieldDisplayHints: Schema.Codec<PaymentProductFieldDisplayHints, unknown> =
  /* @__PURE__ */ object("PaymentProductFieldDisplayHints", () => ({
    alwaysShow: optional(boolean),
    displayOrder: optional(int32()),
    formElement: optional(PaymentProductFieldFormElement),
    label: optional(text()),
    link: optional(text()),
    mask: optional(text()),
    obfuscate: optional(boolean),
    placeholderLabel: optional(text()),
    preferredInputType: optional(PreferredInputType),
    tooltip: optional(PaymentProductFieldTooltip),
  }))

/** A field that the customer fills in for a payment product. */
export interface PaymentProductField {
  /** What the value must be. */
  readonly dataRestrictions?: PaymentProductFieldDataRestrictions
  /** How to show the field. */
  readonly displayHints?: PaymentProductFieldDisplayHints
  /** Id of the field, such as `cardNumber`. */
  readonly id?: string
  /** Kind of value. */
  readonly type?: FieldType
  /** Whether the value can be used to look up the customer. */
  readonly usedForLookup?: boolean
}
/** Schema of {@link PaymentProductField}. */
export const PaymentProductField: Schema.Codec<PaymentProductField, unknown> = /* @__PURE__ */ object(
  "PaymentProductField",
  () => ({
    dataRestrictions: optional(PaymentProductFieldDataRestrictions),
    displayHints: optional(PaymentProductFieldDisplayHints),
    id: optional(text()),
    type: optional(FieldType),
    usedForLookup: optional(boolean),
  }),
)
