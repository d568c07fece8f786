import type * as Schema from "effect/Schema"
import { moment } from "./date.ts"
import { AmountOfMoney } from "./money.ts"
import { object, optional } from "./object.ts"
import { StatusCategory } from "./payment_status.ts"
import { boolean, int32, list, text } from "./scalar.ts"

/** Disputes a chargeback (protocol: disputes). */
export interface CreateDisputeRequest {
  /** Amount to dispute. */
  readonly amountOfMoney?: AmountOfMoney
  /** Name of the person to ask. */
  readonly contactPerson?: string
  /** E-mail address of that person. */
  readonly emailAddress?: string
  /** E-mail address to which answers go. */
  readonly replyTo?: string
  /** Why the chargeback is wrong. */
  readonly requestMessage?: string
}
/** Schema of {@link CreateDisputeRequest}. */
export const CreateDisputeRequest: Schema.Codec<CreateDisputeRequest, unknown> = /* @__PURE__ */ object(
  "CreateDisputeRequest",
  () => ({
    amountOfMoney: optional(AmountOfMoney),
    contactPerson: optional(text()),
    emailAddress: optional(text()),
    replyTo: optional(text()),
    requestMessage: optional(text()),
  }),
)

/** Who opened a dispute and when. */
export interface DisputeCreationDetail {
  /** When the dispute was opened, without a time zone. As `YYYYMMDDHHMMSS`. */
  readonly disputeCreationDate?: string
  /** Who opened the dispute. */
  readonly disputeOriginator?: string
  /** Name of the user who opened the dispute. */
  readonly userName?: string
}
/** Schema of {@link DisputeCreationDetail}. */
export const DisputeCreationDetail: Schema.Codec<DisputeCreationDetail, unknown> = /* @__PURE__ */ object(
  "DisputeCreationDetail",
  () => ({
    disputeCreationDate: optional(moment()),
    disputeOriginator: optional(text()),
    userName: optional(text()),
  }),
)

/** References of the disputed payment. */
export interface DisputeReference {
  /** Your own number of the order; need not be unique. */
  readonly merchantOrderId?: string
  /** Your own reference of the payment. */
  readonly merchantReference?: string
  /** Reference that the platform gave the payment. */
  readonly paymentReference?: string
  /** Id of the provider or acquirer that handles the transaction. */
  readonly providerId?: string
  /** Reference that the provider gave. */
  readonly providerReference?: string
}
/** Schema of {@link DisputeReference}. */
export const DisputeReference: Schema.Codec<DisputeReference, unknown> = /* @__PURE__ */ object(
  "DisputeReference",
  () => ({
    merchantOrderId: optional(text()),
    merchantReference: optional(text()),
    paymentReference: optional(text()),
    providerId: optional(text()),
    providerReference: optional(text()),
  }),
)

/** A file that belongs to a dispute. */
export interface HostedFile {
  /** Name of the file. */
  readonly fileName?: string
  /** Size of the file, as a text. */
  readonly fileSize?: string
  /** Media type of the file, such as `application/pdf`. */
  readonly fileType?: string
  /** Id of the file, to download it. */
  readonly id?: string
}
/** Schema of {@link HostedFile}. */
export const HostedFile: Schema.Codec<HostedFile, unknown> = /* @__PURE__ */ object("HostedFile", () => ({
  fileName: optional(text()),
  fileSize: optional(text()),
  fileType: optional(text()),
  id: optional(text()),
}))

