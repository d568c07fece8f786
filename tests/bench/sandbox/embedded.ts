import process from "node:process"

/** How soon an embedded sandbox answers. */
export interface Embedded {
  readonly importMillis: number
  /** From the end of the import to the first answer, the one to the test of the connection. */
  readonly firstAnswerMillis: number
  /** From there to the answer to the first payment. */
  readonly firstPaymentMillis: number
}

const start = performance.now()
const [{ Payments, Services }, { Sandbox }, Effect, { payment }] = await Promise.all([
  import("@epayment/effect"),
  import("@epayment/effect/sandbox"),
  import("effect/Effect"),
  import("../our_payment.ts"),
])
const imported = performance.now()
const found = await Effect.runPromise(
  Effect.gen(function* () {
    yield* Services.testconnection()
    const answered = performance.now()
    yield* Payments.create(payment)
    const paid = performance.now()
    return {
      importMillis: imported - start,
      firstAnswerMillis: answered - imported,
      firstPaymentMillis: paid - answered,
    } satisfies Embedded
  }).pipe(Effect.provide(Sandbox.layer())),
)
process.stdout.write(`${JSON.stringify(found)}\n`, () => process.exit(0))
