/**
 * A reference model of a payment's life, small enough to be read in one go: what a merchant sees of a payment after actions
 * and after some time. For tests that run a program and the model side by side and compare.
 *
 * @example A shop's own code, compared with the model
 * ```ts
 * import { LifeCycle } from "@epayment/effect/testing"
 * import { assertEquals } from "@std/assert"
 *
 * const day = 24 * 60 * 60 * 1000
 * const made = LifeCycle.made({ amount: 4990, mode: "approval", method: "card" }, 0)
 * const approved = LifeCycle.after(made, { type: "approve", amount: 4000 }, 0)
 *
 * assertEquals(LifeCycle.seen(made).status, "PENDING_APPROVAL")
 * assertEquals(approved && LifeCycle.seen(LifeCycle.later(approved, 2 * day)).status, "PAID")
 * assertEquals(LifeCycle.after(made, { type: "refund" }, 0), undefined) // nothing was captured
 * ```
 *
 * @module
 */
export { after, made, type ModelAction, type ModelOrder } from "./actions.ts"
export {
  isCancellable,
  type ModelCapture,
  type ModelPayment,
  type ModelRefund,
  seen,
  type SeenPayment,
  statusOf,
} from "./payment.ts"
export { later, type ModelTimes, sandboxTimes } from "./time.ts"
