import { assert, assertEquals, assertMatch, assertStringIncludes } from "@std/assert"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Redacted from "effect/Redacted"
import { Sandbox, SandboxControl, SandboxServer } from "../../src/sandbox/mod.ts"
import * as HostedCheckouts from "../../src/server_api/hostedcheckouts.ts"
import * as HostedMandateManagements from "../../src/server_api/hostedmandatemanagements.ts"
import * as Mandates from "../../src/server_api/mandates.ts"
import { ServerApi } from "../../src/server_api/server_api.ts"

const embedded = <E>(name: string, program: Effect.Effect<void, E, ServerApi | SandboxControl>): void =>
  Deno.test(name, () => Effect.runPromise(Effect.provide(program, Sandbox.layer())))

const apiKey = { id: "key-1", secret: Redacted.make("secret-1") }

/** A sandbox that listens, for what customers see. */
const served = <E>(name: string, program: Effect.Effect<void, E, ServerApi | SandboxControl | SandboxServer>): void =>
  Deno.test(name, () => {
    const server = Sandbox.layerServer({ port: 0, merchants: [{ id: "1234", keys: [apiKey] }] })
    const client = Layer.unwrap(
      Effect.map(
        SandboxServer,
        ({ url }) => ServerApi.layer({ endpoint: url, merchantId: "1234", integrator: "test", apiKey }),
      ),
    )
    return Effect.runPromise(Effect.provide(program, Layer.provideMerge(client, server)))
  })

const order = { amountOfMoney: { amount: 4990, currencyCode: "CHF" }, references: { merchantReference: "ORD-1" } }
const checkout = { order, hostedCheckoutSpecificInput: { locale: "de_CH", returnUrl: "https://shop.example/back?a=1" } }
const card = { cardNumber: Redacted.make("4012000033330026"), cvv: Redacted.make("123"), expiryDate: "1249" }

embedded(
  "a checkout is in progress until its customer pays, and tells the payment then",
  Effect.gen(function* () {
    const { customerPays } = yield* SandboxControl
    const made = yield* HostedCheckouts.create(checkout)
    const id = made.hostedCheckoutId ?? ""
    assertMatch(made.partialRedirectUrl ?? "", /^sandbox\.localhost\/checkout\/1234:[0-9a-f-]{36}:[0-9a-f]{32}$/)
    assertEquals(made.merchantReference, "ORD-1")
    assertEquals(yield* HostedCheckouts.get(id), { status: "IN_PROGRESS" })
    const wrong = yield* Effect.flip(customerPays(id, { paymentProductId: 1, card: { ...card, expiryDate: "0120" } }))
    assertStringIncludes(wrong.message, "expiryDate")
    assertEquals((yield* HostedCheckouts.get(id)).status, "IN_PROGRESS")
    assertEquals((yield* customerPays(id, { paymentProductId: 1, card })).status, "PENDING_APPROVAL")
    const { status, createdPaymentOutput } = yield* HostedCheckouts.get(id)
    assertEquals([status, createdPaymentOutput?.paymentStatusCategory], ["PAYMENT_CREATED", "SUCCESSFUL"])
    assertEquals(createdPaymentOutput?.payment?.hostedCheckoutSpecificOutput?.hostedCheckoutId, id)
    assertEquals((yield* Effect.flip(customerPays(id, { paymentProductId: 1, card })))._tag, "SandboxRefused")
  }),
)

embedded(
  "a checkout tells redirected and rejected payments apart",
  Effect.gen(function* () {
    const { customerPays, customerReturns } = yield* SandboxControl
    const category = (id = "") =>
      Effect.map(HostedCheckouts.get(id), (one) => one.createdPaymentOutput?.paymentStatusCategory)
    const one = yield* HostedCheckouts.create(checkout)
    const payment = yield* customerPays(one.hostedCheckoutId ?? "", { paymentProductId: 3201 })
    assertEquals([payment.status, yield* category(one.hostedCheckoutId)], ["REDIRECTED", "STATUS_UNKNOWN"])
    yield* customerReturns(payment.id ?? "", "cancelled")
    assertEquals(yield* category(one.hostedCheckoutId), "REJECTED")
  }),
)

