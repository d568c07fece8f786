import * as Result from "effect/Result"
import { CreateHostedCheckoutRequest } from "../../model/hosted_checkout.ts"
import { reader } from "../../model/reading.ts"
import { writer } from "../../model/writing.ts"
import type { Collection } from "../store/collection.ts"
import type { CheckoutState } from "./life.ts"

/** The hosted checkouts of a merchant. */
export const checkouts: Collection<CheckoutState> = {
  kind: "checkout",
  keys: ({ id, createdAt, merchantReference }) => ({ id, createdAt, merchantReference }),
}

const write = writer(CreateHostedCheckoutRequest)
const read = reader(CreateHostedCheckoutRequest)

/** A request as it is kept with its checkout. */
export const keptRequest = (request: CreateHostedCheckoutRequest): unknown => Result.getOrThrow(write(request))

/** The request that a checkout was made with. */
export const requestOf = ({ request }: CheckoutState): CreateHostedCheckoutRequest => Result.getOrThrow(read(request))
