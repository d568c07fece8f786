import type * as Redacted from "effect/Redacted"
import type * as Schema from "effect/Schema"
import { object, optional } from "./object.ts"
import { PaymentProductFiltersClientSession } from "./payment_product_filter.ts"
import { list, namedEnum, type Other, secret, text } from "./scalar.ts"

/** Opens a client session for a customer's device (protocol: client sessions). */
export interface SessionRequest {
  /** Payment products to offer. */
  readonly paymentProductFilters?: PaymentProductFiltersClientSession
  /** Ids of the customer's tokens, which come back as accounts on file. */
  readonly tokens?: ReadonlyArray<string>
}
/** Schema of {@link SessionRequest}. */
export const SessionRequest: Schema.Codec<SessionRequest, unknown> = /* @__PURE__ */ object("SessionRequest", () => ({
  paymentProductFilters: optional(PaymentProductFiltersClientSession),
  tokens: optional(list(text())),
}))

/** Data centre of a client session; its calls must go there. */
export type Region = "EU" | "US" | "AMS" | "PAR" | Other
/** Schema of {@link Region}. */
export const Region: Schema.Codec<Region> = /* @__PURE__ */ namedEnum("Region", ["EU", "US", "AMS", "PAR"])

/** A client session: hand it to the customer's device; it is valid for 2 hours. */
export interface SessionResponse {
  /** Address below which logos and pictures lie. */
  readonly assetUrl?: string
  /** Address of the Client API in the right data centre. */
  readonly clientApiUrl?: string
  /** The device's credential for the Client API. */
  readonly clientSessionId?: Redacted.Redacted<string>
  /** Id in the path of every call of the Client API. */
  readonly customerId?: string
  /** Ids of the tokens you passed that can no longer be used: delete your copies. */
  readonly invalidTokens?: ReadonlyArray<string>
  /** Data centre of the session. */
  readonly region?: Region
}
/** Schema of {@link SessionResponse}. */
export const SessionResponse: Schema.Codec<SessionResponse, unknown> = /* @__PURE__ */ object(
  "SessionResponse",
  () => ({
    assetUrl: optional(text()),
    clientApiUrl: optional(text()),
    clientSessionId: optional(secret()),
    customerId: optional(text()),
    invalidTokens: optional(list(text())),
    region: optional(Region),
  }),
)

/** What a device needs of its client session. */
export interface SessionDetails {
  /** Address below which logos and pictures lie. */
  readonly assetUrl: string
  /** Address of the Client API in the right data centre. */
  readonly clientApiUrl: string
  /** The device's credential for the Client API. */
  readonly clientSessionId: Redacted.Redacted<string>
  /** Id in the path of every call of the Client API. */
  readonly customerId: string
}
/** Schema of {@link SessionDetails}. */
export const SessionDetails: Schema.Codec<SessionDetails, unknown> = /* @__PURE__ */ object("SessionDetails", () => ({
  assetUrl: text(),
  clientApiUrl: text(),
  clientSessionId: secret(),
  customerId: text(),
}))
