import type { ClientSessionValues } from "@epayment/effect/client"
import * as Data from "effect/Data"
import * as Effect from "effect/Effect"

/** What the customer buys. */
export interface Order {
  readonly reference: string
  readonly lines: ReadonlyArray<{ readonly description: string; readonly quantity: number; readonly cents: number }>
  readonly amount: number
  readonly currencyCode: string
  readonly countryCode: string
}

/** What the shop's server opens a checkout with. */
export interface Opened {
  readonly order: Order
  readonly session: ClientSessionValues
}

/** What the shop's server says to a payment. */
export type PayAnswer =
  | { readonly outcome: "done" }
  | { readonly outcome: "redirect"; readonly url: string }
  | { readonly outcome: "declined" | "invalid" | "expired" | "unknown" }

/** The shop's server gave no answer. */
export class ShopUnreachable extends Data.TaggedError("ShopUnreachable")<{ readonly cause: unknown }> {}

const post = <A>(path: string, body: unknown): Effect.Effect<A, ShopUnreachable> =>
  Effect.tryPromise({
    try: async (signal): Promise<A> => {
      const response = await fetch(path, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify(body),
        signal,
      })
      if (!response.ok) throw new Error(`status ${response.status}`)
      return await response.json()
    },
    catch: (cause) => new ShopUnreachable({ cause }),
  })

/** Opens an order and a client session for it. */
export const open: Effect.Effect<Opened, ShopUnreachable> = post("/session", {})

/** Hands over what was encrypted; the shop's server pays with it and cannot read it. */
export const pay = (submission: {
  readonly reference: string
  readonly language: string
  readonly paymentMethod: string
  readonly encryptedCustomerInput: string
}): Effect.Effect<PayAnswer, ShopUnreachable> => post("/pay", submission)
