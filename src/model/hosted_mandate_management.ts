import type * as Schema from "effect/Schema"
import { MandateCustomer, MandateResponse, RecurrenceType, SignatureType } from "./mandate.ts"
import { object, optional } from "./object.ts"
import { boolean, namedEnum, type Other, text } from "./scalar.ts"

/** The mandate that the customer gives on a page of the platform. */
export interface HostedMandateInfo {
  /** Name under which to show the mandate; the obfuscated IBAN by default. */
  readonly alias?: string
  /** Whoever gives the mandate, as far as known. */
  readonly customer?: MandateCustomer
  /** Your own reference of the customer. */
  readonly customerReference: string
  /** Whether the mandate is for one debit or for many. */
  readonly recurrenceType: RecurrenceType
  /** How the mandate is signed. */
  readonly signatureType: SignatureType
  /** Reference of the mandate; made by the platform when absent. */
  readonly uniqueMandateReference?: string
}
/** Schema of {@link HostedMandateInfo}. */
export const HostedMandateInfo: Schema.Codec<HostedMandateInfo, unknown> = /* @__PURE__ */ object(
  "HostedMandateInfo",
  () => ({
    alias: optional(text()),
    customer: optional(MandateCustomer),
    customerReference: text(),
    recurrenceType: RecurrenceType,
    signatureType: SignatureType,
    uniqueMandateReference: optional(text()),
  }),
)

/** How the page looks and behaves. */
export interface HostedMandateManagementSpecificInput {
  /** Language and country of the page, such as `de_CH`. */
  readonly locale?: string
  /** Absolute address to which the customer comes back. */
  readonly returnUrl?: string
  /** Whether the page shows the outcome before the customer returns; true by default. */
  readonly showResultPage?: boolean
  /** Name of the page design to use, as set up in the console. */
  readonly variant?: string
}
/** Schema of {@link HostedMandateManagementSpecificInput}. */
export const HostedMandateManagementSpecificInput: Schema.Codec<HostedMandateManagementSpecificInput, unknown> =
  /* @__PURE__ */ object("HostedMandateManagementSpecificInput", () => ({
    locale: optional(text()),
    returnUrl: optional(text()),
    showResultPage: optional(boolean),
    variant: optional(text()),
  }))

/** Creates a page of the platform on which the customer gives a mandate. */
export interface CreateHostedMandateManagementRequest {
  /** The mandate. */
  readonly createMandateInfo: HostedMandateInfo
  /** How the page looks and behaves. */
  readonly hostedMandateManagementSpecificInput?: HostedMandateManagementSpecificInput
}
/** Schema of {@link CreateHostedMandateManagementRequest}. */
export const CreateHostedMandateManagementRequest: Schema.Codec<CreateHostedMandateManagementRequest, unknown> =
  /* @__PURE__ */ object("CreateHostedMandateManagementRequest", () => ({
    createMandateInfo: HostedMandateInfo,
    hostedMandateManagementSpecificInput: optional(HostedMandateManagementSpecificInput),
  }))

/** A new page on which the customer gives a mandate. */
export interface CreateHostedMandateManagementResponse {
  /** Value that the platform repeats when the customer returns: keep it and compare, in constant time. */
  readonly RETURNMAC?: string
  /** Id of the hosted mandate management. */
  readonly hostedMandateManagementId?: string
  /** Address of the page without its sub-domain: put `https://payment.` in front and send the customer there. */
  readonly partialRedirectUrl?: string
}
/** Schema of {@link CreateHostedMandateManagementResponse}. */
export const CreateHostedMandateManagementResponse: Schema.Codec<CreateHostedMandateManagementResponse, unknown> =
  /* @__PURE__ */ object("CreateHostedMandateManagementResponse", () => ({
    RETURNMAC: optional(text()),
    hostedMandateManagementId: optional(text()),
    partialRedirectUrl: optional(text()),
  }))

/** Status of a hosted mandate management: `MANDATE_CREATED`, `FAILED` and `CANCELLED_BY_CONSUMER` are final. */
export type HostedMandateManagementStatus =
  | "IN_PROGRESS"
  | "MANDATE_CREATED"
  | "FAILED"
  | "CANCELLED_BY_CONSUMER"
  | Other
/** Schema of {@link HostedMandateManagementStatus}. */
export const HostedMandateManagementStatus: Schema.Codec<HostedMandateManagementStatus> = /* @__PURE__ */ namedEnum(
  "HostedMandateManagementStatus",
  ["IN_PROGRESS", "MANDATE_CREATED", "FAILED", "CANCELLED_BY_CONSUMER"],
)

/** A hosted mandate management that was asked for. */
export interface GetHostedMandateManagementResponse {
  /** The mandate; present once the status is `MANDATE_CREATED`. */
  readonly mandate?: MandateResponse
  /** Whether the customer has given the mandate. */
  readonly status?: HostedMandateManagementStatus
}
/** Schema of {@link GetHostedMandateManagementResponse}. */
export const GetHostedMandateManagementResponse: Schema.Codec<GetHostedMandateManagementResponse, unknown> =
  /* @__PURE__ */ object("GetHostedMandateManagementResponse", () => ({
    mandate: optional(MandateResponse),
    status: optional(HostedMandateManagementStatus),
  }))
