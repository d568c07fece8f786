import type * as Schema from "effect/Schema"
import { FraudResults } from "./fraud_results.ts"
import { deprecated, object, optional } from "./object.ts"
import { AbstractPaymentMethodSpecificInput, AbstractPaymentMethodSpecificOutput } from "./payment_method.ts"
import { text } from "./scalar.ts"

/** What every kind of payment in cash or by voucher needs. */
export interface AbstractCashPaymentMethodSpecificInput extends AbstractPaymentMethodSpecificInput {}
/** Schema of {@link AbstractCashPaymentMethodSpecificInput}. */
export const AbstractCashPaymentMethodSpecificInput: Schema.Codec<AbstractCashPaymentMethodSpecificInput, unknown> =
  /* @__PURE__ */ object("AbstractCashPaymentMethodSpecificInput", () => ({}), AbstractPaymentMethodSpecificInput)

/** What a cash product with a page of its own needs. */
export interface CashPaymentProductWithRedirectSpecificInputBase {
  /** Absolute address to which the customer comes back; `https` or a scheme of your app. */
  readonly returnUrl?: string
}
/** Schema of {@link CashPaymentProductWithRedirectSpecificInputBase}. */
export const CashPaymentProductWithRedirectSpecificInputBase: Schema.Codec<
  CashPaymentProductWithRedirectSpecificInputBase,
  unknown
> = /* @__PURE__ */ object("CashPaymentProductWithRedirectSpecificInputBase", () => ({
  returnUrl: optional(text()),
}))

/** What cash product 1502 needs. */
export interface CashPaymentProduct1502SpecificInput extends CashPaymentProductWithRedirectSpecificInputBase {}
/** Schema of {@link CashPaymentProduct1502SpecificInput}. */
export const CashPaymentProduct1502SpecificInput: Schema.Codec<CashPaymentProduct1502SpecificInput, unknown> =
  /* @__PURE__ */ object(
    "CashPaymentProduct1502SpecificInput",
    () => ({}),
    CashPaymentProductWithRedirectSpecificInputBase,
  )

/** What Boleto Bancário (product 1503) needs. */
export interface CashPaymentProduct1503SpecificInput {
  /**
   * Address to which the customer comes back.
   *
   * @deprecated It has no replacement.
   */
  readonly returnUrl?: string
}
/** Schema of {@link CashPaymentProduct1503SpecificInput}. */
export const CashPaymentProduct1503SpecificInput: Schema.Codec<CashPaymentProduct1503SpecificInput, unknown> =
  /* @__PURE__ */ object("CashPaymentProduct1503SpecificInput", () => ({
    returnUrl: deprecated(text()),
  }))

/** What Konbini (product 1504) needs. */
export interface CashPaymentProduct1504SpecificInput extends CashPaymentProductWithRedirectSpecificInputBase {}
/** Schema of {@link CashPaymentProduct1504SpecificInput}. */
export const CashPaymentProduct1504SpecificInput: Schema.Codec<CashPaymentProduct1504SpecificInput, unknown> =
  /* @__PURE__ */ object(
    "CashPaymentProduct1504SpecificInput",
    () => ({}),
    CashPaymentProductWithRedirectSpecificInputBase,
  )

/** What cash product 1506 needs. */
export interface CashPaymentProduct1506SpecificInput extends CashPaymentProductWithRedirectSpecificInputBase {}
/** Schema of {@link CashPaymentProduct1506SpecificInput}. */
export const CashPaymentProduct1506SpecificInput: Schema.Codec<CashPaymentProduct1506SpecificInput, unknown> =
  /* @__PURE__ */ object(
    "CashPaymentProduct1506SpecificInput",
    () => ({}),
    CashPaymentProductWithRedirectSpecificInputBase,
  )

