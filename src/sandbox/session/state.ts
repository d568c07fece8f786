import type { PaymentProductFiltersClientSession } from "../../model/payment_product_filter.ts"
import type { Collection } from "../store/collection.ts"

/** The RSA key pair of a session, made when somebody first asks for it. */
export interface SessionKeys {
  readonly keyId: string
  /** DER SubjectPublicKeyInfo in base64, as the Client API hands it out. */
  readonly publicKey: string
  /** DER PKCS#8 in base64. */
  readonly privateKey: string
}

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
  readonly keys?: SessionKeys | undefined
  /** Whether encrypted input of the session was submitted: it can be only once. */
  readonly isSpent: boolean
}

/** The sessions of a merchant. */
export const sessions: Collection<SessionState> = {
  kind: "session",
  keys: ({ id, createdAt, customerId }) => ({ id, createdAt, parentId: customerId }),
}
