import { assert, assertEquals } from "@std/assert"
import * as Effect from "effect/Effect"
import * as Redacted from "effect/Redacted"
import * as Result from "effect/Result"
import type { CreatePaymentRequest } from "../../src/model/create_payment.ts"
import type { ApiError } from "../../src/operation/errors.ts"
import * as Idempotence from "../../src/operation/idempotence.ts"
import { withLimits } from "../../src/operation/limits.ts"
import { SandboxControl } from "../../src/sandbox/control.ts"
import * as Payments from "../../src/server_api/payments.ts"
import type { PaymentDeclined, RefundDeclined } from "../../src/server_api/declined.ts"
import { resolvePayment } from "../../src/server_api/resolve_payment.ts"
import type { ServerApi } from "../../src/server_api/server_api.ts"
import * as LifeCycle from "../../src/testing/life_cycle_model/mod.ts"
import type { Strike } from "../faults/fault_kinds.ts"
import { leavesOpen } from "../faults/subjects.ts"
import { throughDevice } from "./device.ts"
import { about, type Known, type Model, settle } from "./model.ts"
import type { Shop } from "./shop.ts"

/** A step of a program, as data. */
export type Step =
  | {
    readonly type: "create"
    readonly order: LifeCycle.ModelOrder
    /** Whether a device encrypts the card. */
    readonly onDevice: boolean
    readonly strikes: ReadonlyArray<Strike>
  }
  | { readonly type: "repeat"; readonly which: number }
  | {
    readonly type: "act"
    readonly which: number
    readonly action: LifeCycle.ModelAction
    readonly strikes: ReadonlyArray<Strike>
  }
  | { readonly type: "race"; readonly which: number; readonly action: LifeCycle.ModelAction }
  | { readonly type: "advance"; readonly minutes: number }
  | { readonly type: "restart" }

const control = SandboxControl.use((one) => Effect.succeed(one))

/** The platform's time, which never goes back. */
const timeOf = async (model: Model, shop: Shop): Promise<number> => {
  const { now } = await shop.run(Effect.flatMap(control, ({ state }) => state))
  assert(now >= model.now, `the platform's time went back from ${model.now} to ${now}`)
  model.now = now
  return now
}

/** The request that an order stands for. */
export const requestOf = (
  { amount, mode, method, isDeclined }: LifeCycle.ModelOrder,
  merchantReference: string,
): CreatePaymentRequest => {
  const surname = isDeclined === true ? "DECLINE" : "Muster"
  const order = {
    amountOfMoney: { amount, currencyCode: "CHF" },
    customer: { personalInformation: { name: { surname } } },
    references: { merchantReference },
  }
  return method === "redirect"
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
        authorizationMode: mode === "sale" ? "SALE" : mode === "captures" ? "PRE_AUTHORIZATION" : "FINAL_AUTHORIZATION",
        threeDSecure: { skipAuthentication: true },
        card: { cardNumber: Redacted.make("4012000033330026"), cvv: Redacted.make("123"), expiryDate: "1249" },
      },
    }
}

/** The call of the API that an action stands for. */
export const callOf = (
  id: string,
  action: LifeCycle.ModelAction,
): Effect.Effect<unknown, ApiError | RefundDeclined, ServerApi> => {
  switch (action.type) {
    case "approve":
      return Payments.approve(id, action.amount === undefined ? {} : { amount: action.amount })
    case "cancelApproval":
      return Payments.cancelapproval(id)
    case "capture":
      return Payments.capture(id, {
        ...(action.amount === undefined ? {} : { amount: action.amount }),
        ...(action.isFinal === undefined ? {} : { isFinal: action.isFinal }),
      })
    case "finalizeCapture":
      return Payments.finalizecapture(id)
    case "cancel":
      return Payments.cancel(id)
    case "refund":
      return Payments.refund(
        id,
        action.amount === undefined ? {} : { amountOfMoney: { amount: action.amount, currencyCode: "CHF" } },
      )
    case "customerReturns":
      return Effect.die(new Error("customers do not call the API"))
  }
}

const operations: Readonly<Record<LifeCycle.ModelAction["type"], string>> = {
  customerReturns: "",
  approve: "payments.approve",
  cancelApproval: "payments.cancelapproval",
  capture: "payments.capture",
  finalizeCapture: "payments.finalizecapture",
  cancel: "payments.cancel",
  refund: "payments.refund",
}

/** Makes a call under faults that are meant for it alone. */
const under = <A, E>(
  { patience }: Shop,
  strikes: ReadonlyArray<Strike>,
  operation: string,
  call: Effect.Effect<A, E, ServerApi>,
) =>
  Effect.gen(function* () {
    const { clearFaults, inject } = yield* control
    for (const { fault, point } of strikes) yield* inject({ fault, point, operation })
    const result = yield* Effect.result(strikes.length === 0 ? call : withLimits({ attempt: patience })(call))
    yield* clearFaults
    return result
  })

const counted = (merchantReference: string) =>
  Effect.map(Payments.find({ merchantReference }), ({ totalCount }) => totalCount)

