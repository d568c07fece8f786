/** A SEPA mandate, and debits of the account that rest on it. */
import { Mandates, Payments } from "@epayment/effect"
import { Sandbox, SandboxControl } from "@epayment/effect/sandbox"
import { Console, Effect } from "effect"

const existingUniqueMandateReference = "ALPENLADEN-0817"

const debit = (amount: number) =>
  Payments.create({
    order: { amountOfMoney: { amount, currencyCode: "EUR" } },
    sepaDirectDebitPaymentMethodSpecificInput: {
      paymentProductId: 771,
      requiresApproval: false,
      paymentProduct771SpecificInput: { existingUniqueMandateReference },
    },
  })

const example = Effect.gen(function* () {
  const sandbox = yield* SandboxControl
  const { mandate } = yield* Mandates.createWithMandateReference(existingUniqueMandateReference, {
    customerReference: "C-4711",
    recurrenceType: "RECURRING",
    signatureType: "UNSIGNED",
    language: "de",
    customer: { bankAccountIban: { iban: "DE62370400440532013001", accountHolderName: "Heidi Muster" } },
  })
  yield* Console.log("mandate    ", mandate?.status, mandate?.alias)

  const { payment } = yield* debit(2500)
  yield* sandbox.advance("2 days")
  yield* Console.log("two days on", (yield* Payments.get(payment?.id ?? "")).status)
  yield* Console.log("next month ", (yield* debit(2500)).payment?.status)

  yield* Mandates.revoke(existingUniqueMandateReference)
  yield* debit(2500).pipe(Effect.catchTag("Refused", ({ errors }) => Console.log("revoked    ", errors[0]?.message)))
})

await Effect.runPromise(Effect.provide(example, Sandbox.layer()))