embedded(
  "a cancellation is told only to a merchant that asked for it",
  Effect.gen(function* () {
    const { customerCancels } = yield* SandboxControl
    const silent = yield* HostedCheckouts.create(checkout)
    yield* customerCancels(silent.hostedCheckoutId ?? "")
    assertEquals((yield* HostedCheckouts.get(silent.hostedCheckoutId ?? "")).status, "IN_PROGRESS")
    const told = yield* HostedCheckouts.create({ order, hostedCheckoutSpecificInput: { returnCancelState: true } })
    yield* customerCancels(told.hostedCheckoutId ?? "")
    assertEquals((yield* HostedCheckouts.get(told.hostedCheckoutId ?? "")).status, "CANCELLED_BY_CONSUMER")
  }),
)

embedded(
  "a checkout ends by deletion, after two hours for the customer, after a day for the merchant",
  Effect.gen(function* () {
    const { advance, customerPays } = yield* SandboxControl
    const deleted = yield* HostedCheckouts.create(checkout)
    yield* HostedCheckouts.remove(deleted.hostedCheckoutId ?? "")
    assertEquals((yield* Effect.flip(HostedCheckouts.get(deleted.hostedCheckoutId ?? "")))._tag, "NotFound")
    const { hostedCheckoutId: id = "" } = yield* HostedCheckouts.create(checkout)
    yield* advance("2 hours")
    assertEquals((yield* Effect.flip(customerPays(id, { paymentProductId: 1, card })))._tag, "SandboxRefused")
    assertEquals((yield* HostedCheckouts.get(id)).status, "IN_PROGRESS")
    yield* advance("22 hours")
    assertEquals((yield* Effect.flip(HostedCheckouts.get(id)))._tag, "NotFound")
  }),
)

embedded(
  "a product that the filters exclude is not offered",
  Effect.gen(function* () {
    const { customerPays } = yield* SandboxControl
    const { hostedCheckoutId: id = "" } = yield* HostedCheckouts.create({
      order,
      hostedCheckoutSpecificInput: { paymentProductFilters: { exclude: { groups: ["cards"] } } },
    })
    const refused = yield* Effect.flip(customerPays(id, { paymentProductId: 1, card }))
    assertStringIncludes(refused.message, "UNKNOWN_PRODUCT_ID")
    assertEquals((yield* customerPays(id, { paymentProductId: 3201 })).status, "REDIRECTED")
  }),
)

const info = { customerReference: "customer-7", recurrenceType: "RECURRING", signatureType: "SMS" }
const account = { bankAccountIban: { iban: "CH0300700110000123456" } }

embedded(
  "a hosted mandate management ends with a mandate, a cancellation or a failure",
  Effect.gen(function* () {
    const { customerDecides } = yield* SandboxControl
    const create = Effect.map(
      HostedMandateManagements.create({ createMandateInfo: info }),
      (made) => made.hostedMandateManagementId ?? "",
    )
    const given = yield* create
    assertEquals((yield* HostedMandateManagements.get(given)).status, "IN_PROGRESS")
    yield* customerDecides(given, { type: "give", customer: account })
    const { status, mandate } = yield* HostedMandateManagements.get(given)
    assertEquals([status, mandate?.status], ["MANDATE_CREATED", "ACTIVE"])
    assertEquals((yield* Mandates.get(mandate?.uniqueMandateReference ?? "")).mandate?.status, "ACTIVE")
    assertEquals((yield* Effect.flip(customerDecides(given, { type: "cancel" })))._tag, "SandboxRefused")
    const cancelled = yield* create
    yield* customerDecides(cancelled, { type: "cancel" })
    assertEquals((yield* HostedMandateManagements.get(cancelled)).status, "CANCELLED_BY_CONSUMER")
    const failed = yield* create
    yield* customerDecides(failed, { type: "fail" })
    assertEquals((yield* HostedMandateManagements.get(failed)).status, "FAILED")
  }),
)

const get = (url: string) =>
  Effect.promise(async () => {
    const response = await fetch(url, { redirect: "manual" })
    return { status: response.status, text: await response.text(), location: response.headers.get("location") ?? "" }
  })

const post = (url: string, fields: Record<string, string>) =>
  Effect.promise(async () => {
    const response = await fetch(url, { method: "POST", body: new URLSearchParams(fields), redirect: "manual" })
    return { status: response.status, text: await response.text(), location: response.headers.get("location") ?? "" }
  })

const fields = { cardNumber: "4012 0000 3333 0026", expiryDate: "12/49", cvv: "123", cardholderName: "Heidi Muster" }

