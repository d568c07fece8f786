import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import type { FaultsToCome } from "../faults_to_come.ts"
import type { DeliveryAttempt } from "./delivery.ts"

/** The operation that faults name to strike deliveries of events; those that name none strike requests alone. */
export const deliveryOperation = "webhooks.deliver"

/** How an attempt ended. */
type Outcome = Pick<DeliveryAttempt, "status" | "why">

/**
 * Sends under the faults that are to come: `duplicate` sends twice, `slow` sends later, everything else keeps the event from
 * arriving or, after it arrived, the answer from being heard, so that it is sent again. Answers how each attempt ended.
 */
export const sendUnderFaults = (
  faults: FaultsToCome,
  merchantId: string,
  longestDelay: Duration.Duration,
  send: Effect.Effect<Outcome>,
): Effect.Effect<ReadonlyArray<Outcome>> =>
  Effect.gen(function* () {
    const before = faults.takeNamed("before", deliveryOperation, merchantId)?.fault
    if (before?.type === "slow") {
      yield* Effect.sleep(Math.min(before.milliseconds, Duration.toMillis(longestDelay)))
    } else if (before?.type === "duplicate") {
      return [yield* send, yield* send]
    } else if (before !== undefined) {
      return [{ why: `fault before: ${before.type}` }]
    }
    const outcome = yield* send
    const after = faults.takeNamed("after", deliveryOperation, merchantId)?.fault
    return after === undefined ? [outcome] : [{ why: `fault after: ${after.type}` }]
  })
