/**
 * A shop's day with the E-Payment API, against the embedded sandbox: `deno task demo`.
 */
import { type CreatePaymentRequest, Payments, Report, Services } from "@epayment/effect"
import { Sandbox, SandboxControl } from "@epayment/effect/sandbox"
import * as Console from "effect/Console"
import * as Effect from "effect/Effect"
import * as Redacted from "effect/Redacted"
import order from "./order.json" with { type: "json" }

const total = order.lines.reduce((sum, { quantity, cents }) => sum + quantity * cents, 0)
const francs = (cents = 0) => `CHF ${(cents / 100).toFixed(2)}`
const say = (what: string, ...facts: ReadonlyArray<unknown>) => Console.log(what.padEnd(30), ...facts)

const { customer } = order
const orderOf = (merchantReference: string): CreatePaymentRequest["order"] => ({
  amountOfMoney: { amount: total, currencyCode: order.currencyCode },
  customer: {
    merchantCustomerId: customer.merchantCustomerId,
    locale: customer.locale,
    personalInformation: { name: customer.name },
    contactDetails: { emailAddress: customer.emailAddress },
    billingAddress: customer.address,
  },
  references: { merchantReference },
  shoppingCart: {
    items: order.lines.map(({ code, description, quantity, cents }) => ({
      amountOfMoney: { amount: quantity * cents, currencyCode: order.currencyCode },
      orderLineDetails: { productCode: code, productName: description, productPrice: cents, quantity },
    })),
  },
})

const byCard = (merchantReference: string, cardholderName: string): CreatePaymentRequest => ({
  order: orderOf(merchantReference),
  cardPaymentMethodSpecificInput: {
    paymentProductId: 1,
    requiresApproval: true,
    card: {
      cardNumber: Redacted.make("4012000033330026"),
      cvv: Redacted.make("123"),
      expiryDate: "1249",
      cardholderName,
    },
  },
})

const demo = Effect.gen(function* () {
  const sandbox = yield* SandboxControl

  const connection = yield* Services.testconnection()
  yield* say("connection", connection.result)

  const redirected = yield* Payments.create({
    order: orderOf(order.merchantReference),
    redirectPaymentMethodSpecificInput: {
      paymentProductId: 3201,
      requiresApproval: true,
      redirectionData: { returnUrl: order.returnUrl },
    },
  })
  const postFinanceId = redirected.payment?.id ?? ""
  yield* say("PostFinance Card created", postFinanceId, redirected.payment?.status, francs(total))
  yield* say("  customer is sent to", redirected.merchantAction?.redirectData?.redirectURL)
  const back = yield* sandbox.customerReturns(postFinanceId, "success")
  yield* say("  customer comes back", back.payment.status)
  const approved = yield* Payments.approve(postFinanceId)
  yield* say("  approved", approved.payment?.status)

  const paid = yield* Payments.create(byCard(`${order.merchantReference}-2`, "Heidi Müller"))
  const cardId = paid.payment?.id ?? ""
  yield* say("card payment created", cardId, paid.payment?.status)
  yield* Payments.approve(cardId, { amount: total })
  yield* sandbox.advance("2 days")
  const settled = yield* Payments.get(cardId)
  yield* say("  approved, two days later", settled.status)
  const refund = yield* Payments.refund(cardId, {
    amountOfMoney: { amount: 2250, currencyCode: "CHF" },
    refundReason: "RETURN",
  })
  yield* say("  one map goes back", refund.id, refund.status, francs(refund.refundOutput?.amountOfMoney?.amount))

  yield* Payments.create(byCard(`${order.merchantReference}-3`, "Heidi NOFUNDS")).pipe(
    Effect.catchTag(
      "PaymentDeclined",
      ({ errors, paymentResult }) =>
        say(
          "declined card caught",
          paymentResult.payment?.id,
          paymentResult.payment?.status,
          `code ${errors[0]?.code}`,
        ),
    ),
  )

  yield* sandbox.inject({ operation: "payments.create", point: "after", fault: { type: "reset" } })
  const reference = `${order.merchantReference}-4`
  const [survived, [call]] = yield* Report.withReport(Payments.create(byCard(reference, "Heidi Müller")))
  const found = yield* Payments.find({ merchantReference: reference })
  yield* say("answer lost, sent again", survived.payment?.id, survived.payment?.status)
  yield* say("  same idempotence key", call?.idempotenceKey, `${call?.attempts} attempts`)
  yield* say("  payments at the platform", found.totalCount)
})

await Effect.runPromise(Effect.provide(demo, Sandbox.layer()))
