import * as ManagedRuntime from "effect/ManagedRuntime"
import * as Redacted from "effect/Redacted"
import { Payments, ServerApi } from "@epayment/effect"
import { payment } from "../../our_payment.ts"
import { drive } from "../drive.ts"

await drive((url) => {
  const runtime = ManagedRuntime.make(
    ServerApi.layer({
      endpoint: url,
      merchantId: "1234",
      integrator: "Alpenladen AG",
      apiKey: { id: "key", secret: Redacted.make("secret") },
    }),
  )
  return () => runtime.runPromise(Payments.create(payment))
})
