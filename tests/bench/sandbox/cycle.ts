import { Payments, type ServerApi } from "@epayment/effect"
import * as Effect from "effect/Effect"
import { payment } from "../our_payment.ts"

const { amountOfMoney } = payment.order

/** One payment's life: created, approved, paid back. */
export const cycle: Effect.Effect<void, unknown, ServerApi> = Effect.gen(function* () {
  const created = yield* Payments.create(payment)
  const id = created.payment?.id ?? ""
  yield* Payments.approve(id)
  yield* Payments.refund(id, { amountOfMoney })
})
