import * as Duration from "effect/Duration"
import * as Result from "effect/Result"
import type { MandateCustomer } from "../../model/mandate.ts"
import type { Refusal } from "../refusal.ts"
import type { SandboxSettings } from "../settings.ts"
import { nextStatus, type TransitionTable } from "../transition_table.ts"

/** The statuses of a mandate (protocol: mandates). */
export type MandateStatus = "CREATED" | "WAITING_FOR_REFERENCE" | "ACTIVE" | "BLOCKED" | "REVOKED" | "EXPIRED" | "USED"

/** A mandate to debit an account. Times are milliseconds since 1970. */
export interface MandateState {
  /** The unique mandate reference. */
  readonly id: string
  readonly createdAt: number
  /** When it was last used or changed. */
  readonly changedAt: number
  readonly status: MandateStatus
  readonly alias: string
  readonly customer: MandateCustomer | undefined
  readonly customerReference: string
  readonly recurrenceType: string
  readonly signatureType: string
  /** Language of the mandate's text, where the merchant said it. */
  readonly language?: string | undefined
  /** Where the customer signs and how the way back is proved, until it is signed. */
  readonly redirect?: {
    readonly ticket: string
    readonly returnMac: string
    readonly returnUrl: string | undefined
  } | undefined
}

/** What a merchant, a customer or the platform can do to a mandate. */
export type MandateCommand = "sign" | "refuse" | "block" | "unblock" | "revoke" | "use" | "expire"

/** The life of a mandate; all but the three of the API are assumed. */
export const mandateTransitions: TransitionTable<MandateCommand, MandateStatus> = {
  sign: { from: ["CREATED", "WAITING_FOR_REFERENCE"], to: "ACTIVE" },
  refuse: { from: ["CREATED", "WAITING_FOR_REFERENCE"], to: "REVOKED" },
  block: { from: ["ACTIVE"], to: "BLOCKED" },
  unblock: { from: ["BLOCKED"], to: "ACTIVE" },
  revoke: { from: ["ACTIVE", "BLOCKED", "CREATED"], to: "REVOKED" },
  use: { from: ["ACTIVE"], to: "USED" },
  expire: { from: ["ACTIVE"], to: "EXPIRED" },
}

/** What a command makes of a mandate, or why it is refused; only a mandate for one debit is used up by it. */
export const mandateStep = (
  mandate: MandateState,
  command: MandateCommand,
  at: number,
): Result.Result<MandateState, Refusal> =>
  Result.map(nextStatus(mandateTransitions, "mandate", mandate.status, command), (status) => ({
    ...mandate,
    status: command === "use" && mandate.recurrenceType !== "UNIQUE" ? mandate.status : status,
    changedAt: at,
  }))

/** When a mandate that nobody uses runs out. */
export const mandateDue = ({ status, changedAt }: MandateState, settings: SandboxSettings): number | undefined =>
  status === "ACTIVE" && Duration.isFinite(settings.mandateLifetime)
    ? changedAt + Duration.toMillis(settings.mandateLifetime)
    : undefined
