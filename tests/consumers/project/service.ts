import { Payments, ServerApi, Sessions } from "@epayment/effect"
import * as Effect from "effect/Effect"
import * as ManagedRuntime from "effect/ManagedRuntime"
import * as Redacted from "effect/Redacted"

const openSession = Effect.map(
  Sessions.create(),
  ({ clientSessionId = Redacted.make(""), ...session }) =>
    Response.json({ ...session, clientSessionId: Redacted.value(clientSessionId) }),
)

const pay = (encryptedCustomerInput: string) =>
  Payments.create({
    order: { amountOfMoney: { amount: 4990, currencyCode: "CHF" } },
    encryptedCustomerInput: Redacted.make(encryptedCustomerInput),
  }).pipe(
    Effect.map(({ payment }) => Response.json({ status: payment?.status })),
    Effect.catchTag("PaymentDeclined", ({ paymentResult }) =>
      Effect.succeed(Response.json({ status: paymentResult.payment?.status }, { status: 402 }))),
  )

/** A shop's service: it opens sessions for devices, pays with what they encrypted, and serves one script to them. */
export const service = (script: string): (request: Request) => Promise<Response> => {
  const runtime = ManagedRuntime.make(ServerApi.layerConfig)
  return async (request) => {
    switch (new URL(request.url).pathname) {
      case "/sessions":
        return runtime.runPromise(openSession)
      case "/payments":
        return runtime.runPromise(pay(await request.text()))
      case "/page.js":
        return new Response(script, { headers: { "content-type": "text/javascript" } })
      default:
        return new Response('<!doctype html><script type="module" src="/page.js"></script>', {
          headers: { "content-type": "text/html" },
        })
    }
  }
}
