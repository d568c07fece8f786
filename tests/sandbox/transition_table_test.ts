import { assert, assertEquals } from "@std/assert"
import * as Result from "effect/Result"
import { disputeTransitions } from "../../src/sandbox/dispute/life.ts"
import { mandateTransitions } from "../../src/sandbox/mandate/life.ts"
import { payoutTransitions } from "../../src/sandbox/payout/life.ts"
import { nextStatus, type TransitionTable } from "../../src/sandbox/transition_table.ts"

/** Every legal change, `from command to` (protocol: payouts, disputes, mandates). */
const lives: ReadonlyArray<readonly [string, TransitionTable<string, string>, ReadonlyArray<string>]> = [
  ["payout", payoutTransitions, [
    "PENDING_APPROVAL approve PAYOUT_REQUESTED",
    "PENDING_APPROVAL cancel CANCELLED",
    "PAYOUT_REQUESTED cancelApproval PENDING_APPROVAL",
    "PAYOUT_REQUESTED credit ACCOUNT_CREDITED",
    "PAYOUT_REQUESTED rejectCredit REJECTED_CREDIT",
    "ACCOUNT_CREDITED reverse REVERSED",
  ]],
  ["dispute", disputeTransitions, [
    "DRAFT submit CREATED",
    "DRAFT cancel CANCELLED",
    "CREATED cancel CANCELLED",
    "CREATED send SEND_TO_BANK",
    "CREATED invalidate INVALID_REPRESENTMENT",
    "SEND_TO_BANK win SUCCESS",
    "SEND_TO_BANK expire EXPIRED",
  ]],
  ["mandate", mandateTransitions, [
    "CREATED sign ACTIVE",
    "WAITING_FOR_REFERENCE sign ACTIVE",
    "CREATED refuse REVOKED",
    "WAITING_FOR_REFERENCE refuse REVOKED",
    "ACTIVE block BLOCKED",
    "BLOCKED unblock ACTIVE",
    "ACTIVE revoke REVOKED",
    "BLOCKED revoke REVOKED",
    "CREATED revoke REVOKED",
    "ACTIVE use USED",
    "ACTIVE expire EXPIRED",
  ]],
]

for (const [what, table, legal] of lives) {
  Deno.test(`a ${what} changes as its life allows, and in no other way`, () => {
    const statuses = new Set(legal.flatMap((line) => [line.split(" ")[0], line.split(" ")[2]]))
    const commands = new Set([...Object.keys(table), ...legal.map((line) => line.split(" ")[1])])
    const found = [...statuses].flatMap((status) =>
      [...commands].flatMap((command) => {
        const next = nextStatus(table, what, status, command)
        if (Result.isSuccess(next)) return [`${status} ${command} ${next.success}`]
        assertEquals(next.failure.status, 402)
        assert(next.failure.reasons[0].message.includes(status))
        return []
      })
    )
    assertEquals(found.toSorted(), legal.toSorted())
  })
}
