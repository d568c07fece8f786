import * as Effect from "effect/Effect"
import * as FetchHttpClient from "effect/http/FetchHttpClient"
import * as Layer from "effect/Layer"
import * as ManagedRuntime from "effect/ManagedRuntime"
import * as Redacted from "effect/Redacted"
import { ApiKeys, HttpClientTransport, Payments, ServerApi, WebCrypto } from "@epayment/effect"
import { payment } from "../../our_payment.ts"
import { drive } from "../drive.ts"

await drive(async (url) => {
  const runtime = ManagedRuntime.make(
    ServerApi.layerNoDeps({ endpoint: url, merchantId: "1234", integrator: "Alpenladen AG" }).pipe(
      Layer.provide([
        ApiKeys.layer({ id: "key", secret: Redacted.make("secret") }),
        WebCrypto.layer,
        HttpClientTransport.layer.pipe(Layer.provide(FetchHttpClient.layer)),
      ]),
    ),
  )
  const run = Effect.runPromiseWith(await runtime.context())
  return () => run(Payments.create(payment))
})
