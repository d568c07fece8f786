import type { PaymentProductFiltersClientSession } from "../../model/payment_product_filter.ts"
import type { Collection } from "../store/collection.ts"

/** A client session: what a device may see and do for a while (protocol: client sessions). */
export interface SessionState {
  /** 32 hex digits: the bearer secret of the Client API. */
  readonly id: string
  readonly customerId: string
  /** Milliseconds since 1970. */
  readonly createdAt: number
  readonly filters: PaymentProductFiltersClientSession | undefined
  /** Tokens of the returning customer that can be used. */
  readonly tokens: ReadonlyArray<string>
  /** Nonces of the encrypted input that was submitted: each can be only once. */
  readonly usedNonces: ReadonlyArray<string>
}

/** The sessions of a merchant. */
export const sessions: Collection<SessionState> = {
  kind: "session",
  keys: ({ id, createdAt, customerId }) => ({ id, createdAt, parentId: customerId }),
}
