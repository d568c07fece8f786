import type * as Schema from "effect/Schema"
import { countryCode } from "./iso_code.ts"
import { KeyValuePair } from "./key_value_pair.ts"
import { object, optional } from "./object.ts"
import { list, text } from "./scalar.ts"

/** Looks up a customer's name and address, for products that allow it. */
export interface GetCustomerDetailsRequest {
  /** Country of the customer, ISO 3166-1 alpha-2 in upper case. */
  readonly countryCode: string
  /** Values of the fields that are used for lookup, by field id. */
  readonly values: ReadonlyArray<KeyValuePair>
}
/** Schema of {@link GetCustomerDetailsRequest}. */
export const GetCustomerDetailsRequest: Schema.Codec<GetCustomerDetailsRequest, unknown> = /* @__PURE__ */ object(
  "GetCustomerDetailsRequest",
  () => ({
    countryCode: countryCode(),
    values: list(KeyValuePair, { minItems: 1 }),
  }),
)

/** The customer who was found. */
export interface GetCustomerDetailsResponse {
  /** City or town. */
  readonly city?: string
  /** Country of the customer. */
  readonly country?: string
  /** E-mail address. */
  readonly emailAddress?: string
  /** Given name. */
  readonly firstName?: string
  /** Number under which the customer is known to the tax office. */
  readonly fiscalNumber?: string
  /** Language of the customer. */
  readonly languageCode?: string
  /** Telephone number. */
  readonly phoneNumber?: string
  /** Street, without the house number. */
  readonly street?: string
  /** Family name. */
  readonly surname?: string
  /** Postal code, without the country. */
  readonly zip?: string
}
/** Schema of {@link GetCustomerDetailsResponse}. */
export const GetCustomerDetailsResponse: Schema.Codec<GetCustomerDetailsResponse, unknown> = /* @__PURE__ */ object(
  "GetCustomerDetailsResponse",
  () => ({
    city: optional(text()),
    country: optional(text()),
    emailAddress: optional(text()),
    firstName: optional(text()),
    fiscalNumber: optional(text()),
    languageCode: optional(text()),
    phoneNumber: optional(text()),
    street: optional(text()),
    surname: optional(text()),
    zip: optional(text()),
  }),
)
