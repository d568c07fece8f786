import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import type { CryptoProviderShape } from "../../crypto/crypto_provider.ts"
import type { Player } from "../progress.ts"
import { payments, savePayment } from "./documents.ts"
import { nextDue } from "./due.ts"
import { step } from "./step.ts"

/** Plays what the platform does to payments by itself. */
export const paymentPlayer = (crypto: CryptoProviderShape): Player => (store, id, at, settings) =>
  Effect.flatMap(store.get(payments, id), (payment) => {
    const due = payment && nextDue(payment, settings)
    if (payment === undefined || due === undefined || due.at > at) {
      return Effect.die(new Error(`payment ${id} is due at ${at}, but has nothing to do`))
    }
    const next = step(payment, due.command, due.at)
    return Result.isFailure(next)
      ? Effect.die(new Error(`payment ${id} cannot ${due.command.type} when it is due`))
      : savePayment({ store, crypto, settings, now: due.at }, payment, next.success)
  })
