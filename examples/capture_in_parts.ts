/** Authorise now, capture as the parcels leave, give up what cannot be delivered. */
import { Payments } from "@epayment/effect"
import { Sandbox } from "@epayment/effect/sandbox"
import { Console, Effect, Redacted } from "effect"

const example = Effect.gen(function* () {
  const { payment } = yield* Payments.create({
    order: { amountOfMoney: { amount: 9000, currencyCode: "CHF" } },
    cardPaymentMethodSpecificInput: {
      paymentProductId: 1,
      authorizationMode: "PRE_AUTHORIZATION",
      card: { cardNumber: Redacted.make("4012000033330026"), cvv: Redacted.make("123"), expiryDate: "1249" },
    },
  })
  const id = payment?.id ?? ""
  yield* Console.log("authorised   ", payment?.status)

  const first = yield* Payments.capture(id, {
    amount: 2500,
    order: { references: { merchantCaptureReference: "PARCEL-1" } },
  })
  yield* Console.log("first parcel ", first.status, first.captureOutput?.amountOfMoney?.amount)

  yield* Payments.capture(id, { amount: 9000 }).pipe(
    Effect.catchTag("ValidationError", ({ errors }) => Console.log("too much     ", errors[0]?.propertyName)),
    Effect.catchTag("Refused", ({ errors }) => Console.log("too much     ", errors[0]?.message)),
  )

  const last = yield* Payments.capture(id, { amount: 4000, isFinal: true })
  yield* Console.log("second parcel", last.status, last.captureOutput?.amountOfMoney?.amount)

  const { captures } = yield* Payments.captures(id)
  const sum = captures?.reduce((sum, one) => sum + (one.captureOutput?.amountOfMoney?.amount ?? 0), 0)
  yield* Console.log("captured     ", sum, "of 9000 in", captures?.length, "parts")
})

await Effect.runPromise(Effect.provide(example, Sandbox.layer()))
