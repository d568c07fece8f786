import type * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import { fromUtf8, utf8 } from "../../crypto/utf8.ts"
import type { Call } from "../call.ts"
import type { SandboxAnswer, SandboxRequest } from "../wire.ts"

/** What a page works with: the merchant whose customer looks at it, and what the address names. */
export interface Visit {
  readonly call: Call
  /** Id of the object. */
  readonly id: string
  /** Whether the secret part of the address is this one; compared in constant time. */
  readonly isTicket: (ticket: string) => boolean
  readonly request: SandboxRequest
  readonly query: URLSearchParams
}

/** Shows an object to a customer, or lets the customer decide; nothing where there is no such object. */
export type Page = (visit: Visit) => Effect.Effect<SandboxAnswer | undefined>

/** The fields of a form that was sent. */
export const formOf = ({ body }: SandboxRequest): URLSearchParams =>
  new URLSearchParams(Option.getOrElse(fromUtf8(body), () => ""))

/** Compares the ticket of an address with the right one. */
export const ticketCheck = (crypto: Call["crypto"], given: string) => (ticket: string): boolean =>
  crypto.constantTimeEquals(utf8(ticket), utf8(given))
