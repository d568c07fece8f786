import { assertEquals, assertStringIncludes } from "@std/assert"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Redacted from "effect/Redacted"
import { Sandbox, SandboxControl, SandboxServer } from "../../../src/sandbox/mod.ts"
import * as Mandates from "../../../src/server_api/mandates.ts"
import * as Payments from "../../../src/server_api/payments.ts"
import { ServerApi } from "../../../src/server_api/server_api.ts"
import { testEffect } from "../../support/test_effect.ts"

const apiKey = { id: "key-1", secret: Redacted.make("secret-1") }
const server = Sandbox.layerServer({ port: 0, merchants: [{ id: "1234", keys: [apiKey] }] })
const client = Layer.unwrap(
  Effect.map(
    SandboxServer,
    ({ url }) => ServerApi.layer({ endpoint: url, merchantId: "1234", integrator: "test", apiKey }),
  ),
)

const test = <E>(name: string, program: Effect.Effect<void, E, ServerApi | SandboxControl>): void =>
  testEffect(name, Effect.provide(program, Layer.provideMerge(client, server)))

const send = (url: string, fields?: Record<string, string>) =>
  Effect.promise(async () => {
    const body = fields === undefined ? {} : { method: "POST", body: new URLSearchParams(fields) }
    const response = await fetch(url, { ...body, redirect: "manual" })
    return { status: response.status, text: await response.text(), location: response.headers.get("location") }
  })

const returnUrl = "https://shop.example/back"

const twint = Effect.map(
  Payments.create({
    order: { amountOfMoney: { amount: 4990, currencyCode: "CHF" } },
    redirectPaymentMethodSpecificInput: { paymentProductId: 5407, redirectionData: { returnUrl } },
  }),
  ({ payment, merchantAction }) => ({
    id: payment?.id ?? "",
    page: merchantAction?.redirectData?.redirectURL ?? "",
    returnMac: merchantAction?.redirectData?.RETURNMAC ?? "",
  }),
)

const typesOf = (id: string) =>
  Effect.gen(function* () {
    const { events } = yield* SandboxControl
    return (yield* events(id)).map(({ type }) => type)
  })

for (
  const [delay, duration, outcome, status] of [
    ["15", "15 minutes", "success", "PENDING_APPROVAL"],
    ["60", "1 hour", "cancelled", "REJECTED"],
    // Longer than a customer may stay on the page, which ended otherwise.
    ["1440", "1 day", "failed", "REJECTED"],
  ] as const
) {
  test(
    `an outcome (${outcome}) that is told ${duration} later`,
    Effect.gen(function* () {
      const { advance } = yield* SandboxControl
      const { id, page, returnMac } = yield* twint
      const back = yield* send(page, { outcome, delay })
      assertEquals(back.status, 303)
      assertEquals(back.location, `${returnUrl}?RETURNMAC=${returnMac}&REF=${id}&paymentId=${id}`)
      assertEquals((yield* Payments.get(id)).status, "REDIRECTED")
      // A customer who sends the page again changes nothing any more.
      yield* send(page, { outcome: outcome === "success" ? "failed" : "success" })
      assertEquals((yield* Payments.get(id)).status, "REDIRECTED")
      yield* advance(duration)
      assertEquals((yield* Payments.get(id)).status, status)
      assertEquals(yield* typesOf(id), ["payment.created", "payment.redirected", `payment.${status.toLowerCase()}`])
    }),
  )
}

test(
  "a delay that is not offered is none, and an outcome that is not known is refused",
  Effect.gen(function* () {
    const { id, page } = yield* twint
    assertEquals((yield* send(page, { outcome: "elopes" })).status, 400)
    assertEquals((yield* Payments.get(id)).status, "REDIRECTED")
    assertEquals((yield* send(page, { outcome: "success", delay: "-5" })).status, 303)
    assertEquals((yield* Payments.get(id)).status, "PENDING_APPROVAL")
  }),
)

test(
  "a customer who does not come back leaves the shop without a visit, not without an outcome",
  Effect.gen(function* () {
    const { id, page } = yield* twint
    const stayed = yield* send(page, { outcome: "cancelled", stays: "on" })
    assertEquals([stayed.status, stayed.location], [200, null])
    assertStringIncludes(stayed.text, "did not come back")
    assertEquals((yield* Payments.get(id)).statusOutput?.statusCode, 130)
  }),
)

test(
  "a mandate is signed when its outcome is told, not before",
  Effect.gen(function* () {
    const { advance } = yield* SandboxControl
    const { payment, merchantAction } = yield* Payments.create({
      order: { amountOfMoney: { amount: 4990, currencyCode: "EUR" } },
      sepaDirectDebitPaymentMethodSpecificInput: {
        paymentProductId: 771,
        paymentProduct771SpecificInput: {
          mandate: {
            customer: { bankAccountIban: { iban: "DE62370400440532013001" } },
            customerReference: "customer-7",
            recurrenceType: "RECURRING",
            signatureType: "SMS",
            returnUrl,
          },
        },
      },
    })
    const reference = payment?.paymentOutput?.sepaDirectDebitPaymentMethodSpecificOutput
      ?.paymentProduct771SpecificOutput?.mandateReference ?? ""
    const statuses = Effect.all([
      Effect.map(Payments.get(payment?.id ?? ""), ({ status }) => status),
      Effect.map(Mandates.get(reference), ({ mandate }) => mandate?.status),
    ])
    yield* send(merchantAction?.redirectData?.redirectURL ?? "", { outcome: "success", delay: "15" })
    assertEquals(yield* statuses, ["REDIRECTED", "CREATED"])
    yield* advance("15 minutes")
    assertEquals(yield* statuses, ["PENDING_APPROVAL", "ACTIVE"])
  }),
)
