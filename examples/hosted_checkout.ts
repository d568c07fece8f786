/** The customer pays on the platform's own page. */
import { HostedCheckouts, Payments } from "@epayment/effect"
import { Sandbox, SandboxControl } from "@epayment/effect/sandbox"
import { Console, Effect, Redacted } from "effect"

const example = Effect.gen(function* () {
  const { hostedCheckoutId = "", partialRedirectUrl } = yield* HostedCheckouts.create({
    order: { amountOfMoney: { amount: 4990, currencyCode: "CHF" } },
    hostedCheckoutSpecificInput: { locale: "de_CH", returnUrl: "https://shop.example/orders/817" },
  })
  yield* Console.log("send the customer to", partialRedirectUrl?.split("/").slice(0, 2).join("/"))
  yield* Console.log("meanwhile ", (yield* HostedCheckouts.get(hostedCheckoutId)).status)

  // In the sandbox the customer is a function; `deno task sandbox` shows the page.
  const sandbox = yield* SandboxControl
  yield* sandbox.customerPays(hostedCheckoutId, {
    paymentProductId: 1,
    card: { cardNumber: Redacted.make("4012000033330026"), cvv: Redacted.make("123"), expiryDate: "1249" },
  })

  const { status, createdPaymentOutput } = yield* HostedCheckouts.get(hostedCheckoutId)
  yield* Console.log("afterwards", status, createdPaymentOutput?.paymentStatusCategory)
  const approved = yield* Payments.approve(createdPaymentOutput?.payment?.id ?? "")
  yield* Console.log("approved  ", approved.payment?.status)
})

await Effect.runPromise(Effect.provide(example, Sandbox.layer()))
