import * as Duration from "effect/Duration"
import * as Result from "effect/Result"
import type { Happening } from "../keep.ts"
import type { Refusal } from "../refusal.ts"
import type { SandboxSettings } from "../settings.ts"
import { nextStatus, type TransitionTable } from "../transition_table.ts"

/** The statuses of a dispute; their spelling is assumed from the names of the events (protocol: disputes). */
export type DisputeStatus =
  | "DRAFT"
  | "CREATED"
  | "INVALID_REPRESENTMENT"
  | "SEND_TO_BANK"
  | "SUCCESS"
  | "EXPIRED"
  | "CANCELLED"

/** A file that belongs to a dispute. */
export interface DisputeFile {
  readonly id: string
  readonly fileName: string
  readonly fileType: string
  /** Bytes. */
  readonly fileSize: number
}

/** What a merchant says against a chargeback. Times are milliseconds since 1970, amounts cents. */
export interface DisputeState {
  readonly id: string
  readonly paymentId: string
  readonly captureId?: string | undefined
  readonly createdAt: number
  readonly changedAt: number
  readonly status: DisputeStatus
  readonly amount: number
  readonly currencyCode: string
  readonly contactPerson?: string | undefined
  readonly emailAddress?: string | undefined
  readonly replyTo?: string | undefined
  readonly requestMessage?: string | undefined
  readonly merchantReference?: string | undefined
  readonly merchantOrderId?: number | undefined
  readonly files: ReadonlyArray<DisputeFile>
}

/** What a merchant or the bank can do to a dispute. */
export type DisputeCommand = "submit" | "cancel" | "send" | "invalidate" | "win" | "expire"

/** The life of a dispute (transitions assumed). */
export const disputeTransitions: TransitionTable<DisputeCommand, DisputeStatus> = {
  submit: { from: ["DRAFT"], to: "CREATED" },
  cancel: { from: ["DRAFT", "CREATED"], to: "CANCELLED" },
  send: { from: ["CREATED"], to: "SEND_TO_BANK" },
  invalidate: { from: ["CREATED"], to: "INVALID_REPRESENTMENT" },
  win: { from: ["SEND_TO_BANK"], to: "SUCCESS" },
  expire: { from: ["SEND_TO_BANK"], to: "EXPIRED" },
}

/** What a command makes of a dispute, or why it is refused. */
export const disputeStep = (
  dispute: DisputeState,
  command: DisputeCommand,
  at: number,
): Result.Result<DisputeState, Refusal> =>
  Result.map(nextStatus(disputeTransitions, "dispute", dispute.status, command), (status) => ({
    ...dispute,
    status,
    changedAt: at,
  }))

/** The event of a dispute's status. */
export const disputeEvent = ({ id, status }: DisputeState): Happening => ({
  type: `dispute.${status.toLowerCase()}`,
  kind: "dispute",
  id,
})

/** What happens to a dispute by itself, and when. */
export const disputeDue = (
  { status, changedAt }: DisputeState,
  settings: SandboxSettings,
): { readonly at: number; readonly command: DisputeCommand } | undefined => {
  const next = status === "CREATED"
    ? { wait: settings.disputeSentAfter, command: "send" as const }
    : status === "SEND_TO_BANK"
    ? { wait: settings.disputeDecidedAfter, command: "win" as const }
    : undefined
  return next === undefined || !Duration.isFinite(next.wait)
    ? undefined
    : { at: changedAt + Duration.toMillis(next.wait), command: next.command }
}