served(
  "the checkout's page speaks the customer's language, takes a card and leads back to the shop",
  Effect.gen(function* () {
    const made = yield* HostedCheckouts.create(checkout)
    const page = `http://${made.partialRedirectUrl}`
    const choices = yield* get(page)
    for (const text of ["Wie möchten Sie bezahlen?", "CHF 49.90", "PostFinance Card", "?product=1"]) {
      assertStringIncludes(choices.text, text)
    }
    const form = yield* get(`${page}?product=1`)
    for (const text of ["Kartennummer", `autocomplete="cc-number"`, "Bezahlen"]) assertStringIncludes(form.text, text)
    const wrong = yield* post(page, { product: "1", decision: "pay", ...fields, cardNumber: "4012000033330027" })
    assertEquals(wrong.status, 400)
    assertStringIncludes(wrong.text, `role="alert"`)
    const paid = yield* post(page, { product: "1", decision: "pay", ...fields })
    assertEquals(paid.status, 200)
    assertStringIncludes(paid.text, "Vielen Dank")
    assertStringIncludes(
      paid.text,
      `https://shop.example/back?a=1&amp;RETURNMAC=${made.RETURNMAC}&amp;hostedCheckoutId=${made.hostedCheckoutId}`,
    )
    assertEquals((yield* HostedCheckouts.get(made.hostedCheckoutId ?? "")).status, "PAYMENT_CREATED")
    assert(!paid.text.includes("4012000033330026"))
  }),
)

served(
  "a challenge on the checkout's page leads to the third party and back to the shop",
  Effect.gen(function* () {
    const { order, hostedCheckoutSpecificInput } = checkout
    const made = yield* HostedCheckouts.create({
      order,
      hostedCheckoutSpecificInput: { ...hostedCheckoutSpecificInput, showResultPage: false },
    })
    const page = `http://${made.partialRedirectUrl}`
    const sent = yield* post(page, { product: "1", decision: "pay", ...fields, cardNumber: "4000000000000002" })
    assertEquals(sent.status, 303)
    assertStringIncludes((yield* get(sent.location)).text, "3-D Secure")
    const challenged = yield* post(sent.location, { outcome: "success" })
    assertEquals(new URL(challenged.location).pathname, new URL(page).pathname)
    const back = yield* get(challenged.location)
    assertEquals([back.status, new URL(back.location).origin], [303, "https://shop.example"])
    assertEquals(new URL(back.location).searchParams.get("RETURNMAC"), made.RETURNMAC ?? "")
    const { createdPaymentOutput } = yield* HostedCheckouts.get(made.hostedCheckoutId ?? "")
    assertEquals(createdPaymentOutput?.payment?.status, "PENDING_APPROVAL")
  }),
)

served(
  "pages need the secret part of their address, and mandates are signed on theirs",
  Effect.gen(function* () {
    const { partialRedirectUrl } = yield* HostedCheckouts.create(checkout)
    assertEquals((yield* get(`http://${partialRedirectUrl}0`)).status, 404)
    const made = yield* Mandates.create({ ...info, customer: account, returnUrl: "https://shop.example/signed" })
    const page = made.merchantAction?.redirectData?.redirectURL ?? ""
    assertStringIncludes((yield* get(page)).text, "*****************3456")
    const signed = yield* post(page, { decision: "sign" })
    assertEquals([signed.status, new URL(signed.location).origin], [303, "https://shop.example"])
    assertEquals((yield* Mandates.get(made.mandate?.uniqueMandateReference ?? "")).mandate?.status, "ACTIVE")
    const hosted = yield* HostedMandateManagements.create({
      createMandateInfo: info,
      hostedMandateManagementSpecificInput: { locale: "fr_CH" },
    })
    const mandatePage = `http://${hosted.partialRedirectUrl}`
    assertStringIncludes((yield* get(mandatePage)).text, "Mandat de prélèvement")
    assertEquals((yield* post(mandatePage, { decision: "give", iban: "CH00", holder: "H" })).status, 400)
    const given = yield* post(mandatePage, { decision: "give", iban: "CH03 0070 0110 0001 2345 6", holder: "Heidi" })
    assertEquals(given.status, 200)
    assertEquals(
      (yield* HostedMandateManagements.get(hosted.hostedMandateManagementId ?? "")).status,
      "MANDATE_CREATED",
    )
  }),
)
