import type * as Cause from "effect/Cause"
import * as Data from "effect/Data"
import type * as Redacted from "effect/Redacted"
import type * as Schema from "effect/Schema"
import { object, optional } from "../../src/model/object.ts"
import { boolean, int32, int64, list, openEnum, type Other, secret, text } from "../../src/model/scalar.ts"
import type { PlatformAnswer } from "../../src/operation/errors.ts"
import { type ServerOperation, serverOperation } from "../../src/server_api/server_api.ts"

/** A request with one of everything that matters on the way out. */
export interface Order {
  readonly amount: number
  readonly reference?: string
  readonly card?: { readonly number: Redacted.Redacted<string>; readonly cvv?: Redacted.Redacted<string> }
  readonly items?: ReadonlyArray<{ readonly quantity?: number }>
}
const Item: Schema.Codec<{ readonly quantity?: number }, unknown> = object("Item", () => ({
  quantity: optional(int32()),
}))
const Card: Schema.Codec<NonNullable<Order["card"]>, unknown> = object("Card", () => ({
  number: secret({ maxLength: 19 }),
  cvv: optional(secret({ maxLength: 4 })),
}))
/** Schema of {@link Order}. */
export const Order: Schema.Codec<Order, unknown> = object("Order", () => ({
  amount: int64(),
  reference: optional(text({ maxLength: 30 })),
  card: optional(Card),
  items: optional(list(Item)),
}))

/** An answer with one of everything that matters on the way in. */
export interface Payment {
  readonly id?: string
  readonly amount?: number
  readonly status?: "CREATED" | "CAPTURED" | Other
  readonly items?: ReadonlyArray<{ readonly quantity?: number }>
}
/** Schema of {@link Payment}. */
export const Payment: Schema.Codec<Payment, unknown> = object("Payment", () => ({
  id: optional(text({ maxLength: 10 })),
  amount: optional(int64()),
  status: optional(openEnum(["CREATED", "CAPTURED"])),
  items: optional(list(Item)),
}))

/** Query parameters of every kind. */
export interface Search {
  readonly reference?: string
  readonly limit?: number
  readonly full?: boolean
  readonly hide?: ReadonlyArray<string>
}
/** Schema of {@link Search}. */
export const Search: Schema.Codec<Search, unknown> = object("Search", () => ({
  reference: optional(text()),
  limit: optional(int32()),
  full: optional(boolean),
  hide: optional(list(text())),
}))

const DeclinedBase: new (
  fields: PlatformAnswer & { readonly message: string; readonly payment: Payment },
) => Cause.YieldableError & { readonly _tag: "Declined" } & PlatformAnswer & { readonly payment: Payment } = Data
  .TaggedError("Declined")
/** A refused payment. */
export class Declined extends DeclinedBase {}

/** Moves money under a key: sent again only with it. */
export const create: ServerOperation<[order: Order], Payment, Declined> = serverOperation({
  id: "payments.create",
  method: "POST",
  path: "/payments",
  success: 201,
  repeat: "with key",
  request: Order,
  response: Payment,
  declined: {
    property: "paymentResult",
    schema: Payment,
    error: (answer: PlatformAnswer, payment: Payment) =>
      new Declined({ ...answer, payment, message: `${answer.operation}: declined` }),
  },
})

/** Only reads. */
export const get: ServerOperation<[paymentId: string], Payment> = serverOperation({
  id: "payments.get",
  method: "GET",
  path: "/payments/{paymentId}",
  success: 200,
  repeat: "always",
  response: Payment,
})

/** Only reads, with a query. */
export const find: ServerOperation<[query?: Search], Payment> = serverOperation({
  id: "payments.find",
  method: "GET",
  path: "/payments",
  success: 200,
  repeat: "always",
  query: Search,
  response: Payment,
})

/** Only reads, although it is a POST. */
export const lookup: ServerOperation<[request: Order], Payment> = serverOperation({
  id: "services.lookup",
  method: "POST",
  path: "/services/lookup",
  success: 200,
  repeat: "always",
  request: Order,
  response: Payment,
})

/** Guarded by the state of the payment: never sent again once it may have arrived. */
export const approve: ServerOperation<[paymentId: string], Payment> = serverOperation({
  id: "payments.approve",
  method: "POST",
  path: "/payments/{paymentId}/approve",
  success: 200,
  repeat: "never",
  response: Payment,
})

/** Changes something, and doing it twice changes nothing more. */
export const update: ServerOperation<[tokenId: string, order: Order], void> = serverOperation({
  id: "tokens.update",
  method: "PUT",
  path: "/tokens/{tokenId}",
  success: 204,
  repeat: "always",
  request: Order,
})

/** Removes something; has no body either way. */
export const remove: ServerOperation<[tokenId: string], void> = serverOperation({
  id: "tokens.delete",
  method: "DELETE",
  path: "/tokens/{tokenId}",
  success: 204,
  repeat: "always",
})
