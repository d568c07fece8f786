import { assert, assertEquals, assertMatch, assertNotEquals, assertObjectMatch } from "@std/assert"
import * as Effect from "effect/Effect"
import * as Redacted from "effect/Redacted"
import * as Stream from "effect/Stream"
import { Sandbox, SandboxControl } from "../../src/sandbox/mod.ts"
import type { EmbeddedOptions } from "../../src/sandbox/sandbox.ts"
import * as Disputes from "../../src/server_api/disputes.ts"
import * as Files from "../../src/server_api/files.ts"
import * as Mandates from "../../src/server_api/mandates.ts"
import * as Payments from "../../src/server_api/payments.ts"
import * as Payouts from "../../src/server_api/payouts.ts"
import type { ServerApi } from "../../src/server_api/server_api.ts"
import * as Tokens from "../../src/server_api/tokens.ts"
import { cardOrder } from "./orders.ts"

const test = <E>(
  name: string,
  program: Effect.Effect<void, E, ServerApi | SandboxControl>,
  options: EmbeddedOptions = {},
): void => Deno.test(name, () => Effect.runPromise(Effect.provide(program, Sandbox.layer(options))))

const payout = (surname = "Muster") => ({
  payoutDetails: { amountOfMoney: { amount: 2345, currencyCode: "CHF" }, references: { merchantReference: "PAY-1" } },
  bankTransferPayoutMethodSpecificInput: {
    bankAccountIban: { iban: "CH0300700110000123456", accountHolderName: "Heidi Muster" },
    customer: { name: { surname } },
  },
})

test(
  "a payout is requested, taken back, approved and credited",
  Effect.gen(function* () {
    const { advance, events } = yield* SandboxControl
    const { id = "", status } = yield* Payouts.create(payout())
    assertMatch(id, /^[0-9]{30}$/)
    assertEquals(status, "PAYOUT_REQUESTED")
    yield* Payouts.cancelapproval(id)
    assertEquals((yield* Payouts.get(id)).status, "PENDING_APPROVAL")
    assertEquals((yield* Payouts.approve(id, { datePayout: "20260101" })).status, "PAYOUT_REQUESTED")
    assertEquals((yield* Effect.flip(Payouts.cancel(id)))._tag, "Refused")
    yield* advance("1 day")
    assertObjectMatch(yield* Payouts.get(id), {
      status: "ACCOUNT_CREDITED",
      statusOutput: { statusCode: 2000, isCancellable: false },
    })
    assertEquals((yield* Payouts.find({ merchantReference: "PAY-1" })).payouts?.map((one) => one.id), [id])
    assertEquals((yield* events(id)).map(({ type }) => type), [
      "payout.created",
      "payout.payout_requested",
      "payout.pending_approval",
      "payout.payout_requested",
      "payout.account_credited",
    ])
  }),
)

test(
  "a payout that waits for approval can be cancelled; a declined one is kept",
  Effect.gen(function* () {
    const { id = "", status } = yield* Payouts.create(payout())
    assertEquals(status, "PENDING_APPROVAL")
    yield* Payouts.cancel(id)
    assertEquals((yield* Payouts.get(id)).status, "CANCELLED")
    const declined = yield* Effect.flip(Payouts.create(payout("DECLINE")))
    assert(declined._tag === "PayoutDeclined")
    assertEquals((yield* Payouts.get(declined.payoutResult.id ?? "")).status, "REJECTED")
  }),
  { settings: { payoutsRequireApproval: true } },
)

const tokenCard = (cardNumber = "4012000033330026", expiryDate = "1249") => ({
  paymentProductId: 1,
  card: {
    customer: { billingAddress: { countryCode: "CH" } },
    data: { cardWithoutCvv: { cardNumber: Redacted.make(cardNumber), expiryDate, cardholderName: "Heidi Muster" } },
  },
})

