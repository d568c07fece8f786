import * as Effect from "effect/Effect"
import * as Redacted from "effect/Redacted"
import type * as Schema from "effect/Schema"
import type { CreatePaymentRequest } from "../../model/create_payment.ts"
import { object, optional } from "../../model/object.ts"
import { int32, text } from "../../model/scalar.ts"
import type { Call } from "../call.ts"
import { drawOf } from "../chance.ts"
import { savePayment } from "../payment/documents.ts"
import { force } from "../payment/force.ts"
import { lookUp } from "../payment/known.ts"
import { openPayment } from "../payment/open.ts"
import { planPayment } from "../payment/plan.ts"
import type { Status } from "../payment/state.ts"
import type { Refusal } from "../refusal.ts"

/** Which example payments are made. */
export interface SeedOptions {
  /** How many, at most 1000; 20 by default. */
  readonly payments?: number
  /** Decides what they are like; 1 by default. */
  readonly seed?: number
  /** Whose they are; those of the first merchant by default. */
  readonly merchantId?: string
}
/** Schema of {@link SeedOptions}. */
export const SeedOptions: Schema.Codec<SeedOptions, unknown> = object("SeedOptions", () => ({
  payments: optional(int32({ minimum: 0, maximum: 1000 })),
  seed: optional(int32()),
  merchantId: optional(text({ minLength: 1 })),
}))

/** A kind of example: how it is paid and where it ends, as often as it stands here. */
type Example = readonly [method: "card" | "redirect", status: Status]

const examples: ReadonlyArray<Example> = [
  ["card", "PENDING_APPROVAL"],
  ["card", "PENDING_APPROVAL"],
  ["card", "CAPTURE_REQUESTED"],
  ["card", "CAPTURED"],
  ["card", "PAID"],
  ["card", "PAID"],
  ["card", "REFUNDED"],
  ["card", "CANCELLED"],
  ["card", "CHARGEBACKED"],
  ["redirect", "REDIRECTED"],
  ["redirect", "CAPTURED"],
  ["redirect", "PAID"],
  ["redirect", "REJECTED"],
]

/** Makes example payments, each as the same number of the seed has it; answers their ids. */
export const seedPayments = (
  call: Call,
  { payments = 20, seed = 1 }: SeedOptions,
): Effect.Effect<ReadonlyArray<string>, Refusal> =>
  Effect.forEach(Array.from({ length: payments }, (_, i) => i), (i) => makeExample(call, `${seed} ${i}`, i))

const makeExample = Effect.fnUntraced(function* (
  call: Call,
  chance: string,
  i: number,
): Effect.fn.Return<string, Refusal> {
  const [method, status] = examples[Math.floor(drawOf(`${chance} kind`) * examples.length)]
  const request = requestOf(method, {
    // Beyond the amounts that the sandbox refuses on purpose, which end in 2 to 9.
    amount: 500 + 50 * Math.floor(drawOf(`${chance} amount`) * 800),
    currencyCode: drawOf(`${chance} currency`) < 0.8 ? "CHF" : "EUR",
    merchantReference: `example-${i + 1}`,
  })
  const known = yield* lookUp(call, request)
  const plan = yield* Effect.fromResult(planPayment(request, known, call.now, call.settings))
  const { payment } = yield* openPayment(call, plan)
  const change = yield* Effect.fromResult(force(payment, status, call.now))
  yield* savePayment(call, payment, change)
  return payment.id
})

const requestOf = (
  method: Example[0],
  { amount, currencyCode, merchantReference }: {
    readonly amount: number
    readonly currencyCode: string
    readonly merchantReference: string
  },
): CreatePaymentRequest => {
  const order = { amountOfMoney: { amount, currencyCode }, references: { merchantReference } }
  return method === "card"
    ? {
      order,
      cardPaymentMethodSpecificInput: {
        paymentProductId: 1,
        requiresApproval: true,
        card: { cardNumber: Redacted.make("4012000033330026"), cvv: Redacted.make("123"), expiryDate: "1249" },
      },
    }
    : {
      order,
      redirectPaymentMethodSpecificInput: {
        paymentProductId: 3201,
        requiresApproval: false,
        redirectionData: { returnUrl: "https://shop.example/return" },
      },
    }
}