/** Amount, texts and files of a dispute. */
export interface DisputeOutput {
  /** Disputed amount. */
  readonly amountOfMoney?: AmountOfMoney
  /** Name of the person to ask. */
  readonly contactPerson?: string
  /** Who opened the dispute and when. */
  readonly creationDetails?: DisputeCreationDetail
  /** E-mail address of that person. */
  readonly emailAddress?: string
  /** Evidence that was uploaded. */
  readonly files?: ReadonlyArray<HostedFile>
  /** References of the payment. */
  readonly reference?: DisputeReference
  /** E-mail address to which answers go. */
  readonly replyTo?: string
  /** Why the chargeback is wrong. */
  readonly requestMessage?: string
  /** Answer of the bank. */
  readonly responseMessage?: string
}
/** Schema of {@link DisputeOutput}. */
export const DisputeOutput: Schema.Codec<DisputeOutput, unknown> = /* @__PURE__ */ object("DisputeOutput", () => ({
  amountOfMoney: optional(AmountOfMoney),
  contactPerson: optional(text()),
  creationDetails: optional(DisputeCreationDetail),
  emailAddress: optional(text()),
  files: optional(list(HostedFile)),
  reference: optional(DisputeReference),
  replyTo: optional(text()),
  requestMessage: optional(text()),
  responseMessage: optional(text()),
}))

/** Status of a dispute in detail. */
export interface DisputeStatusOutput {
  /** Whether the dispute can be withdrawn now. */
  readonly isCancellable?: boolean
  /** Coarse group of the status. */
  readonly statusCategory?: StatusCategory
  /** Number of the status on the legacy platform; write no logic on it. */
  readonly statusCode?: number
  /** When the status last changed, without a time zone. As `YYYYMMDDHHMMSS`. */
  readonly statusCodeChangeDateTime?: string
}
/** Schema of {@link DisputeStatusOutput}. */
export const DisputeStatusOutput: Schema.Codec<DisputeStatusOutput, unknown> = /* @__PURE__ */ object(
  "DisputeStatusOutput",
  () => ({
    isCancellable: optional(boolean),
    statusCategory: optional(StatusCategory),
    statusCode: optional(int32()),
    statusCodeChangeDateTime: optional(moment()),
  }),
)

/** A dispute of a chargeback. */
export interface Dispute {
  /** Id of the disputed capture. */
  readonly captureId?: string
  /** Amount, texts and files. */
  readonly disputeOutput?: DisputeOutput
  /** Id of the dispute. */
  readonly id?: string
  /** Id of the disputed payment. */
  readonly paymentId?: string
  /** Where the dispute stands, such as `DRAFT` before it is submitted. */
  readonly status?: string
  /** The status in detail. */
  readonly statusOutput?: DisputeStatusOutput
}
/** Schema of {@link Dispute}. */
export const Dispute: Schema.Codec<Dispute, unknown> = /* @__PURE__ */ object("Dispute", () => ({
  captureId: optional(text()),
  disputeOutput: optional(DisputeOutput),
  id: optional(text()),
  paymentId: optional(text()),
  status: optional(text()),
  statusOutput: optional(DisputeStatusOutput),
}))

/** A dispute that was opened, changed or asked for. */
export interface DisputeResponse extends Dispute {}
/** Schema of {@link DisputeResponse}. */
export const DisputeResponse: Schema.Codec<DisputeResponse, unknown> = /* @__PURE__ */ object(
  "DisputeResponse",
  () => ({}),
  Dispute,
)

/** The disputes of a payment or capture. */
export interface DisputesResponse {
  /** The disputes. */
  readonly disputes?: ReadonlyArray<Dispute>
}
/** Schema of {@link DisputesResponse}. */
export const DisputesResponse: Schema.Codec<DisputesResponse, unknown> = /* @__PURE__ */ object(
  "DisputesResponse",
  () => ({
    disputes: optional(list(Dispute)),
  }),
)

/** The answer to the upload of evidence. */
export interface UploadDisputeFileResponse {
  /** Id of the dispute. */
  readonly disputeId?: string
  /** Id of the file. */
  readonly fileId?: string
}
/** Schema of {@link UploadDisputeFileResponse}. */
export const UploadDisputeFileResponse: Schema.Codec<UploadDisputeFileResponse, unknown> = /* @__PURE__ */ object(
  "UploadDisputeFileResponse",
  () => ({
    disputeId: optional(text()),
    fileId: optional(text()),
  }),
)