test(
  "a token masks its card, is found again by it, changes, and is gone after its deletion",
  Effect.gen(function* () {
    const one = yield* Tokens.create(tokenCard())
    const two = yield* Tokens.create(tokenCard())
    assertEquals([one.isNewToken, two.isNewToken, two.token], [true, false, one.token])
    const id = one.token ?? ""
    const number = (yield* Tokens.get(id)).card?.data?.cardWithoutCvv?.cardNumber
    assertEquals(number === undefined ? "" : Redacted.value(number), "************0026")
    yield* Tokens.update(id, { paymentProductId: 1, card: { data: { cardWithoutCvv: { expiryDate: "0150" } } } })
    const after = yield* Tokens.get(id)
    assertObjectMatch(after, {
      id,
      card: { customer: { billingAddress: { countryCode: "CH" } }, data: { cardWithoutCvv: { expiryDate: "0150" } } },
    })
    const other = Redacted.make("5200000091444270")
    const refused = yield* Effect.flip(
      Tokens.update(id, { paymentProductId: 1, card: { data: { cardWithoutCvv: { cardNumber: other } } } }),
    )
    assertEquals(refused._tag, "ValidationError")
    yield* Tokens.remove(id)
    assertEquals((yield* Effect.flip(Tokens.get(id)))._tag, "Gone")
    assertNotEquals((yield* Tokens.create(tokenCard())).token, id)
  }),
)

test(
  "a token announces the end of its card",
  Effect.gen(function* () {
    const { advance, events } = yield* SandboxControl
    const { now } = yield* (yield* SandboxControl).state
    const year = String((new Date(now).getUTCFullYear() + 1) % 100).padStart(2, "0")
    const { token = "" } = yield* Tokens.create(tokenCard("4012000033330026", `06${year}`))
    yield* advance("400 days")
    yield* advance("365 days")
    const told = yield* events(token)
    assertEquals(told.map(({ type }) => type), ["token.created", "token.expiring_soon", "token.expired"])
    assertEquals(told.slice(1).map(({ at }) => new Date(at).getUTCMonth()), [4, 6])
  }),
)

test(
  "a payment that went through becomes a token",
  Effect.gen(function* () {
    const { payment } = yield* Payments.create(cardOrder())
    const made = yield* Payments.tokenize(payment?.id ?? "", { alias: "Visa of Heidi" })
    assertEquals([made.isNewToken, made.originalPaymentId], [true, payment?.id])
    assertEquals((yield* Tokens.get(made.token ?? "")).card?.alias, "Visa of Heidi")
    assertEquals((yield* Payments.tokenize(payment?.id ?? "")).isNewToken, false)
    const declined = yield* Effect.flip(Payments.create(cardOrder({ holder: "A DECLINE" })))
    assert(declined._tag === "PaymentDeclined")
    const refused = yield* Effect.flip(Payments.tokenize(declined.paymentResult.payment?.id ?? ""))
    assertEquals(refused._tag, "Refused")
  }),
)

const mandate = {
  customer: { bankAccountIban: { iban: "CH0300700110000123456", accountHolderName: "Heidi Muster" } },
  customerReference: "customer-7",
  recurrenceType: "RECURRING",
  signatureType: "UNSIGNED",
}

test(
  "a mandate is active at once, blocked, unblocked and revoked; its reference is taken",
  Effect.gen(function* () {
    const made = yield* Mandates.createWithMandateReference("REF-1", mandate)
    assertObjectMatch(made.mandate ?? {}, { status: "ACTIVE", uniqueMandateReference: "REF-1" })
    assertEquals(made.mandate?.alias, "*****************3456")
    assertEquals((yield* Effect.flip(Mandates.createWithMandateReference("REF-1", mandate)))._tag, "Conflict")
    assertEquals((yield* Mandates.block("REF-1")).mandate?.status, "BLOCKED")
    assertEquals((yield* Effect.flip(Mandates.block("REF-1")))._tag, "Refused")
    assertEquals((yield* Mandates.unblock("REF-1")).mandate?.status, "ACTIVE")
    assertEquals((yield* Mandates.revoke("REF-1")).mandate?.status, "REVOKED")
    assertEquals((yield* Mandates.get("REF-1")).mandate?.customer?.bankAccountIban?.iban, "CH0300700110000123456")
    assertEquals((yield* Effect.flip(Mandates.get("REF-2")))._tag, "NotFound")
  }),
)

