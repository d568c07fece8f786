import { assert, assertEquals, fail } from "@std/assert"
import * as sdk from "connect-sdk-nodejs"
import * as Effect from "effect/Effect"
import * as Redacted from "effect/Redacted"
import { Sandbox, SandboxControl, SandboxServer } from "../../src/sandbox/mod.ts"
import { serverOperations } from "../../src/server_api/operations.ts"

const merchantId = "1234"
const key = { id: "key-1", secret: "secret-1" }

/** A function of the SDK's client, whatever its arguments. */
type Call = (...args: ReadonlyArray<unknown>) => Promise<{
  readonly status: number
  readonly body: unknown
  readonly isSuccess: boolean
}>

/** What the SDK calls differently. */
const names: Readonly<Record<string, string>> = {
  "hostedcheckouts.remove": "hostedcheckouts.delete",
  "tokens.remove": "tokens.delete",
}
const idOf = (name: string): string => names[name] ?? name

const order = { amountOfMoney: { amount: 4990, currencyCode: "CHF" }, references: { merchantReference: "ORD-1" } }
const card = { cardNumber: "4012000033330026", cvv: "123", expiryDate: "1249", cardholderName: "Heidi Muster" }
const { cvv: _, ...cardWithoutCvv } = card
const iban = { iban: "CH0300700110000123456", accountHolderName: "Heidi Muster" }
const context = { countryCode: "CH", currencyCode: "CHF", locale: "de_CH", amount: 4990, isRecurring: false }
const mandate = {
  customer: { bankAccountIban: iban },
  customerReference: "customer-7",
  recurrenceType: "RECURRING",
  signatureType: "UNSIGNED",
}
const payoutRequest = {
  payoutDetails: { amountOfMoney: { amount: 100, currencyCode: "CHF" }, references: { merchantReference: "PAY-1" } },
  bankTransferPayoutMethodSpecificInput: { bankAccountIban: iban, payoutText: "Bonus" },
}
const cardPayment = (input: object = {}) => ({
  order,
  cardPaymentMethodSpecificInput: { paymentProductId: 1, card, ...input },
})

/** Which functions were called and what status each answered, a line for each group. */
const table = (statuses: ReadonlyMap<string, number>): string =>
  [...Map.groupBy(statuses, ([name]) => name.split(".")[0])]
    .map(([group, calls]) =>
      `# ${group.padEnd(25)} ${calls.map(([name, status]) => `${name.split(".")[1]} ${status}`).join(", ")}`
    ).join("\n")

