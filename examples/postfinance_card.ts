/** PostFinance Card: the customer is sent to PostFinance and comes back. */
import { Payments } from "@epayment/effect"
import { Sandbox, SandboxControl } from "@epayment/effect/sandbox"
import { Console, Effect } from "effect"

const example = Effect.gen(function* () {
  const { payment, merchantAction } = yield* Payments.create({
    order: { amountOfMoney: { amount: 4990, currencyCode: "CHF" } },
    redirectPaymentMethodSpecificInput: {
      paymentProductId: 3201,
      requiresApproval: true,
      redirectionData: { returnUrl: "https://shop.example/orders/817" },
    },
  })
  const id = payment?.id ?? ""
  const { redirectURL = "", RETURNMAC } = merchantAction?.redirectData ?? {}
  yield* Console.log("created ", payment?.status)
  yield* Console.log("send the customer to", new URL(redirectURL).pathname.split("/")[1])

  // In the sandbox the customer is a function; `deno task sandbox` shows the page.
  const sandbox = yield* SandboxControl
  const { returnUrl = "" } = yield* sandbox.customerReturns(id, "success")

  // Whoever comes back proves it with the code that only the platform and the shop know.
  const back = new URL(returnUrl).searchParams
  yield* Console.log("came back", back.get("RETURNMAC") === RETURNMAC && back.get("paymentId") === id)

  // The way back is a hint, the platform's answer is the truth.
  const { status, paymentOutput } = yield* Payments.get(id)
  yield* Console.log("status  ", status, paymentOutput?.paymentMethod)
})

await Effect.runPromise(Effect.provide(example, Sandbox.layer()))
