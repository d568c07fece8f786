import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import type { Player } from "../progress.ts"
import { payments, savePayment } from "./documents.ts"
import { nextDue } from "./due.ts"
import { returnCustomer } from "./return_customer.ts"
import { step } from "./step.ts"

/** Plays what the platform does to payments by itself. */
export const playPayment: Player = (keeper, id) =>
  Effect.flatMap(keeper.store.get(payments, id), (payment) => {
    const due = payment && nextDue(payment, keeper.settings)
    if (payment === undefined || due === undefined || due.at > keeper.now) {
      return Effect.die(new Error(`payment ${id} is due at ${keeper.now}, but has nothing to do`))
    }
    // A mandate is signed by the same customer.
    if (due.command.type === "customerReturns") {
      return Effect.asVoid(Effect.orDie(returnCustomer(keeper, payment, due.command.outcome)))
    }
    const next = step(payment, due.command, due.at)
    return Result.isFailure(next)
      ? Effect.die(new Error(`payment ${id} cannot ${due.command.type} when it is due`))
      : savePayment(keeper, payment, next.success)
  })
