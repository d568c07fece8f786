import { assert } from "@std/assert"
import type { CreatePaymentRequest } from "../../src/model/create_payment.ts"
import type { Payment } from "../../src/model/payment.ts"
import * as LifeCycle from "../../src/testing/life_cycle_model/mod.ts"

/** A payment that the program knows of, with the model beside it. */
export interface Known {
  readonly reference: string
  readonly request: CreatePaymentRequest
  readonly key: string
  /** The platform's time when the key was first used, in milliseconds since 1970. */
  readonly keyAt: number
  readonly id: string
  model: LifeCycle.ModelPayment
}

/** What the program knows. */
export interface Model {
  readonly payments: Array<Known>
  orders: number
  /** The platform's time when the program saw it last, in milliseconds since 1970. */
  now: number
}

/** How exactly the program knows the platform's time: a call under faults may take its time. */
const slack = 5 * 60 * 1000

/** What a payment may have come to by itself at about a moment, most likely first. */
export const about = (payment: LifeCycle.ModelPayment, now: number): ReadonlyArray<LifeCycle.ModelPayment> => {
  const all = [now, now - slack, now + slack].map((at) => LifeCycle.later(payment, at))
  return all.filter((one, i) => all.findIndex((other) => JSON.stringify(other) === JSON.stringify(one)) === i)
}

/** What the API shows of a payment, as the model tells it. */
export const shown = ({ status, statusOutput, paymentOutput }: Payment): LifeCycle.SeenPayment => ({
  status: status ?? "",
  amountCaptured: paymentOutput?.amountCaptured ?? 0,
  amountPaid: paymentOutput?.amountPaid ?? 0,
  amountRefundRequested: paymentOutput?.amountRefundRequested ?? 0,
  amountRefunded: paymentOutput?.amountRefunded ?? 0,
  isCancellable: statusOutput?.isCancellable ?? false,
  isAuthorized: statusOutput?.isAuthorized ?? false,
  isRefundable: statusOutput?.isRefundable ?? false,
})

/** Sets the model to that state among the possible ones which the platform shows; fails when it shows another. */
export const settle = (known: Known, possible: ReadonlyArray<LifeCycle.ModelPayment>, payment: Payment): void => {
  const actual = JSON.stringify(shown(payment))
  const found = possible.find((one) => JSON.stringify(LifeCycle.seen(one)) === actual)
  assert(
    found !== undefined,
    `${known.reference}: the platform shows ${actual}\nthe model ${
      [...new Set(possible.map((one) => JSON.stringify(LifeCycle.seen(one))))].join("\n       or ") || "nothing"
    }`,
  )
  known.model = found
}