/** What cash product 1508 needs. */
export interface CashPaymentProduct1508SpecificInput extends CashPaymentProductWithRedirectSpecificInputBase {}
/** Schema of {@link CashPaymentProduct1508SpecificInput}. */
export const CashPaymentProduct1508SpecificInput: Schema.Codec<CashPaymentProduct1508SpecificInput, unknown> =
  /* @__PURE__ */ object(
    "CashPaymentProduct1508SpecificInput",
    () => ({}),
    CashPaymentProductWithRedirectSpecificInputBase,
  )

/** What cash product 1521 needs. */
export interface CashPaymentProduct1521SpecificInput extends CashPaymentProductWithRedirectSpecificInputBase {}
/** Schema of {@link CashPaymentProduct1521SpecificInput}. */
export const CashPaymentProduct1521SpecificInput: Schema.Codec<CashPaymentProduct1521SpecificInput, unknown> =
  /* @__PURE__ */ object(
    "CashPaymentProduct1521SpecificInput",
    () => ({}),
    CashPaymentProductWithRedirectSpecificInputBase,
  )

/** What cash product 1522 needs. */
export interface CashPaymentProduct1522SpecificInput extends CashPaymentProductWithRedirectSpecificInputBase {}
/** Schema of {@link CashPaymentProduct1522SpecificInput}. */
export const CashPaymentProduct1522SpecificInput: Schema.Codec<CashPaymentProduct1522SpecificInput, unknown> =
  /* @__PURE__ */ object(
    "CashPaymentProduct1522SpecificInput",
    () => ({}),
    CashPaymentProductWithRedirectSpecificInputBase,
  )

/** What cash product 1523 needs. */
export interface CashPaymentProduct1523SpecificInput extends CashPaymentProductWithRedirectSpecificInputBase {}
/** Schema of {@link CashPaymentProduct1523SpecificInput}. */
export const CashPaymentProduct1523SpecificInput: Schema.Codec<CashPaymentProduct1523SpecificInput, unknown> =
  /* @__PURE__ */ object(
    "CashPaymentProduct1523SpecificInput",
    () => ({}),
    CashPaymentProductWithRedirectSpecificInputBase,
  )

/** What cash product 1524 needs. */
export interface CashPaymentProduct1524SpecificInput extends CashPaymentProductWithRedirectSpecificInputBase {}
/** Schema of {@link CashPaymentProduct1524SpecificInput}. */
export const CashPaymentProduct1524SpecificInput: Schema.Codec<CashPaymentProduct1524SpecificInput, unknown> =
  /* @__PURE__ */ object(
    "CashPaymentProduct1524SpecificInput",
    () => ({}),
    CashPaymentProductWithRedirectSpecificInputBase,
  )

/** What cash product 1525 needs. */
export interface CashPaymentProduct1525SpecificInput extends CashPaymentProductWithRedirectSpecificInputBase {}
/** Schema of {@link CashPaymentProduct1525SpecificInput}. */
export const CashPaymentProduct1525SpecificInput: Schema.Codec<CashPaymentProduct1525SpecificInput, unknown> =
  /* @__PURE__ */ object(
    "CashPaymentProduct1525SpecificInput",
    () => ({}),
    CashPaymentProductWithRedirectSpecificInputBase,
  )

/** What cash product 1526 needs. */
export interface CashPaymentProduct1526SpecificInput extends CashPaymentProductWithRedirectSpecificInputBase {}
/** Schema of {@link CashPaymentProduct1526SpecificInput}. */
export const CashPaymentProduct1526SpecificInput: Schema.Codec<CashPaymentProduct1526SpecificInput, unknown> =
  /* @__PURE__ */ object(
    "CashPaymentProduct1526SpecificInput",
    () => ({}),
    CashPaymentProductWithRedirectSpecificInputBase,
  )

