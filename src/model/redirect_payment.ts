import type * as Schema from "effect/Schema"
import { deprecated, object, optional } from "./object.ts"
import { AbstractPaymentMethodSpecificInput } from "./payment_method.ts"
import { OpenRecurringSequence } from "./recurrence.ts"
import {
  RedirectPaymentProduct4101SpecificInput,
  RedirectPaymentProduct4101SpecificInputBase,
  RedirectPaymentProduct809SpecificInput,
  RedirectPaymentProduct838SpecificInput,
  RedirectPaymentProduct838SpecificInputBase,
  RedirectPaymentProduct840SpecificInput,
  RedirectPaymentProduct840SpecificInputBase,
  RedirectPaymentProduct861SpecificInput,
  RedirectPaymentProduct863SpecificInput,
  RedirectPaymentProduct869SpecificInput,
  RedirectPaymentProduct882SpecificInput,
} from "./redirect_payment_product.ts"
import { RedirectionData } from "./redirection.ts"
import { boolean, int32, text } from "./scalar.ts"

/** What every kind of payment at a third party's page needs. */
export interface AbstractRedirectPaymentMethodSpecificInput extends AbstractPaymentMethodSpecificInput {
  /** Minutes after which the payment lapses. */
  readonly expirationPeriod?: number
  /** Place in the series: `first`, or `recurring` for a later payment. */
  readonly recurringPaymentSequenceIndicator?: OpenRecurringSequence
  /** Whether the payment waits for your approval before it is captured; the account's setting when absent. */
  readonly requiresApproval?: boolean
  /** Id of the token to pay with. */
  readonly token?: string
  /** Whether to keep the payment details as a token. */
  readonly tokenize?: boolean
}
/** Schema of {@link AbstractRedirectPaymentMethodSpecificInput}. */
export const AbstractRedirectPaymentMethodSpecificInput: Schema.Codec<
  AbstractRedirectPaymentMethodSpecificInput,
  unknown
> = /* @__PURE__ */ object("AbstractRedirectPaymentMethodSpecificInput", () => ({
  expirationPeriod: optional(int32()),
  recurringPaymentSequenceIndicator: optional(OpenRecurringSequence),
  requiresApproval: optional(boolean),
  token: optional(text()),
  tokenize: optional(boolean),
}), AbstractPaymentMethodSpecificInput)

/** What a payment at a third party's page needs: PostFinance, TWINT, PayPal and others. */
export interface RedirectPaymentMethodSpecificInput extends AbstractRedirectPaymentMethodSpecificInput {
  /** Whether the payment belongs to a series. */
  readonly isRecurring?: boolean
  /** What UPI needs besides. */
  readonly paymentProduct4101SpecificInput?: RedirectPaymentProduct4101SpecificInput
  /** What iDEAL needs besides. */
  readonly paymentProduct809SpecificInput?: RedirectPaymentProduct809SpecificInput
  /** What Klarna needs besides. */
  readonly paymentProduct838SpecificInput?: RedirectPaymentProduct838SpecificInput
  /** What PayPal needs besides. */
  readonly paymentProduct840SpecificInput?: RedirectPaymentProduct840SpecificInput
  /** What Alipay needs besides. */
  readonly paymentProduct861SpecificInput?: RedirectPaymentProduct861SpecificInput
  /** What WeChat Pay needs besides. */
  readonly paymentProduct863SpecificInput?: RedirectPaymentProduct863SpecificInput
  /** What UnionPay needs besides. */
  readonly paymentProduct869SpecificInput?: RedirectPaymentProduct869SpecificInput
  /** What net banking needs besides. */
  readonly paymentProduct882SpecificInput?: RedirectPaymentProduct882SpecificInput
  /** Where the customer comes back to. */
  readonly redirectionData?: RedirectionData
  /**
   * Address to which the customer comes back.
   *
   * @deprecated Use `redirectionData.returnUrl`.
   */
  readonly returnUrl?: string
}
/** Schema of {@link RedirectPaymentMethodSpecificInput}. */
export const RedirectPaymentMethodSpecificInput: Schema.Codec<RedirectPaymentMethodSpecificInput, unknown> =
  /* @__PURE__ */ object("RedirectPaymentMethodSpecificInput", () => ({
    isRecurring: optional(boolean),
    paymentProduct4101SpecificInput: optional(RedirectPaymentProduct4101SpecificInput),
    paymentProduct809SpecificInput: optional(RedirectPaymentProduct809SpecificInput),
    paymentProduct838SpecificInput: optional(RedirectPaymentProduct838SpecificInput),
    paymentProduct840SpecificInput: optional(RedirectPaymentProduct840SpecificInput),
    paymentProduct861SpecificInput: optional(RedirectPaymentProduct861SpecificInput),
    paymentProduct863SpecificInput: optional(RedirectPaymentProduct863SpecificInput),
    paymentProduct869SpecificInput: optional(RedirectPaymentProduct869SpecificInput),
    paymentProduct882SpecificInput: optional(RedirectPaymentProduct882SpecificInput),
    redirectionData: optional(RedirectionData),
    returnUrl: deprecated(text()),
  }), AbstractRedirectPaymentMethodSpecificInput)

/** What a payment at a third party's page needs on a hosted checkout. */
export interface RedirectPaymentMethodSpecificInputBase extends AbstractRedirectPaymentMethodSpecificInput {
  /** What UPI needs besides. */
  readonly paymentProduct4101SpecificInput?: RedirectPaymentProduct4101SpecificInputBase
  /** What Klarna needs besides. */
  readonly paymentProduct838SpecificInput?: RedirectPaymentProduct838SpecificInputBase
  /** What PayPal needs besides. */
  readonly paymentProduct840SpecificInput?: RedirectPaymentProduct840SpecificInputBase
}
/** Schema of {@link RedirectPaymentMethodSpecificInputBase}. */
export const RedirectPaymentMethodSpecificInputBase: Schema.Codec<RedirectPaymentMethodSpecificInputBase, unknown> =
  /* @__PURE__ */ object("RedirectPaymentMethodSpecificInputBase", () => ({
    paymentProduct4101SpecificInput: optional(RedirectPaymentProduct4101SpecificInputBase),
    paymentProduct838SpecificInput: optional(RedirectPaymentProduct838SpecificInputBase),
    paymentProduct840SpecificInput: optional(RedirectPaymentProduct840SpecificInputBase),
  }), AbstractRedirectPaymentMethodSpecificInput)
