import type * as Schema from "effect/Schema"
import { Address, AddressPersonal } from "./address.ts"
import { CompanyInformation } from "./company.ts"
import { ContactDetails, ContactDetailsRiskAssessment, ContactDetailsToken } from "./contact_details.ts"
import { CustomerAccount, CustomerAccountRiskAssessment } from "./customer_account.ts"
import { CustomerDevice, CustomerDeviceRiskAssessment } from "./device.ts"
import { deprecated, object, optional } from "./object.ts"
import { PersonalInformation, PersonalInformationRiskAssessment, PersonalInformationToken } from "./person.ts"
import { boolean, namedEnum, type Other, text } from "./scalar.ts"

/** Account of the customer in your shop: `none` for a guest, `created` during this purchase, `existing` from before. */
export type AccountType = "none" | "created" | "existing" | Other
/** Schema of {@link AccountType}. */
export const AccountType: Schema.Codec<AccountType> = /* @__PURE__ */ namedEnum("AccountType", [
  "none",
  "created",
  "existing",
])

/** What every kind of customer holds. */
export interface CustomerBase {
  /** The company, if the customer is one. */
  readonly companyInformation?: CompanyInformation
  /** Your own id of the customer. */
  readonly merchantCustomerId?: string
  /**
   * VAT number.
   *
   * @deprecated Use `companyInformation.vatNumber`.
   */
  readonly vatNumber?: string
}
/** Schema of {@link CustomerBase}. */
export const CustomerBase: Schema.Codec<CustomerBase, unknown> = /* @__PURE__ */ object("CustomerBase", () => ({
  companyInformation: optional(CompanyInformation),
  merchantCustomerId: optional(text()),
  vatNumber: deprecated(text()),
}))

/** The customer of an order. */
export interface Customer extends CustomerBase {
  /** The customer's account in your shop. */
  readonly account?: CustomerAccount
  /** Whether the customer has an account in your shop. */
  readonly accountType?: AccountType
  /** Address to which the bill goes. */
  readonly billingAddress?: Address
  /** How to reach the customer. */
  readonly contactDetails?: ContactDetails
  /** The device with which the customer pays; 3-D Secure in a browser needs it. */
  readonly device?: CustomerDevice
  /** Number under which the customer is known to the tax office. */
  readonly fiscalNumber?: string
  /** Whether the customer is a company. */
  readonly isCompany?: boolean
  /** Whether the customer bought from you before. */
  readonly isPreviousCustomer?: boolean
  /** Language and country in which the customer is addressed, such as `de_CH`. */
  readonly locale?: string
  /** The customer as a person. */
  readonly personalInformation?: PersonalInformation
  /**
   * Address to which the goods go.
   *
   * @deprecated Use `Order.shipping.address`.
   */
  readonly shippingAddress?: AddressPersonal
}
/** Schema of {@link Customer}. */
export const Customer: Schema.Codec<Customer, unknown> = /* @__PURE__ */ object("Customer", () => ({
  account: optional(CustomerAccount),
  accountType: optional(AccountType),
  billingAddress: optional(Address),
  contactDetails: optional(ContactDetails),
  device: optional(CustomerDevice),
  fiscalNumber: optional(text()),
  isCompany: optional(boolean),
  isPreviousCustomer: optional(boolean),
  locale: optional(text()),
  personalInformation: optional(PersonalInformation),
  shippingAddress: deprecated(AddressPersonal),
}), CustomerBase)

/** The customer, when a payment is approved. */
export interface CustomerApprovePayment {
  /** Whether the customer has an account in your shop. */
  readonly accountType?: AccountType
}
/** Schema of {@link CustomerApprovePayment}. */
export const CustomerApprovePayment: Schema.Codec<CustomerApprovePayment, unknown> = /* @__PURE__ */ object(
  "CustomerApprovePayment",
  () => ({
    accountType: optional(AccountType),
  }),
)

/** The customer, in a risk assessment. */
export interface CustomerRiskAssessment {
  /** The customer's account in your shop. */
  readonly account?: CustomerAccountRiskAssessment
  /** Whether the customer has an account in your shop. */
  readonly accountType?: AccountType
  /** Address to which the bill goes. */
  readonly billingAddress?: Address
  /** How to reach the customer. */
  readonly contactDetails?: ContactDetailsRiskAssessment
  /** The device with which the customer pays. */
  readonly device?: CustomerDeviceRiskAssessment
  /** Whether the customer bought from you before. */
  readonly isPreviousCustomer?: boolean
  /** Language and country in which the customer is addressed, such as `de_CH`. */
  readonly locale?: string
  /** The customer as a person. */
  readonly personalInformation?: PersonalInformationRiskAssessment
  /**
   * Address to which the goods go.
   *
   * @deprecated Use `Order.shipping.address`.
   */
  readonly shippingAddress?: AddressPersonal
}
/** Schema of {@link CustomerRiskAssessment}. */
export const CustomerRiskAssessment: Schema.Codec<CustomerRiskAssessment, unknown> = /* @__PURE__ */ object(
  "CustomerRiskAssessment",
  () => ({
    account: optional(CustomerAccountRiskAssessment),
    accountType: optional(AccountType),
    billingAddress: optional(Address),
    contactDetails: optional(ContactDetailsRiskAssessment),
    device: optional(CustomerDeviceRiskAssessment),
    isPreviousCustomer: optional(boolean),
    locale: optional(text()),
    personalInformation: optional(PersonalInformationRiskAssessment),
    shippingAddress: deprecated(AddressPersonal),
  }),
)

/** The customer whose payment details a token keeps. */
export interface CustomerToken extends CustomerBase {
  /** Address to which the bill goes. */
  readonly billingAddress?: Address
  /** The customer as a person. */
  readonly personalInformation?: PersonalInformationToken
}
/** Schema of {@link CustomerToken}. */
export const CustomerToken: Schema.Codec<CustomerToken, unknown> = /* @__PURE__ */ object("CustomerToken", () => ({
  billingAddress: optional(Address),
  personalInformation: optional(PersonalInformationToken),
}), CustomerBase)

/** The customer of a token, with an e-mail address. */
export interface CustomerTokenWithContactDetails extends CustomerToken {
  /** How to reach the customer. */
  readonly contactDetails?: ContactDetailsToken
}
/** Schema of {@link CustomerTokenWithContactDetails}. */
export const CustomerTokenWithContactDetails: Schema.Codec<CustomerTokenWithContactDetails, unknown> =
  /* @__PURE__ */ object("CustomerTokenWithContactDetails", () => ({
    contactDetails: optional(ContactDetailsToken),
  }), CustomerToken)