/** What a payment in cash or by voucher needs. */
export interface CashPaymentMethodSpecificInput extends AbstractCashPaymentMethodSpecificInput {
  /** What product 1502 needs besides. */
  readonly paymentProduct1502SpecificInput?: CashPaymentProduct1502SpecificInput
  /**
   * What Boleto Bancário needs besides.
   *
   * @deprecated It has no replacement.
   */
  readonly paymentProduct1503SpecificInput?: CashPaymentProduct1503SpecificInput
  /** What Konbini needs besides. */
  readonly paymentProduct1504SpecificInput?: CashPaymentProduct1504SpecificInput
  /** What product 1506 needs besides. */
  readonly paymentProduct1506SpecificInput?: CashPaymentProduct1506SpecificInput
  /** What product 1508 needs besides. */
  readonly paymentProduct1508SpecificInput?: CashPaymentProduct1508SpecificInput
  /** What product 1521 needs besides. */
  readonly paymentProduct1521SpecificInput?: CashPaymentProduct1521SpecificInput
  /** What product 1522 needs besides. */
  readonly paymentProduct1522SpecificInput?: CashPaymentProduct1522SpecificInput
  /** What product 1523 needs besides. */
  readonly paymentProduct1523SpecificInput?: CashPaymentProduct1523SpecificInput
  /** What product 1524 needs besides. */
  readonly paymentProduct1524SpecificInput?: CashPaymentProduct1524SpecificInput
  /** What product 1525 needs besides. */
  readonly paymentProduct1525SpecificInput?: CashPaymentProduct1525SpecificInput
  /** What product 1526 needs besides. */
  readonly paymentProduct1526SpecificInput?: CashPaymentProduct1526SpecificInput
}
/** Schema of {@link CashPaymentMethodSpecificInput}. */
export const CashPaymentMethodSpecificInput: Schema.Codec<CashPaymentMethodSpecificInput, unknown> =
  /* @__PURE__ */ object("CashPaymentMethodSpecificInput", () => ({
    paymentProduct1502SpecificInput: optional(CashPaymentProduct1502SpecificInput),
    paymentProduct1503SpecificInput: deprecated(CashPaymentProduct1503SpecificInput),
    paymentProduct1504SpecificInput: optional(CashPaymentProduct1504SpecificInput),
    paymentProduct1506SpecificInput: optional(CashPaymentProduct1506SpecificInput),
    paymentProduct1508SpecificInput: optional(CashPaymentProduct1508SpecificInput),
    paymentProduct1521SpecificInput: optional(CashPaymentProduct1521SpecificInput),
    paymentProduct1522SpecificInput: optional(CashPaymentProduct1522SpecificInput),
    paymentProduct1523SpecificInput: optional(CashPaymentProduct1523SpecificInput),
    paymentProduct1524SpecificInput: optional(CashPaymentProduct1524SpecificInput),
    paymentProduct1525SpecificInput: optional(CashPaymentProduct1525SpecificInput),
    paymentProduct1526SpecificInput: optional(CashPaymentProduct1526SpecificInput),
  }), AbstractCashPaymentMethodSpecificInput)

/** What a payment in cash or by voucher needs on a hosted checkout. */
export interface CashPaymentMethodSpecificInputBase extends AbstractCashPaymentMethodSpecificInput {}
/** Schema of {@link CashPaymentMethodSpecificInputBase}. */
export const CashPaymentMethodSpecificInputBase: Schema.Codec<CashPaymentMethodSpecificInputBase, unknown> =
  /* @__PURE__ */ object("CashPaymentMethodSpecificInputBase", () => ({}), AbstractCashPaymentMethodSpecificInput)

/** What came of a payment in cash or by voucher. */
export interface CashPaymentMethodSpecificOutput extends AbstractPaymentMethodSpecificOutput {
  /** Results of the fraud screening. */
  readonly fraudResults?: FraudResults
}
/** Schema of {@link CashPaymentMethodSpecificOutput}. */
export const CashPaymentMethodSpecificOutput: Schema.Codec<CashPaymentMethodSpecificOutput, unknown> =
  /* @__PURE__ */ object("CashPaymentMethodSpecificOutput", () => ({
    fraudResults: optional(FraudResults),
  }), AbstractPaymentMethodSpecificOutput)