test(
  "a mandate that has to be signed sends the customer away, and one with a wrong IBAN is refused",
  Effect.gen(function* () {
    const made = yield* Mandates.create({ ...mandate, signatureType: "SMS", returnUrl: "https://shop.example/signed" })
    assertEquals([made.mandate?.status, made.merchantAction?.actionType], ["CREATED", "REDIRECT"])
    const wrong = yield* Effect.flip(
      Mandates.create({ ...mandate, customer: { bankAccountIban: { iban: "CH0300700110000123459" } } }),
    )
    assert(wrong._tag === "ValidationError")
    assertEquals(wrong.errors[0].propertyName, "customer.bankAccountIban.iban")
  }),
)

test(
  "a mandate that nobody uses for 36 months runs out",
  Effect.gen(function* () {
    yield* Mandates.createWithMandateReference("REF-1", mandate)
    yield* (yield* SandboxControl).advance("1080 days")
    assertEquals((yield* Mandates.get("REF-1")).mandate?.status, "EXPIRED")
  }),
)

const bytes = new Uint8Array([0, 255, 13, 10, 45, 45, 128, 37])

test(
  "a chargeback is disputed with a file, submitted and won",
  Effect.gen(function* () {
    const { advance, events, transition } = yield* SandboxControl
    const { payment } = yield* Payments.create(cardOrder())
    const paymentId = payment?.id ?? ""
    assertEquals((yield* Effect.flip(Payments.dispute(paymentId)))._tag, "Refused")
    yield* transition(paymentId, "CHARGEBACKED")
    const { id = "", status } = yield* Payments.dispute(paymentId, {
      contactPerson: "Ueli",
      emailAddress: "u@shop.example",
    })
    assertEquals(status, "DRAFT")
    const { fileId = "" } = yield* Disputes.uploadFile(id, {
      fileName: "Beleg Zürich.pdf",
      contentType: "application/pdf",
      content: Stream.make(bytes.subarray(0, 3), bytes.subarray(3)),
    })
    const download = yield* Effect.scoped(Effect.gen(function* () {
      const file = yield* Files.getFile(fileId)
      const chunks = yield* Stream.runCollect(file.content)
      return { type: file.contentType, size: file.contentLength, content: [...chunks].flatMap((chunk) => [...chunk]) }
    }))
    assertEquals(download, { type: "application/pdf", size: bytes.length, content: [...bytes] })
    const wrong = { fileName: "virus.exe", contentType: "application/pdf", content: bytes }
    assert("_tag" in (yield* Effect.flip(Disputes.uploadFile(id, wrong))))
    assertEquals((yield* Disputes.submit(id)).status, "CREATED")
    const late = { fileName: "late.pdf", contentType: "application/pdf", content: bytes }
    assertEquals((yield* Effect.flip(Disputes.uploadFile(id, late)))._tag, "ValidationError")
    yield* advance("8 days")
    assertEquals((yield* Disputes.get(id)).status, "SUCCESS")
    assertEquals((yield* Payments.disputes(paymentId)).disputes?.map((one) => one.disputeOutput?.files?.length), [1])
    assertEquals((yield* events(id)).map(({ type }) => type), [
      "dispute.draft",
      "dispute.created",
      "dispute.send_to_bank",
      "dispute.success",
    ])
  }),
)

test(
  "a dispute is cancelled while it may be",
  Effect.gen(function* () {
    const { payment } = yield* Payments.create(cardOrder())
    yield* (yield* SandboxControl).transition(payment?.id ?? "", "CHARGEBACK_NOTIFICATION")
    const { id = "" } = yield* Payments.dispute(payment?.id ?? "")
    assertEquals((yield* Disputes.cancel(id)).status, "CANCELLED")
    assertEquals((yield* Effect.flip(Disputes.submit(id)))._tag, "Refused")
  }),
)
