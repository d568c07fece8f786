import type * as Schema from "effect/Schema"
import { day } from "./date.ts"
import { countryCode } from "./iso_code.ts"
import { object, optional } from "./object.ts"
import { namedEnum, type Other, text } from "./scalar.ts"

/** Gender of a person. */
export type Gender = "male" | "female" | "unknown" | Other
/** Schema of {@link Gender}. */
export const Gender: Schema.Codec<Gender> = /* @__PURE__ */ namedEnum("Gender", ["male", "female", "unknown"])

/** What every kind of personal name holds. */
export interface PersonalNameBase {
  /** Given name. */
  readonly firstName?: string
  /** Family name. */
  readonly surname?: string
  /** Part in front of the family name, such as `van` or `de`. */
  readonly surnamePrefix?: string
}
/** Schema of {@link PersonalNameBase}. */
export const PersonalNameBase: Schema.Codec<PersonalNameBase, unknown> = /* @__PURE__ */ object(
  "PersonalNameBase",
  () => ({
    firstName: optional(text()),
    surname: optional(text()),
    surnamePrefix: optional(text()),
  }),
)

/** The name of a person. */
export interface PersonalName extends PersonalNameBase {
  /** Form of address, such as `Mr.`, `Mrs.` or `Dr.`. */
  readonly title?: string
}
/** Schema of {@link PersonalName}. */
export const PersonalName: Schema.Codec<PersonalName, unknown> = /* @__PURE__ */ object("PersonalName", () => ({
  title: optional(text()),
}), PersonalNameBase)

/** A personal name in a risk assessment. */
export interface PersonalNameRiskAssessment extends PersonalNameBase {}
/** Schema of {@link PersonalNameRiskAssessment}. */
export const PersonalNameRiskAssessment: Schema.Codec<PersonalNameRiskAssessment, unknown> = /* @__PURE__ */ object(
  "PersonalNameRiskAssessment",
  () => ({}),
  PersonalNameBase,
)

/** A personal name that is kept with a token. */
export interface PersonalNameToken extends PersonalNameBase {}
/** Schema of {@link PersonalNameToken}. */
export const PersonalNameToken: Schema.Codec<PersonalNameToken, unknown> = /* @__PURE__ */ object(
  "PersonalNameToken",
  () => ({}),
  PersonalNameBase,
)

/** Kind of an identification document or number. */
export type IdentificationType =
  | "nationalIdentification"
  | "passportNumber"
  | "driverLicense"
  | "companyRegistrationNumber"
  | "socialSecurityNumber"
  | "alienRegistrationNumber"
  | "lawEnforcementIdentification"
  | "militaryIdentification"
  | Other
/** Schema of {@link IdentificationType}. */
export const IdentificationType: Schema.Codec<IdentificationType> = /* @__PURE__ */ namedEnum("IdentificationType", [
  "nationalIdentification",
  "passportNumber",
  "driverLicense",
  "companyRegistrationNumber",
  "socialSecurityNumber",
  "alienRegistrationNumber",
  "lawEnforcementIdentification",
  "militaryIdentification",
])

/** A document or number by which a person can be identified. */
export interface PersonalIdentification {
  /** Country that issued it, ISO 3166-1 alpha-2 in upper case. */
  readonly idIssuingCountryCode?: string
  /** What `idValue` is. */
  readonly idType?: IdentificationType
  /** The number itself. */
  readonly idValue?: string
}
/** Schema of {@link PersonalIdentification}. */
export const PersonalIdentification: Schema.Codec<PersonalIdentification, unknown> = /* @__PURE__ */ object(
  "PersonalIdentification",
  () => ({
    idIssuingCountryCode: optional(countryCode()),
    idType: optional(IdentificationType),
    idValue: optional(text()),
  }),
)

/** What is known of the customer as a person. */
export interface PersonalInformation {
  /** Date of birth. As `YYYYMMDD`. */
  readonly dateOfBirth?: string
  /** Gender. */
  readonly gender?: Gender
  /** Document or number that identifies the person. */
  readonly identification?: PersonalIdentification
  /** Name of the person. */
  readonly name?: PersonalName
}
/** Schema of {@link PersonalInformation}. */
export const PersonalInformation: Schema.Codec<PersonalInformation, unknown> = /* @__PURE__ */ object(
  "PersonalInformation",
  () => ({
    dateOfBirth: optional(day()),
    gender: optional(Gender),
    identification: optional(PersonalIdentification),
    name: optional(PersonalName),
  }),
)

/** The customer as a person, in a risk assessment. */
export interface PersonalInformationRiskAssessment {
  /** Name of the person. */
  readonly name?: PersonalNameRiskAssessment
}
/** Schema of {@link PersonalInformationRiskAssessment}. */
export const PersonalInformationRiskAssessment: Schema.Codec<PersonalInformationRiskAssessment, unknown> =
  /* @__PURE__ */ object("PersonalInformationRiskAssessment", () => ({
    name: optional(PersonalNameRiskAssessment),
  }))

/** The customer as a person, kept with a token. */
export interface PersonalInformationToken {
  /** Name of the person. */
  readonly name?: PersonalNameToken
}
/** Schema of {@link PersonalInformationToken}. */
export const PersonalInformationToken: Schema.Codec<PersonalInformationToken, unknown> = /* @__PURE__ */ object(
  "PersonalInformationToken",
  () => ({
    name: optional(PersonalNameToken),
  }),
)
