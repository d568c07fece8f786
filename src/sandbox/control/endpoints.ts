import * as clock from "./clock_controls.ts"
import * as customers from "./customer_controls.ts"
import type { Endpoint } from "./endpoint.ts"
import * as faults from "./fault_controls.ts"
import * as state from "./state_controls.ts"
import * as webhooks from "./webhook_controls.ts"

/** All controls over HTTP, in the order of the document. */
// deno-lint-ignore no-explicit-any -- the arguments of each are those of its own spec
export const endpoints: ReadonlyArray<Endpoint<any>> = [
  state.readState,
  state.reset,
  state.seed,
  state.readEvents,
  state.readRequests,
  clock.readClock,
  clock.moveClock,
  customers.readPayment,
  customers.transition,
  customers.customerReturns,
  customers.customerPays,
  customers.customerCancels,
  customers.customerDecides,
  faults.readFaults,
  faults.setFaults,
  faults.inject,
  faults.clearFaults,
  webhooks.readDeliveries,
  webhooks.deliverNow,
  webhooks.hold,
  webhooks.release,
  webhooks.redeliver,
  webhooks.readEndpoints,
  webhooks.configure,
  webhooks.activateKey,
]
