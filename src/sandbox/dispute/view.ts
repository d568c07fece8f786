import type { Dispute } from "../../model/dispute.ts"
import { moment } from "../dates.ts"
import { present } from "../present.ts"
import type { DisputeState, DisputeStatus } from "./life.ts"

const facts: Readonly<Record<DisputeStatus, readonly [category: string, code: number]>> = {
  DRAFT: ["CREATED", 0],
  CREATED: ["PENDING_CONNECT_OR_3RD_PARTY", 70],
  INVALID_REPRESENTMENT: ["UNSUCCESSFUL", 100],
  SEND_TO_BANK: ["PENDING_CONNECT_OR_3RD_PARTY", 800],
  SUCCESS: ["COMPLETED", 1000],
  EXPIRED: ["UNSUCCESSFUL", 140],
  CANCELLED: ["UNSUCCESSFUL", 99999],
}

/** A dispute as the API shows it (protocol: disputes). */
export const disputeView = (dispute: DisputeState): Dispute => {
  const [statusCategory, statusCode] = facts[dispute.status]
  return {
    id: dispute.id,
    paymentId: dispute.paymentId,
    ...present({ captureId: dispute.captureId }),
    disputeOutput: {
      amountOfMoney: { amount: dispute.amount, currencyCode: dispute.currencyCode },
      ...present({
        contactPerson: dispute.contactPerson,
        emailAddress: dispute.emailAddress,
        replyTo: dispute.replyTo,
        requestMessage: dispute.requestMessage,
      }),
      creationDetails: { disputeCreationDate: moment(dispute.createdAt), disputeOriginator: "MERCHANT" },
      files: dispute.files.map(({ fileSize, ...file }) => ({ ...file, fileSize: String(fileSize) })),
      reference: present({
        merchantReference: dispute.merchantReference,
        merchantOrderId: dispute.merchantOrderId?.toString(),
      }),
    },
    status: dispute.status,
    statusOutput: {
      isCancellable: dispute.status === "DRAFT" || dispute.status === "CREATED",
      statusCategory,
      statusCode,
      statusCodeChangeDateTime: moment(dispute.changedAt),
    },
  }
}
