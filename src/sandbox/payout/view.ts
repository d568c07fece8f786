import type { PayoutResult } from "../../model/payout.ts"
import { moment } from "../dates.ts"
import { reasonsView, referencesView } from "../payment/view.ts"
import type { PayoutState, PayoutStatus } from "./life.ts"

const facts: Readonly<Record<PayoutStatus, readonly [category: string, code: number]>> = {
  PENDING_APPROVAL: ["PENDING_MERCHANT", 600],
  PAYOUT_REQUESTED: ["PENDING_CONNECT_OR_3RD_PARTY", 800],
  ACCOUNT_CREDITED: ["COMPLETED", 2000],
  REJECTED: ["UNSUCCESSFUL", 100],
  REJECTED_CREDIT: ["UNSUCCESSFUL", 2110],
  REVERSED: ["REVERSED", 2220],
  CANCELLED: ["UNSUCCESSFUL", 99999],
}

/** A payout as the API shows it (protocol: payouts). */
export const payoutView = (payout: PayoutState): PayoutResult => {
  const [statusCategory, statusCode] = facts[payout.status]
  return {
    id: payout.id,
    payoutOutput: {
      amountOfMoney: { amount: payout.amount, currencyCode: payout.currencyCode },
      references: referencesView({
        merchantReference: payout.merchantReference,
        merchantOrderId: payout.merchantOrderId,
      }),
    },
    status: payout.status,
    statusOutput: {
      ...reasonsView(payout.reasons, payout.id),
      isCancellable: payout.status === "PENDING_APPROVAL",
      isRetriable: payout.status === "REJECTED" || payout.status === "REJECTED_CREDIT",
      statusCategory,
      statusCode,
      statusCodeChangeDateTime: moment(payout.changedAt),
    },
  }
}
