import type * as Schema from "effect/Schema"
import { AccountOnFile } from "./account_on_file.ts"
import { ClickToPayConfiguration } from "./click_to_pay.ts"
import { object, optional } from "./object.ts"
import { PaymentProductDisplayHints } from "./payment_product.ts"
import { PaymentProductField } from "./payment_product_field.ts"
import { boolean, list, text } from "./scalar.ts"

/** A group of payment products that share their fields, such as cards. */
export interface PaymentProductGroup {
  /** Payment details that the customer stored earlier. */
  readonly accountsOnFile?: ReadonlyArray<AccountOnFile>
  /** Whether the group can be paid with Click to Pay. */
  readonly allowsClickToPay?: boolean
  /** Whether the group can be paid in instalments. */
  readonly allowsInstallments?: boolean
  /** What Click to Pay needs in your page. */
  readonly clickToPayConfiguration?: ClickToPayConfiguration
  /** Whether a device fingerprint is to be collected for it. */
  readonly deviceFingerprintEnabled?: boolean
  /** How to show the group. */
  readonly displayHints?: PaymentProductDisplayHints
  /** What the customer has to fill in. */
  readonly fields?: ReadonlyArray<PaymentProductField>
  /** Id of the group, such as `cards`. */
  readonly id?: string
}
/** Schema of {@link PaymentProductGroup}. */
export const PaymentProductGroup: Schema.Codec<PaymentProductGroup, unknown> = /* @__PURE__ */ object(
  "PaymentProductGroup",
  () => ({
    accountsOnFile: optional(list(AccountOnFile)),
    allowsClickToPay: optional(boolean),
    allowsInstallments: optional(boolean),
    clickToPayConfiguration: optional(ClickToPayConfiguration),
    deviceFingerprintEnabled: optional(boolean),
    displayHints: optional(PaymentProductDisplayHints),
    fields: optional(list(PaymentProductField)),
    id: optional(text()),
  }),
)

/** A product group that was asked for. */
export interface PaymentProductGroupResponse extends PaymentProductGroup {}
/** Schema of {@link PaymentProductGroupResponse}. */
export const PaymentProductGroupResponse: Schema.Codec<PaymentProductGroupResponse, unknown> = /* @__PURE__ */ object(
  "PaymentProductGroupResponse",
  () => ({}),
  PaymentProductGroup,
)

/** The product groups that suit the payment. */
export interface PaymentProductGroups {
  /** The groups. */
  readonly paymentProductGroups?: ReadonlyArray<PaymentProductGroup>
}
/** Schema of {@link PaymentProductGroups}. */
export const PaymentProductGroups: Schema.Codec<PaymentProductGroups, unknown> = /* @__PURE__ */ object(
  "PaymentProductGroups",
  () => ({
    paymentProductGroups: optional(list(PaymentProductGroup)),
  }),
)
