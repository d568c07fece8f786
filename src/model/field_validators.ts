import type * as Schema from "effect/Schema"
import { object, optional } from "./object.ts"
import { rulesInOrder } from "./rules_in_order.ts"
import { int32, list, text } from "./scalar.ts"

/** A rule without settings. */
export type EmptyValidator = Record<never, never>
/** Schema of {@link EmptyValidator}. */
export const EmptyValidator: Schema.Codec<EmptyValidator, unknown> = /* @__PURE__ */ object(
  "EmptyValidator",
  () => ({}),
)

/** A rule that asks for a value when the field `fiscalNumber` has a certain length. */
export interface BoletoBancarioRequirednessValidator {
  /** That length. */
  readonly fiscalNumberLength?: number
}
/** Schema of {@link BoletoBancarioRequirednessValidator}. */
export const BoletoBancarioRequirednessValidator: Schema.Codec<BoletoBancarioRequirednessValidator, unknown> =
  /* @__PURE__ */ object("BoletoBancarioRequirednessValidator", () => ({
    fiscalNumberLength: optional(int32()),
  }))

/** A rule that allows certain values only. */
export interface FixedListValidator {
  /** The values; case matters. */
  readonly allowedValues?: ReadonlyArray<string>
}
/** Schema of {@link FixedListValidator}. */
export const FixedListValidator: Schema.Codec<FixedListValidator, unknown> = /* @__PURE__ */ object(
  "FixedListValidator",
  () => ({
    allowedValues: optional(list(text())),
  }),
)

/** A rule for the length of a value, counted in UTF-16 code units. */
export interface LengthValidator {
  /** Greatest length. */
  readonly maxLength?: number
  /** Least length; 0 allows an empty value. */
  readonly minLength?: number
}
/** Schema of {@link LengthValidator}. */
export const LengthValidator: Schema.Codec<LengthValidator, unknown> = /* @__PURE__ */ object(
  "LengthValidator",
  () => ({
    maxLength: optional(int32()),
    minLength: optional(int32()),
  }),
)

/** A rule for a numeric value. */
export interface RangeValidator {
  /** Greatest value. */
  readonly maxValue?: number
  /** Least value. */
  readonly minValue?: number
}
/** Schema of {@link RangeValidator}. */
export const RangeValidator: Schema.Codec<RangeValidator, unknown> = /* @__PURE__ */ object("RangeValidator", () => ({
  maxValue: optional(int32()),
  minValue: optional(int32()),
}))

/** A rule that searches a value for a pattern. */
export interface RegularExpressionValidator {
  /** The pattern, in JavaScript's notation and not anchored. */
  readonly regularExpression?: string
}
/** Schema of {@link RegularExpressionValidator}. */
export const RegularExpressionValidator: Schema.Codec<RegularExpressionValidator, unknown> = /* @__PURE__ */ object(
  "RegularExpressionValidator",
  () => ({
    regularExpression: optional(text()),
  }),
)

/** The rules that a field's value must keep, in the order in which the platform lists them (protocol: validation rules). */
export interface PaymentProductFieldValidators {
  /** Asks for a value when the field `fiscalNumber` has a certain length. */
  readonly boletoBancarioRequiredness?: BoletoBancarioRequirednessValidator
  /** Wants an e-mail address. */
  readonly emailAddress?: EmptyValidator
  /** Wants an expiry date that is not past and at most 25 years ahead. */
  readonly expirationDate?: EmptyValidator
  /** Allows certain values only. */
  readonly fixedList?: FixedListValidator
  /** Wants an IBAN with a right check number. */
  readonly iban?: EmptyValidator
  /** Limits the length. */
  readonly length?: LengthValidator
  /** Wants a right Luhn check digit. */
  readonly luhn?: EmptyValidator
  /** Limits a number. */
  readonly range?: RangeValidator
  /** Wants a pattern. */
  readonly regularExpression?: RegularExpressionValidator
  /** Wants a Chinese resident identity number with a right check digit. */
  readonly residentIdNumber?: EmptyValidator
  /** Wants consent: the value `true`. */
  readonly termsAndConditions?: EmptyValidator
}
/** Schema of {@link PaymentProductFieldValidators}. */
export const PaymentProductFieldValidators: Schema.Codec<PaymentProductFieldValidators, unknown> =
  /* @__PURE__ */ rulesInOrder(/* @__PURE__ */ object("PaymentProductFieldValidators", () => ({
    boletoBancarioRequiredness: optional(BoletoBancarioRequirednessValidator),
    emailAddress: optional(EmptyValidator),
    expirationDate: optional(EmptyValidator),
    fixedList: optional(FixedListValidator),
    iban: optional(EmptyValidator),
    length: optional(LengthValidator),
    luhn: optional(EmptyValidator),
    range: optional(RangeValidator),
    regularExpression: optional(RegularExpressionValidator),
    residentIdNumber: optional(EmptyValidator),
    termsAndConditions: optional(EmptyValidator),
  })))
