/** A chargeback is disputed with a file, which streams up and down again. */
import { Disputes, Files, Payments } from "@epayment/effect"
import { Sandbox, SandboxControl } from "@epayment/effect/sandbox"
import { Console, Effect, Redacted, Stream } from "effect"

const example = Effect.gen(function* () {
  const sandbox = yield* SandboxControl
  const { payment } = yield* Payments.create({
    order: { amountOfMoney: { amount: 4990, currencyCode: "CHF" } },
    cardPaymentMethodSpecificInput: {
      paymentProductId: 1,
      card: { cardNumber: Redacted.make("4012000033330026"), cvv: Redacted.make("123"), expiryDate: "1249" },
    },
  })
  const paymentId = payment?.id ?? ""
  const { status } = yield* sandbox.transition(paymentId, "CHARGEBACKED")
  yield* Console.log("payment  ", status)

  const { id = "" } = yield* Payments.dispute(paymentId, {
    contactPerson: "Ueli Meier",
    emailAddress: "ueli@shop.example",
    requestMessage: "The parcel arrived, see the delivery note.",
  })
  const { fileId = "" } = yield* Disputes.uploadFile(id, {
    fileName: "Lieferschein Zürich.pdf",
    contentType: "application/pdf",
    content: Stream.make("%PDF-1.7 ", "delivered on 3 March").pipe(Stream.encodeText),
  })
  yield* Console.log("submitted", (yield* Disputes.submit(id)).status)

  const text = yield* Effect.scoped(
    Effect.flatMap(Files.getFile(fileId), ({ content }) => Stream.mkString(Stream.decodeText(content))),
  )
  yield* Console.log("the file ", text)

  yield* sandbox.advance("8 days")
  yield* Console.log("decided  ", (yield* Disputes.get(id)).status)
})

await Effect.runPromise(Effect.provide(example, Sandbox.layer()))
