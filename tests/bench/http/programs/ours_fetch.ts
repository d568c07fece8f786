import * as Effect from "effect/Effect"
import * as ManagedRuntime from "effect/ManagedRuntime"
import * as Redacted from "effect/Redacted"
import { Payments, ServerApi } from "@epayment/effect"
import { payment } from "../../our_payment.ts"
import { drive } from "../drive.ts"

await drive(async (url) => {
  const runtime = ManagedRuntime.make(
    ServerApi.layer({
      endpoint: url,
      merchantId: "1234",
      integrator: "Alpenladen AG",
      apiKey: { id: "key", secret: Redacted.make("secret") },
    }),
  )
  // As inside a program of effects: the runtime's own runPromise keeps book of every fiber, which is no part of the call.
  const run = Effect.runPromiseWith(await runtime.context())
  return () => run(Payments.create(payment))
})
