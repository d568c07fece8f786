import * as Duration from "effect/Duration"
import * as Result from "effect/Result"
import type { Happening } from "../keep.ts"
import type { Reason, Refusal } from "../refusal.ts"
import type { SandboxSettings } from "../settings.ts"
import { nextStatus, type TransitionTable } from "../transition_table.ts"

/** The statuses of a payout that the sandbox uses (protocol: payouts). */
export type PayoutStatus =
  | "PENDING_APPROVAL"
  | "PAYOUT_REQUESTED"
  | "ACCOUNT_CREDITED"
  | "REJECTED"
  | "REJECTED_CREDIT"
  | "REVERSED"
  | "CANCELLED"

/** A payout. Times are milliseconds since 1970, amounts cents. */
export interface PayoutState {
  readonly id: string
  readonly createdAt: number
  readonly changedAt: number
  readonly status: PayoutStatus
  readonly amount: number
  readonly currencyCode: string
  readonly paymentProductId?: number | undefined
  readonly merchantReference?: string | undefined
  readonly merchantOrderId?: number | undefined
  readonly reasons?: ReadonlyArray<Reason> | undefined
}

/** What a merchant or the platform can do to a payout. */
export type PayoutCommand = "approve" | "cancel" | "cancelApproval" | "credit" | "rejectCredit" | "reverse"

/** The life of a payout. */
export const payoutTransitions: TransitionTable<PayoutCommand, PayoutStatus> = {
  approve: { from: ["PENDING_APPROVAL"], to: "PAYOUT_REQUESTED" },
  cancel: { from: ["PENDING_APPROVAL"], to: "CANCELLED" },
  cancelApproval: { from: ["PAYOUT_REQUESTED"], to: "PENDING_APPROVAL" },
  credit: { from: ["PAYOUT_REQUESTED"], to: "ACCOUNT_CREDITED" },
  rejectCredit: { from: ["PAYOUT_REQUESTED"], to: "REJECTED_CREDIT" },
  reverse: { from: ["ACCOUNT_CREDITED"], to: "REVERSED" },
}

/** What a command makes of a payout, or why it is refused. */
export const payoutStep = (
  payout: PayoutState,
  command: PayoutCommand,
  at: number,
): Result.Result<PayoutState, Refusal> =>
  Result.map(nextStatus(payoutTransitions, "payout", payout.status, command), (status) => ({
    ...payout,
    status,
    changedAt: at,
  }))

/** The event of a payout's status. */
export const payoutEvent = ({ id, status }: PayoutState): Happening => ({
  type: `payout.${status.toLowerCase()}`,
  kind: "payout",
  id,
})

/** When the account is credited without anybody's doing. */
export const payoutDue = ({ status, changedAt }: PayoutState, settings: SandboxSettings): number | undefined =>
  status === "PAYOUT_REQUESTED" && Duration.isFinite(settings.payoutAfter)
    ? changedAt + Duration.toMillis(settings.payoutAfter)
    : undefined
