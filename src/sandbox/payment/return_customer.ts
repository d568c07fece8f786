import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import type { Keeper } from "../keep.ts"
import { changeMandate, mandates } from "../mandate/documents.ts"
import type { Refusal } from "../refusal.ts"
import { savePayment } from "./documents.ts"
import type { ReturnOutcome } from "./end.ts"
import type { PaymentState } from "./state.ts"
import { step } from "./step.ts"

/** Lets the customer of a redirected payment come back; who comes back from signing a mandate has signed it. */
export const returnCustomer = Effect.fnUntraced(function* (
  keeper: Keeper,
  payment: PaymentState,
  outcome: ReturnOutcome,
): Effect.fn.Return<PaymentState, Refusal> {
  const change = step(payment, { type: "customerReturns", outcome }, keeper.now)
  if (Result.isFailure(change)) return yield* Effect.fail(change.failure)
  yield* savePayment(keeper, payment, change.success)
  if (payment.method.type === "sepaDirectDebit" && payment.method.mandateReference !== undefined) {
    const mandate = yield* keeper.store.get(mandates, payment.method.mandateReference)
    if (mandate?.status === "CREATED") {
      yield* changeMandate(keeper, mandate, outcome === "success" ? "sign" : "refuse")
    }
  }
  return change.success.payment
})
