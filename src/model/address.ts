import type * as Schema from "effect/Schema"
import { countryCode } from "./iso_code.ts"
import { object, optional } from "./object.ts"
import { PersonalName } from "./person.ts"
import { text } from "./scalar.ts"

/** A postal address. */
export interface Address {
  /**
   * Second line of the address, such as a flat, a floor or a building. Cut after 10 characters on WL Online Payment
   * Acceptance.
   */
  readonly additionalInfo?: string
  /** City or town. At most 40 characters. At most 20 characters for product 1503. */
  readonly city?: string
  /** Country, ISO 3166-1 alpha-2 in upper case, such as `CH`. */
  readonly countryCode?: string
  /** House number. Cut after 10 characters on WL Online Payment Acceptance. */
  readonly houseNumber?: string
  /** Name of the state, province or canton. */
  readonly state?: string
  /**
   * Code of the state, province or canton, the part of its ISO 3166-2 code behind the dash, such as `ZH`. At most 2
   * characters for product 1503. At most 3 characters on GlobalCollect 3-D Secure 2, 3 on WL Online Payment Acceptance.
   */
  readonly stateCode?: string
  /** Street, without the house number. */
  readonly street?: string
  /** Postal code, without the country. At most 10 characters. At most 8 characters for product 1503. */
  readonly zip?: string
}
/** Schema of {@link Address}. */
export const Address: Schema.Codec<Address, unknown> = /* @__PURE__ */ object("Address", () => ({
  additionalInfo: optional(text()),
  city: optional(text({ maxLength: 40 })),
  countryCode: optional(countryCode()),
  houseNumber: optional(text()),
  state: optional(text()),
  stateCode: optional(text()),
  street: optional(text()),
  zip: optional(text({ maxLength: 10 })),
}))

/** A postal address with the person who lives there. */
export interface AddressPersonal extends Address {
  /** Name of the person at this address. */
  readonly name?: PersonalName
}
/** Schema of {@link AddressPersonal}. */
export const AddressPersonal: Schema.Codec<AddressPersonal, unknown> = /* @__PURE__ */ object(
  "AddressPersonal",
  () => ({
    name: optional(PersonalName),
  }),
  Address,
)
