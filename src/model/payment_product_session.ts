import type * as Schema from "effect/Schema"
import { object, optional } from "./object.ts"
import { text } from "./scalar.ts"

/** What Apple Pay needs to validate you as a merchant. */
export interface MobilePaymentProductSession302SpecificInput {
  /** Your name as Apple Pay shows it. */
  readonly displayName?: string
  /** Host name of the page with the Apple Pay button, as registered with Apple. */
  readonly domainName?: string
  /** Address that Apple Pay gave in its event of merchant validation. */
  readonly validationUrl?: string
}
/** Schema of {@link MobilePaymentProductSession302SpecificInput}. */
export const MobilePaymentProductSession302SpecificInput: Schema.Codec<
  MobilePaymentProductSession302SpecificInput,
  unknown
> = /* @__PURE__ */ object("MobilePaymentProductSession302SpecificInput", () => ({
  displayName: optional(text()),
  domainName: optional(text()),
  validationUrl: optional(text()),
}))

/** Apple Pay's answer to merchant validation. */
export interface MobilePaymentProductSession302SpecificOutput {
  /** JSON text to parse and to complete the merchant validation with. */
  readonly sessionObject?: string
}
/** Schema of {@link MobilePaymentProductSession302SpecificOutput}. */
export const MobilePaymentProductSession302SpecificOutput: Schema.Codec<
  MobilePaymentProductSession302SpecificOutput,
  unknown
> = /* @__PURE__ */ object("MobilePaymentProductSession302SpecificOutput", () => ({
  sessionObject: optional(text()),
}))

/** Opens a session with a payment product, such as Apple Pay. */
export interface CreatePaymentProductSessionRequest {
  /** What Apple Pay needs. */
  readonly paymentProductSession302SpecificInput?: MobilePaymentProductSession302SpecificInput
}
/** Schema of {@link CreatePaymentProductSessionRequest}. */
export const CreatePaymentProductSessionRequest: Schema.Codec<CreatePaymentProductSessionRequest, unknown> =
  /* @__PURE__ */ object("CreatePaymentProductSessionRequest", () => ({
    paymentProductSession302SpecificInput: optional(MobilePaymentProductSession302SpecificInput),
  }))

/** An open session with a payment product. */
export interface CreatePaymentProductSessionResponse {
  /** What Apple Pay answered. */
  readonly paymentProductSession302SpecificOutput?: MobilePaymentProductSession302SpecificOutput
}
/** Schema of {@link CreatePaymentProductSessionResponse}. */
export const CreatePaymentProductSessionResponse: Schema.Codec<CreatePaymentProductSessionResponse, unknown> =
  /* @__PURE__ */ object("CreatePaymentProductSessionResponse", () => ({
    paymentProductSession302SpecificOutput: optional(MobilePaymentProductSession302SpecificOutput),
  }))
