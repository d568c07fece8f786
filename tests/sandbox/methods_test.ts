import { assert, assertEquals, assertMatch, assertObjectMatch } from "@std/assert"
import * as Effect from "effect/Effect"
import * as Redacted from "effect/Redacted"
import type { CreatePaymentRequest } from "../../src/model/create_payment.ts"
import { Sandbox, SandboxControl } from "../../src/sandbox/mod.ts"
import type { EmbeddedOptions } from "../../src/sandbox/sandbox.ts"
import * as Mandates from "../../src/server_api/mandates.ts"
import * as Payments from "../../src/server_api/payments.ts"
import type { ServerApi } from "../../src/server_api/server_api.ts"
import * as Tokens from "../../src/server_api/tokens.ts"
import { cardOrder } from "./orders.ts"

const test = <E>(
  name: string,
  program: Effect.Effect<void, E, ServerApi | SandboxControl>,
  options: EmbeddedOptions = {},
): void => Deno.test(name, () => Effect.runPromise(Effect.provide(program, Sandbox.layer(options))))

type Input = Omit<CreatePaymentRequest, "order">

const order = (input: Input, currencyCode = "EUR", amount = 2500): CreatePaymentRequest => ({
  order: { amountOfMoney: { amount, currencyCode } },
  ...input,
})

test(
  "a wallet pays at once, its number masked",
  Effect.gen(function* () {
    const { payment } = yield* Payments.create(order({
      mobilePaymentMethodSpecificInput: {
        paymentProductId: 302,
        decryptedPaymentData: { dpan: Redacted.make("4012000033330026"), expiryDate: "1249" },
      },
    }))
    assertObjectMatch(payment ?? {}, {
      status: "PENDING_APPROVAL",
      paymentOutput: {
        paymentMethod: "mobile",
        mobilePaymentMethodSpecificOutput: { network: "Visa", paymentData: { dpan: "************0026" } },
      },
    })
    const encrypted = yield* Payments.create(order({
      mobilePaymentMethodSpecificInput: { paymentProductId: 320, encryptedPaymentData: Redacted.make("{}") },
    }))
    assertEquals(encrypted.payment?.status, "PENDING_APPROVAL")
    const nothing = yield* Effect.flip(
      Payments.create(order({ mobilePaymentMethodSpecificInput: { paymentProductId: 320 } })),
    )
    assertEquals(nothing._tag, "ValidationError")
  }),
)

const mandate = (iban: string, recurrenceType = "UNIQUE", signatureType = "UNSIGNED") => ({
  customer: { bankAccountIban: { iban, accountHolderName: "Heidi Muster" } },
  customerReference: "customer-7",
  recurrenceType,
  signatureType,
})

const debit = (paymentProduct771SpecificInput: object): Input => ({
  sepaDirectDebitPaymentMethodSpecificInput: { paymentProductId: 771, paymentProduct771SpecificInput },
})

test(
  "a direct debit makes its mandate and uses it up",
  Effect.gen(function* () {
    const { payment } = yield* Payments.create(order(debit({ mandate: mandate("NL08INGB0000000555") })))
    assertObjectMatch(payment ?? {}, { status: "PENDING_APPROVAL", statusOutput: { statusCode: 600 } })
    const reference =
      payment?.paymentOutput?.sepaDirectDebitPaymentMethodSpecificOutput?.paymentProduct771SpecificOutput
        ?.mandateReference ?? ""
    assertEquals((yield* Mandates.get(reference)).mandate?.status, "USED")
    const again = yield* Effect.flip(Payments.create(order(debit({ existingUniqueMandateReference: reference }))))
    assertEquals(again._tag, "Refused")
  }),
)

test(
  "a recurring mandate can be used again, and refused accounts are rejected with 420080",
  Effect.gen(function* () {
    yield* Mandates.createWithMandateReference("REF-1", mandate("DE62370400440532013001", "RECURRING"))
    for (const _ of [1, 2]) {
      const { payment } = yield* Payments.create(order(debit({ existingUniqueMandateReference: "REF-1" })))
      assertEquals(payment?.status, "PENDING_APPROVAL")
    }
    assertEquals((yield* Mandates.get("REF-1")).mandate?.status, "ACTIVE")
    const refused = yield* Effect.flip(Payments.create(order(debit({ mandate: mandate("DE46720200700359666555") }))))
    assert(refused._tag === "PaymentDeclined")
    assertEquals([refused.errors[0].code, refused.paymentResult.payment?.statusOutput?.statusCode], ["420080", 100])
    const unknown = yield* Effect.flip(Payments.create(order(debit({ existingUniqueMandateReference: "REF-2" }))))
    assertEquals(unknown._tag, "ValidationError")
  }),
)

test(
  "a mandate that is to be signed sends the customer away, and is active after the way back",
  Effect.gen(function* () {
    const { customerReturns } = yield* SandboxControl
    const { payment } = yield* Payments.create(
      order(debit({ mandate: mandate("DE62370400440532013001", "RECURRING", "SMS") })),
    )
    assertEquals(payment?.status, "REDIRECTED")
    const back = yield* customerReturns(payment?.id ?? "", "success")
    assertEquals(back.payment.status, "PENDING_APPROVAL")
    const reference = back.payment.paymentOutput?.sepaDirectDebitPaymentMethodSpecificOutput
      ?.paymentProduct771SpecificOutput?.mandateReference ?? ""
    assertEquals((yield* Mandates.get(reference)).mandate?.status, "ACTIVE")
  }),
)