Deno.test("the official Node SDK, unchanged, calls all of its operations on the sandbox and reads every answer", () =>
  Effect.runPromise(Effect.provide(
    Effect.gen(function* () {
      const { url } = yield* SandboxServer
      const control = yield* SandboxControl
      const { hostname, port } = new URL(url)
      const client = sdk.init({
        host: hostname,
        port: Number(port),
        scheme: "http",
        integrator: "fidelity test",
        apiKeyId: key.id,
        secretApiKey: key.secret,
      })
      const functions = new Map(
        Object.entries(client.v1).flatMap(([group, calls]) =>
          Object.entries(calls as unknown as Record<string, Call>).map(([name, run]) =>
            [`${group}.${name}` as string, run] as const
          )
        ),
      )
      const statuses = new Map<string, number>()
      // deno-lint-ignore no-explicit-any -- the SDK's own types say what each body is; here all go through one function
      const call = (name: string, ...args: ReadonlyArray<unknown>): Effect.Effect<any> =>
        Effect.promise(async () => {
          const run = functions.get(name)
          assert(run !== undefined, `the SDK has no ${name}`)
          const answer = await run(merchantId, ...args)
          if (!answer.isSuccess) fail(`${name}: ${answer.status} ${JSON.stringify(answer.body)}`)
          const { operation } = serverOperations.find((one) => one.operation.spec.id === idOf(name)) ?? {}
          assertEquals<number | undefined>(answer.status, operation?.spec.success, `${name} answers ${answer.status}`)
          statuses.set(name, answer.status)
          return answer.body
        })
      const paid = (input?: object) =>
        Effect.map(call("payments.create", cardPayment(input)), ({ payment }) => payment.id)

      yield* call("services.testconnection")
      yield* call("services.convertAmount", { source: "CHF", target: "EUR", amount: 1000 })
      yield* call("services.bankaccount", { bankAccountIban: iban })
      yield* call("services.getIINdetails", { bin: "401200" })
      yield* call("services.privacypolicy", { locale: "de_CH" })

      yield* call("products.find", context)
      yield* call("products.get", 1, context)
      yield* call("products.networks", 302, context)
      yield* call("products.directory", 809, { countryCode: "NL", currencyCode: "EUR" })
      yield* call("products.customerDetails", 1, {
        countryCode: "CH",
        values: [{ key: "fiscalNumber", value: "7561234567897" }],
      })
      yield* call("products.sessions", 302, {
        paymentProductSession302SpecificInput: {
          displayName: "Shop",
          domainName: "shop.example",
          validationUrl: "https://apple.example",
        },
      })
      yield* call("products.deviceFingerprint", 1, {})
      yield* call("productgroups.find", context)
      yield* call("productgroups.get", "cards", context)
      yield* call("productgroups.deviceFingerprint", "cards", {})
      yield* call("installments.getInstallmentsInfo", { amountOfMoney: order.amountOfMoney, paymentProductId: 1 })
      yield* call("riskassessments.cards", { card, order: { amountOfMoney: order.amountOfMoney } })
      yield* call("riskassessments.bankaccounts", { bankAccountIban: iban })
      yield* call("sessions.create", {})

      const id = yield* paid()
      yield* call("payments.get", id)
      yield* call("payments.find", { merchantReference: "ORD-1" })
      yield* call("payments.thirdPartyStatus", id)
      yield* call("payments.devicefingerprint", id)
      yield* call("payments.approve", id, { amount: 4000 })
      yield* call("payments.cancelapproval", id)
      yield* call("payments.approve", id, { amount: 4000 })
      const refund = yield* call("payments.refund", id, { amountOfMoney: { amount: 1000, currencyCode: "CHF" } })
      yield* call("payments.refunds", id)
      yield* call("refunds.get", refund.id)
      yield* call("refunds.find", {})
      yield* call("refunds.cancelapproval", refund.id)
      yield* call("refunds.approve", refund.id, { amount: 900 })
      yield* call("refunds.cancelapproval", refund.id)
      yield* call("refunds.cancel", refund.id)
      yield* call("payments.tokenize", id, { alias: "Visa" })
      yield* call("payments.cancel", yield* paid())
      const incomplete = yield* paid({ card: { ...card, cardholderName: "Heidi COMPLETE" } })
      yield* call("payments.complete", incomplete, { cardPaymentMethodSpecificInput: { card: cardWithoutCvv } })
      yield* call("payments.processchallenged", yield* paid({ card: { ...card, cardholderName: "Heidi REVIEW" } }))
      const parts = yield* paid({ authorizationMode: "PRE_AUTHORIZATION" })
      const capture = yield* call("payments.capture", parts, { amount: 1000 })
      yield* call("payments.captures", parts)
      yield* call("captures.get", capture.id)
      yield* call("payments.refund", parts, { amountOfMoney: { amount: 100, currencyCode: "CHF" } })
      yield* call("captures.refund", capture.id, { amountOfMoney: { amount: 100, currencyCode: "CHF" } })

      const charged = yield* paid()
      yield* control.transition(charged, "CHARGEBACKED")
      const dispute = yield* call("payments.dispute", charged, { contactPerson: "Ueli" })
      yield* call("payments.disputes", charged)
      yield* call("disputes.get", dispute.id)
      const uploaded = yield* call("disputes.uploadFile", dispute.id, {
        file: { fileName: "proof.txt", contentType: "text/plain", content: "proof" },
      })
      const file = yield* call("files.getFile", uploaded.fileId)
      yield* Effect.promise(async () => {
        let text = ""
        for await (const chunk of file) text += new TextDecoder().decode(chunk)
        assertEquals(text, "proof")
      })
      yield* call("disputes.submit", dispute.id)
      yield* call("disputes.cancel", dispute.id)

      const payout = yield* call("payouts.create", payoutRequest)
      yield* call("payouts.get", payout.id)
      yield* call("payouts.find", {})
      yield* call("payouts.cancelapproval", payout.id)
      yield* call("payouts.approve", payout.id, { datePayout: "20260101" })
      yield* call("payouts.cancelapproval", payout.id)
      yield* call("payouts.cancel", payout.id)

      const token = yield* call("tokens.create", {
        paymentProductId: 3,
        card: { data: { cardWithoutCvv: { ...cardWithoutCvv, cardNumber: "5200000091444270" } } },
      })
      yield* call("tokens.get", token.token)
      yield* call("tokens.update", token.token, { paymentProductId: 3, card: { alias: "Mastercard" } })
      yield* call("tokens.remove", token.token, {})
      const debit = yield* call("tokens.create", {
        paymentProductId: 770,
        sepaDirectDebit: { mandate: { bankAccountIban: iban, customerContractIdentifier: "c-1" } },
      })
      yield* call("tokens.approvesepadirectdebit", debit.token, {
        mandateSignatureDate: "20260101",
        mandateSignaturePlace: "Bern",
        mandateSigned: true,
      })

      yield* call("mandates.create", mandate)
      yield* call("mandates.createWithMandateReference", "REF-1", mandate)
      yield* call("mandates.get", "REF-1")
      yield* call("mandates.block", "REF-1")
      yield* call("mandates.unblock", "REF-1")
      yield* call("mandates.revoke", "REF-1")

      const checkout = yield* call("hostedcheckouts.create", { order })
      yield* call("hostedcheckouts.get", checkout.hostedCheckoutId)
      yield* call("hostedcheckouts.remove", checkout.hostedCheckoutId)
      const { signatureType, recurrenceType, customerReference } = mandate
      const hosted = yield* call("hostedmandatemanagements.create", {
        createMandateInfo: { signatureType, recurrenceType, customerReference },
      })
      yield* call("hostedmandatemanagements.get", hosted.hostedMandateManagementId)

      assertEquals([...functions.keys()].filter((name) => !statuses.has(name)), [], "not every function was called")
      assertEquals(statuses.size, 70)
      // deno-lint-ignore no-console -- the gate shows these lines
      console.log(table(statuses))
    }),
    Sandbox.layerServer({
      port: 0,
      merchants: [{ id: merchantId, keys: [{ id: key.id, secret: Redacted.make(key.secret) }] }],
    }),
  )))
