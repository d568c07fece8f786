import * as Duration from "effect/Duration"
import * as Result from "effect/Result"
import { type Refusal, wrongState } from "../refusal.ts"
import type { SandboxSettings } from "../settings.ts"

/** A page on which a customer pays (protocol: hosted checkouts). Times are milliseconds since 1970. */
export interface CheckoutState {
  readonly id: string
  readonly createdAt: number
  readonly status: "IN_PROGRESS" | "PAYMENT_CREATED" | "CANCELLED_BY_CONSUMER"
  /** Part of the page's address that nobody can guess. */
  readonly ticket: string
  /** Proves the way back; the merchant got it with the creation. */
  readonly returnMac: string
  /** The request that it was made with, as JSON. */
  readonly request: unknown
  readonly merchantReference: string | undefined
  /** Tokens of the returning customer that can be used. */
  readonly tokens: ReadonlyArray<string>
  readonly paymentId?: string | undefined
  readonly isDeleted: boolean
}

/** What a customer or the merchant can do to a checkout. */
export type CheckoutCommand =
  | { readonly type: "pay"; readonly paymentId: string }
  | { readonly type: "cancel"; readonly isTold: boolean }
  | { readonly type: "delete" }

/** Whether the customer can still pay: not finished, not deleted, not too old. */
export const isOpen = (checkout: CheckoutState, at: number, settings: SandboxSettings): boolean =>
  checkout.status === "IN_PROGRESS" && !checkout.isDeleted &&
  at - checkout.createdAt < Duration.toMillis(settings.checkoutLifetime)

/** Whether the merchant can still read what came of it. */
export const isReadable = (checkout: CheckoutState, at: number, settings: SandboxSettings): boolean =>
  !checkout.isDeleted && at - checkout.createdAt < Duration.toMillis(settings.checkoutReadable)

/**
 * What a command makes of a checkout, or why it is refused. The first payment ends it, whatever comes of the payment;
 * a cancellation is told to the merchant only where the merchant asked for that.
 */
export const checkoutStep = (
  checkout: CheckoutState,
  command: CheckoutCommand,
  at: number,
  settings: SandboxSettings,
): Result.Result<CheckoutState, Refusal> => {
  if (!isOpen(checkout, at, settings)) return Result.fail(wrongState("the checkout is not open any more"))
  switch (command.type) {
    case "pay":
      return Result.succeed({ ...checkout, status: "PAYMENT_CREATED", paymentId: command.paymentId })
    case "cancel":
      return Result.succeed(command.isTold ? { ...checkout, status: "CANCELLED_BY_CONSUMER" } : checkout)
    case "delete":
      return Result.succeed({ ...checkout, isDeleted: true })
  }
}