const create = async (
  model: Model,
  shop: Shop,
  { order, onDevice, strikes }: Step & { readonly type: "create" },
) => {
  const reference = `order-${model.orders++}`
  const entered = requestOf(order, reference)
  const request = onDevice ? await shop.run(throughDevice(entered)) : entered
  const key = `key-${reference}`
  const madeAt = await timeOf(model, shop)
  const { startedAt, result } = await shop.run(Effect.gen(function* () {
    const startedAt = yield* Effect.clockWith((clock) => clock.currentTimeMillis)
    const call = Idempotence.withKey(key)(Payments.create(request))
    const result = yield* under(shop, strikes, "payments.create", call)
    return { startedAt, result }
  }))
  const found = await shop.run(idOf(result, { request, idempotenceKey: key, startedAt }))
  assertEquals(await shop.run(counted(reference)), found === undefined ? 0 : 1, `payments of ${reference}`)
  if (found === undefined) return
  const known: Known = { reference, request, key, keyAt: madeAt, id: found, model: LifeCycle.made(order, madeAt) }
  model.payments.push(known)
  await look(shop, known, about(known.model, madeAt))
}

/** The id of the payment that a call made, found out where that is open; nothing where it made none. */
const idOf = (
  result: Result.Result<{ readonly payment?: { readonly id?: string } }, ApiError | PaymentDeclined>,
  lost: Parameters<typeof resolvePayment>[0],
): Effect.Effect<string | undefined, unknown, ServerApi> => {
  if (Result.isSuccess(result)) return Effect.succeed(result.success.payment?.id)
  if (result.failure._tag === "PaymentDeclined") return Effect.succeed(result.failure.paymentResult.payment?.id)
  return leavesOpen(result.failure)
    ? Effect.map(resolvePayment(lost), (found) => found._tag === "Found" ? found.payment.id : undefined)
    : Effect.succeed(undefined)
}

/** Compares what the platform shows with what is possible by the model. */
const look = async (shop: Shop, known: Known, possible: ReadonlyArray<LifeCycle.ModelPayment>) =>
  settle(known, possible, await shop.run(Payments.get(known.id)))

const act = async (
  model: Model,
  shop: Shop,
  known: Known,
  action: LifeCycle.ModelAction,
  strikes: ReadonlyArray<Strike>,
) => {
  const at = await timeOf(model, shop)
  const before = about(known.model, at)
  const changed = before.flatMap((one) => LifeCycle.after(one, action, at) ?? [])
  const unchanged = before.filter((one) => LifeCycle.after(one, action, at) === undefined)
  if (action.type === "customerReturns") {
    const result = await shop.run(
      Effect.flatMap(control, ({ customerReturns }) => Effect.result(customerReturns(known.id, action.outcome))),
    )
    return look(shop, known, Result.isSuccess(result) ? changed : unchanged)
  }
  const result = await shop.run(under(shop, strikes, operations[action.type], callOf(known.id, action)))
  if (Result.isSuccess(result)) return look(shop, known, changed)
  const { failure } = result
  if (failure._tag !== "RefundDeclined" && leavesOpen(failure)) {
    const possible = [...changed, ...before]
    if (action.type !== "capture") return look(shop, known, possible)
    // A capture that waits shows in no amount: only the list of captures tells whether it was made.
    const { captures = [] } = await shop.run(Payments.captures(known.id))
    return look(shop, known, possible.filter((one) => one.captures.length === captures.length))
  }
  // A refusal of the platform itself says that the action is not possible; anything else, that it never got there.
  const isRefusal = failure._tag === "Refused" || failure._tag === "ValidationError"
  await look(shop, known, isRefusal ? unchanged : before)
}

/** Does the same thing twice at once: as often as it is possible one after the other, it happens. */
const race = async (model: Model, shop: Shop, known: Known, action: LifeCycle.ModelAction) => {
  const at = await timeOf(model, shop)
  const call = Effect.result(callOf(known.id, action))
  const results = await shop.run(Effect.all([call, call], { concurrency: "unbounded" }))
  const times = results.filter(Result.isSuccess).length
  const possible = about(known.model, at).flatMap((one) => {
    const first = LifeCycle.after(one, action, at)
    const second = first && LifeCycle.after(first, action, at)
    const all = [one, ...(first === undefined ? [] : [first]), ...(second === undefined ? [] : [second])]
    return all.length - 1 === times ? [all[times]] : []
  })
  await look(shop, known, possible)
}

const repeat = async (model: Model, shop: Shop, known: Known) => {
  const age = await timeOf(model, shop) - known.keyAt
  // Near the end of a key's day nobody can tell.
  if (age > 23 * 60 * 60 * 1000) return
  const result = await shop.run(Effect.result(Idempotence.withKey(known.key)(Payments.create(known.request))))
  const id = Result.isSuccess(result)
    ? result.success.payment?.id
    : result.failure._tag === "PaymentDeclined"
    ? result.failure.paymentResult.payment?.id
    : result.failure._tag
  assertEquals(id, known.id, `${known.reference} again under its key`)
  assertEquals(await shop.run(counted(known.reference)), 1, `payments of ${known.reference}`)
}

/** Takes a step with the program and the model. */
export const take = async (step: Step, model: Model, shop: Shop): Promise<void> => {
  const known = "which" in step ? model.payments[step.which % model.payments.length] : undefined
  switch (step.type) {
    case "create":
      return create(model, shop, step)
    case "restart":
      await shop.restart()
      break
    case "advance":
      await shop.run(Effect.flatMap(control, ({ advance }) => advance({ minutes: step.minutes })))
      break
    default:
      assert(known !== undefined)
      if (step.type === "repeat") return repeat(model, shop, known)
      return step.type === "race"
        ? race(model, shop, known, step.action)
        : act(model, shop, known, step.action, step.strikes)
  }
  const at = await timeOf(model, shop)
  for (const one of model.payments) await look(shop, one, about(one.model, at))
}
