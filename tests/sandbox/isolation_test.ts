import { assert, assertEquals, assertNotEquals } from "@std/assert"
import * as Effect from "effect/Effect"
import * as fc from "fast-check"
import * as Layer from "effect/Layer"
import * as Redacted from "effect/Redacted"
import * as Stream from "effect/Stream"
import * as WebCrypto from "../../src/crypto/web_crypto.ts"
import { SandboxControl } from "../../src/sandbox/control.ts"
import * as InProcess from "../../src/sandbox/in_process.ts"
import { inProcessOrigin, layerPlatform } from "../../src/sandbox/sandbox.ts"
import { Store } from "../../src/sandbox/store/store.ts"
import { ApiKeys } from "../../src/server_api/api_keys.ts"
import * as Disputes from "../../src/server_api/disputes.ts"
import * as HostedCheckouts from "../../src/server_api/hostedcheckouts.ts"
import * as HostedMandateManagements from "../../src/server_api/hostedmandatemanagements.ts"
import * as Mandates from "../../src/server_api/mandates.ts"
import { serverOperations } from "../../src/server_api/operations.ts"
import * as Payments from "../../src/server_api/payments.ts"
import * as Payouts from "../../src/server_api/payouts.ts"
import { ServerApi } from "../../src/server_api/server_api.ts"
import * as Tokens from "../../src/server_api/tokens.ts"
import { pathTemplate } from "../../src/operation/path.ts"
import { cardOrder } from "./orders.ts"

/** Stands in every object of the first merchant; the second must never see it. */
const mark = "mark-of-the-first"

const keys = {
  first: { id: "key-1", secret: Redacted.make("secret-1") },
  second: { id: "key-2", secret: Redacted.make("secret-2") },
}

const platform = layerPlatform({
  merchants: [{ id: "1111", keys: [keys.first] }, { id: "2222", keys: [keys.second] }],
}).pipe(Layer.provide(Store.layerMemory), Layer.provideMerge(WebCrypto.layer))

const apiOf = (merchantId: string, key: typeof keys.first) =>
  ServerApi.layerNoDeps({ endpoint: inProcessOrigin, merchantId, integrator: "test", retry: { maxAttempts: 1 } }).pipe(
    Layer.provide([ApiKeys.layer(key), InProcess.layer]),
  )

const account = { bankAccountIban: { iban: "CH0300700110000123456", accountHolderName: mark } }
const file = { fileName: "proof.pdf", contentType: "application/pdf", content: new TextEncoder().encode(mark) }

/** One object of every kind, as the first merchant has them: their ids by the names that paths give them. */
const populate = Effect.gen(function* () {
  const { transition } = yield* SandboxControl
  const { payment } = yield* Payments.create(cardOrder({ reference: mark, authorizationMode: "PRE_AUTHORIZATION" }))
  const paymentId = payment?.id ?? ""
  const capture = yield* Payments.capture(paymentId, { amount: 1000 })
  const refund = yield* Payments.refund(paymentId, {
    amountOfMoney: { amount: 100, currencyCode: "CHF" },
    refundReferences: { merchantReference: mark },
  })
  const charged = yield* Payments.create(cardOrder({ reference: mark }))
  yield* transition(charged.payment?.id ?? "", "CHARGEBACKED")
  const dispute = yield* Payments.dispute(charged.payment?.id ?? "", { requestMessage: mark })
  const uploaded = yield* Disputes.uploadFile(dispute.id ?? "", file)
  const payout = yield* Payouts.create({
    amountOfMoney: { amount: 100, currencyCode: "CHF" },
    references: { merchantReference: mark },
    ...account,
  })
  const token = yield* Tokens.create({
    paymentProductId: 1,
    card: {
      alias: mark,
      data: { cardWithoutCvv: { cardNumber: Redacted.make("4012000033330026"), expiryDate: "1249" } },
    },
  })
  const mandate = yield* Mandates.createWithMandateReference("REF-1", {
    customer: account,
    customerReference: mark,
    recurrenceType: "RECURRING",
    signatureType: "UNSIGNED",
  })
  const checkout = yield* HostedCheckouts.create({ order: cardOrder({ reference: mark }).order })
  const hosted = yield* HostedMandateManagements.create({
    createMandateInfo: { customerReference: mark, recurrenceType: "UNIQUE", signatureType: "SMS" },
  })
  return {
    paymentId,
    captureId: capture.id ?? "",
    refundId: refund.id ?? "",
    disputeId: dispute.id ?? "",
    fileId: uploaded.fileId ?? "",
    payoutId: payout.id ?? "",
    tokenId: token.token ?? "",
    uniqueMandateReference: mandate.mandate?.uniqueMandateReference ?? "",
    hostedCheckoutId: checkout.hostedCheckoutId ?? "",
    hostedMandateManagementId: hosted.hostedMandateManagementId ?? "",
  }
})

