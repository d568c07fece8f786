import type { Step } from "./steps.ts"

const json = (value: unknown): string => JSON.stringify(value)

const orderLine = ({ order, onDevice }: Step & { readonly type: "create" }, reference: string): string =>
  onDevice ? `yield* throughDevice("${reference}", ${json(order)})` : `request("${reference}", ${json(order)})`

const actionLine = (step: Step & { readonly type: "act" | "race" }, id: string): string => {
  const { action } = step
  switch (action.type) {
    case "approve":
      return `Payments.approve(${id}, ${json({ amount: action.amount })})`
    case "cancelApproval":
      return `Payments.cancelapproval(${id})`
    case "capture":
      return `Payments.capture(${id}, ${json({ amount: action.amount, isFinal: action.isFinal })})`
    case "finalizeCapture":
      return `Payments.finalizecapture(${id})`
    case "cancel":
      return `Payments.cancel(${id})`
    case "refund":
      return `Payments.refund(${id}, ${
        action.amount === undefined ? "{}" : json({ amountOfMoney: { amount: action.amount, currencyCode: "CHF" } })
      })`
    case "customerReturns":
      return `sandbox.customerReturns(${id}, ${json(action.outcome)})`
  }
}

const operationOf = (step: Step): string => {
  if (step.type === "create") return "payments.create"
  if (step.type !== "act") return ""
  const names: Readonly<Record<string, string>> = {
    cancelApproval: "cancelapproval",
    finalizeCapture: "finalizecapture",
  }
  return `payments.${names[step.action.type] ?? step.action.type}`
}

/** A step as lines of code; `number` is that of the order which it is about. */
const line = (step: Step, number: number): string => {
  const faults = "strikes" in step
    ? step.strikes.map(({ fault, point }) =>
      `  yield* sandbox.inject(${json({ operation: operationOf(step), point, fault })})\n`
    ).join("")
    : ""
  const clear = faults === "" ? "" : "\n  yield* sandbox.clearFaults"
  const id = `id("order-${number}")`
  switch (step.type) {
    case "create":
      return `${faults}  yield* told(Idempotence.withKey("key-order-${number}")(Payments.create(${
        orderLine(step, `order-${number}`)
      })))${clear}
  yield* learn("order-${number}")
  yield* show("order-${number}")`
    case "repeat":
      return `  // Again under its key: the same payment.\n  yield* told(Idempotence.withKey("key-order-${number}")(Payments.create(requests.get("order-${number}"))))`
    case "act":
      return `${faults}  yield* told(${actionLine(step, id)})${clear}\n  yield* show("order-${number}")`
    case "race":
      return `  yield* Effect.all([told(${actionLine(step, id)}), told(${
        actionLine(step, id)
      })], { concurrency: 2 })\n  yield* show("order-${number}")`
    case "advance":
      return `  yield* sandbox.advance({ minutes: ${step.minutes} })`
    case "restart":
      return "  // The sandbox is started anew here; with a store in a file nothing may change."
  }
}

const whole = (lines: string): string =>
  `// Run it with: deno run -A program.ts
import { Idempotence, Payments, Sessions } from "@epayment/effect"
import { ClientApi, ClientSession, PaymentItems, PaymentRequest, SessionCache, WebCrypto } from "@epayment/effect/client"
import { Sandbox, SandboxControl } from "@epayment/effect/sandbox"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Redacted from "effect/Redacted"

const requests = new Map()
const request = (merchantReference, { amount, mode, method, isDeclined }) => {
  const order = {
    amountOfMoney: { amount, currencyCode: "CHF" },
    customer: { personalInformation: { name: { surname: isDeclined ? "DECLINE" : "Muster" } } },
    references: { merchantReference },
  }
  const made = method === "redirect"
    ? {
      order,
      redirectPaymentMethodSpecificInput: {
        paymentProductId: 3201,
        requiresApproval: mode === "approval",
        redirectionData: { returnUrl: "https://shop.example/return" },
      },
    }
    : {
      order,
      cardPaymentMethodSpecificInput: {
        paymentProductId: 1,
        authorizationMode: { sale: "SALE", captures: "PRE_AUTHORIZATION", approval: "FINAL_AUTHORIZATION" }[mode],
        threeDSecure: { skipAuthentication: true },
        card: { cardNumber: Redacted.make("4012000033330026"), cvv: Redacted.make("123"), expiryDate: "1249" },
      },
    }
  requests.set(merchantReference, made)
  return made
}
const throughDevice = (merchantReference, order) => Effect.gen(function* () {
  const { cardPaymentMethodSpecificInput: { card, ...input } = {}, ...made } = request(merchantReference, order)
  if (card === undefined) return made
  const session = ClientSession.layer(yield* Sessions.create())
  const encrypted = Effect.gen(function* () {
    const visa = yield* PaymentItems.product(1, { countryCode: "CH", currencyCode: "CHF", amount: 4990 })
    let typed = PaymentRequest.setProduct(PaymentRequest.empty, visa)
    typed = PaymentRequest.setValue(typed, "cardNumber", Redacted.value(card.cardNumber))
    typed = PaymentRequest.setValue(typed, "expiryDate", card.expiryDate)
    typed = PaymentRequest.setValue(typed, "cvv", Redacted.value(card.cvv))
    return yield* PaymentRequest.encrypt(typed)
  })
  const device = ClientApi.layerNoDeps().pipe(Layer.provideMerge([session, SessionCache.layer, WebCrypto.layer]))
  const { encryptedCustomerInput } = yield* Effect.provide(encrypted, device)
  const sealed = { ...made, cardPaymentMethodSpecificInput: input, encryptedCustomerInput }
  requests.set(merchantReference, sealed)
  return sealed
})
const told = (call) => Effect.matchEffect(call, {
  onSuccess: () => Effect.log("done"),
  onFailure: (error) => Effect.log(error.message),
})

const program = Effect.gen(function* () {
  const sandbox = yield* SandboxControl
  const found = (reference) => Effect.map(Payments.find({ merchantReference: reference }), ({ payments }) => payments?.[0])
  const show = (reference) => Effect.flatMap(found(reference), (payment) => Effect.log(reference, payment?.status, payment?.paymentOutput))
  const ids = new Map()
  const id = (reference) => ids.get(reference)
  const learn = (reference) => Effect.map(found(reference), (payment) => void ids.set(reference, payment?.id))

${lines}
})

await Effect.runPromise(Effect.provide(program, Sandbox.layer({ settings: { amountTriggers: false } })))
`

/** Programs as text that runs. */
export const script: {
  readonly line: (step: Step, number: number) => string
  readonly whole: (lines: string) => string
} = { line, whole }