const instructed: ReadonlyArray<readonly [Input, string, number]> = [
  [{ bankTransferPaymentMethodSpecificInput: { paymentProductId: 11 } }, "bankTransfer", 50],
  [{ cashPaymentMethodSpecificInput: { paymentProductId: 1506 } }, "cash", 55],
  [{ invoicePaymentMethodSpecificInput: { paymentProductId: 201 } }, "invoice", 50],
  [{ eInvoicePaymentMethodSpecificInput: { paymentProductId: 9000 } }, "eInvoice", 50],
]
for (const [input, method, code] of instructed) {
  test(
    `${method}: the customer is told how to pay, pays later, and gets the money back`,
    Effect.gen(function* () {
      const { advance, transition } = yield* SandboxControl
      const { payment, merchantAction } = yield* Payments.create(order(input))
      const id = payment?.id ?? ""
      assertObjectMatch(payment ?? {}, { status: "PENDING_PAYMENT", statusOutput: { statusCode: code } })
      assertEquals(payment?.paymentOutput?.paymentMethod, method)
      assertEquals(merchantAction?.actionType, "SHOW_INSTRUCTIONS")
      assert(merchantAction?.showData?.some(({ key }) => key === "PAYMENTREFERENCE"))
      yield* advance("1 day")
      assertObjectMatch(yield* Payments.get(id), { status: "CAPTURED", statusOutput: { statusCode: 800 } })
      assertEquals((yield* transition(id, "PAID")).paymentOutput?.amountPaid, 2500)
      const refund = yield* Payments.refund(id)
      assertEquals(refund.status, "REFUND_REQUESTED")
    }),
  )
}

test(
  "a direct debit outside SEPA is authorised",
  Effect.gen(function* () {
    const { payment } = yield* Payments.create(
      order({ directDebitPaymentMethodSpecificInput: { paymentProductId: 730 } }, "USD"),
    )
    assertEquals([payment?.status, payment?.paymentOutput?.paymentMethod], ["PENDING_APPROVAL", "directDebit"])
  }),
)

test(
  "a payment that asks for more is completed",
  Effect.gen(function* () {
    const { payment, merchantAction } = yield* Payments.create(cardOrder({ holder: "Heidi COMPLETE" }))
    const id = payment?.id ?? ""
    assertEquals([payment?.status, merchantAction?.actionType], ["PENDING_COMPLETION", "SHOW_FORM"])
    assertEquals((yield* Effect.flip(Payments.approve(id)))._tag, "Refused")
    assertEquals((yield* Payments.complete(id)).payment?.status, "PENDING_APPROVAL")
    assertEquals((yield* Effect.flip(Payments.complete(id)))._tag, "Refused")
  }),
)

test(
  "a payment under review goes on when it is accepted",
  Effect.gen(function* () {
    const { payment } = yield* Payments.create(cardOrder({ holder: "Heidi REVIEW" }))
    assertEquals(payment?.status, "PENDING_FRAUD_APPROVAL")
    assertEquals((yield* Payments.processchallenged(payment?.id ?? "")).status, "PENDING_APPROVAL")
  }),
)

test(
  "a card that is kept pays again as a token, without its number",
  Effect.gen(function* () {
    const first = yield* Payments.create(cardOrder({ tokenize: true }))
    const { token = "", isNewToken, tokenizationSucceeded } = first.creationOutput ?? {}
    assertEquals([isNewToken, tokenizationSucceeded], [true, true])
    assertEquals((yield* Tokens.get(token)).originalPaymentId, first.payment?.id)
    assertEquals((yield* Payments.create(cardOrder({ tokenize: true }))).creationOutput?.isNewToken, false)
    const again = yield* Payments.create(order({ cardPaymentMethodSpecificInput: { token } }, "CHF"))
    assertEquals(again.payment?.paymentOutput?.cardPaymentMethodSpecificOutput?.card?.cardNumber, "************0026")
    assertEquals(again.payment?.paymentOutput?.cardPaymentMethodSpecificOutput?.token, token)
    yield* Tokens.remove(token)
    const gone = yield* Effect.flip(Payments.create(order({ cardPaymentMethodSpecificInput: { token } }, "CHF")))
    assertEquals(gone._tag, "ValidationError")
    const series = yield* Payments.create(cardOrder({ recurring: { recurringPaymentSequenceIndicator: "first" } }))
    assertMatch(series.creationOutput?.token ?? "", /^[0-9a-f-]{36}$/)
  }),
)

test(
  "a token keeps how authentications of its card end",
  Effect.gen(function* () {
    const { token = "" } = yield* Tokens.create({
      paymentProductId: 1,
      card: {
        data: { cardWithoutCvv: { cardNumber: Redacted.make("4012001775445550"), expiryDate: "1249" } },
      },
    })
    const refused = yield* Effect.flip(Payments.create(order({ cardPaymentMethodSpecificInput: { token } }, "CHF")))
    assertEquals(refused._tag, "PaymentDeclined")
  }),
)

test(
  "two payment methods, or none, are refused",
  Effect.gen(function* () {
    const two = yield* Effect.flip(Payments.create({
      ...cardOrder(),
      redirectPaymentMethodSpecificInput: { paymentProductId: 3201 },
    }))
    const none = yield* Effect.flip(Payments.create(order({})))
    assert(two._tag === "ValidationError" && none._tag === "ValidationError")
    assertEquals(two.errors[0].propertyName, "redirectPaymentMethodSpecificInput")
    assertEquals(none.errors[0].code, "20000000")
  }),
)