type Ids = Effect.Success<typeof populate>

/** Operations whose path names an object of a merchant, or that find objects. */
const operations = new Map(
  serverOperations.map(({ operation }) => [operation.spec.id, operation] as const).filter(([id, { spec }]) =>
    pathTemplate(spec.path).parameters.some((name) => !name.startsWith("paymentProduct")) || id.endsWith(".find")
  ),
)

/** Bodies for the operations that do not take an empty one. */
const bodies: Readonly<Record<string, unknown>> = {
  "mandates.createWithMandateReference": {
    customer: { bankAccountIban: { iban: "CH0300700110000123456" } },
    customerReference: "second",
    recurrenceType: "UNIQUE",
    signatureType: "UNSIGNED",
  },
  "disputes.uploadFile": { ...file, content: new Uint8Array([1]) },
}

/** Calls an operation on the ids of the first merchant; whatever comes of it, as text. */
const call = (id: string, ids: Ids): Effect.Effect<string, never, ServerApi> => {
  const operation = operations.get(id)
  assert(operation !== undefined)
  const { spec } = operation
  const parameters = pathTemplate(spec.path).parameters.map((name) => ids[name as keyof Ids])
  const body = spec.request !== undefined || spec.transfer === "upload" ? [bodies[spec.id] ?? {}] : []
  const query = spec.query === undefined
    ? []
    : [spec.id.startsWith("product") ? { countryCode: "CH", currencyCode: "CHF" } : {}]
  // The arguments are made from the operation's own spec.
  const run = operation as unknown as (...args: ReadonlyArray<unknown>) => Effect.Effect<unknown, unknown, ServerApi>
  return Effect.scoped(Effect.gen(function* () {
    const result = yield* Effect.result(run(...parameters, ...body, ...query))
    if (result._tag === "Failure") return JSON.stringify(result.failure)
    const value = result.success
    return typeof value === "object" && value !== null && "content" in value
      ? new TextDecoder().decode(yield* Stream.mkUint8Array(value.content as Stream.Stream<Uint8Array, never>))
      : JSON.stringify(value ?? null)
  })).pipe(Effect.catchCause((cause) => Effect.succeed(String(cause))))
}

/** What the first merchant reads of everything that it has. */
const readAll = (ids: Ids): Effect.Effect<ReadonlyArray<string>, never, ServerApi> =>
  Effect.forEach(
    [...operations].filter(([, { spec }]) => spec.method === "GET"),
    ([id]) => Effect.map(call(id, ids), (text) => `${id} ${text}`),
  )

Deno.test("the first merchant reads its own objects: the ids and the mark are where the property looks for them", () =>
  Effect.runPromise(
    Effect.provide(
      Effect.gen(function* () {
        const texts = yield* readAll(yield* populate)
        for (
          const id of ["payments.get", "payments.find", "payouts.get", "tokens.get", "files.getFile", "disputes.get"]
        ) {
          assert(texts.find((text) => text.startsWith(`${id} `))?.includes(mark), `${id} does not show the mark`)
        }
      }),
      Layer.provideMerge(Layer.merge(apiOf("1111", keys.first), SandboxControl.layer), platform),
    ),
  ))

Deno.test("whatever another merchant calls on these ids, it sees nothing of them and changes nothing", () =>
  fc.assert(
    fc.asyncProperty(fc.shuffledSubarray([...operations.keys()], { minLength: 10 }), (chosen) =>
      Effect.runPromise(
        Effect.provide(
          Effect.gen(function* () {
            const first = apiOf("1111", keys.first)
            const second = apiOf("2222", keys.second)
            const ids = yield* Effect.provide(populate, first)
            const before = yield* Effect.provide(readAll(ids), first)
            for (const id of chosen) {
              const text = yield* Effect.provide(call(id, ids), second)
              assert(!text.includes(mark), `${id} shows another merchant's data`)
            }
            assertEquals(yield* Effect.provide(readAll(ids), first), before)
            assertNotEquals(before.length, 0)
          }),
          Layer.provideMerge(SandboxControl.layer, platform),
        ),
      )),
    { numRuns: 15 },
  ))
