import type * as Schema from "effect/Schema"
import { object, optional } from "./object.ts"
import { text } from "./scalar.ts"

/** Where the customer comes back to after a visit to a third party (protocol: payment transitions). */
export interface RedirectionData {
  /** Absolute address to which the customer comes back; `https` or a scheme of your app. */
  readonly returnUrl?: string
  /** Name of the page design to use, as set up in the console. */
  readonly variant?: string
}
/** Schema of {@link RedirectionData}. */
export const RedirectionData: Schema.Codec<RedirectionData, unknown> = /* @__PURE__ */ object(
  "RedirectionData",
  () => ({
    returnUrl: optional(text()),
    variant: optional(text()),
  }),
)

/** Where to send the customer, and how to know the answer again. */
export interface RedirectDataBase {
  /**
   * Value that the platform repeats in the return address: keep it and compare, in constant time, when the customer
   * comes back.
   */
  readonly RETURNMAC?: string
  /** Address to send the customer to. */
  readonly redirectURL?: string
}
/** Schema of {@link RedirectDataBase}. */
export const RedirectDataBase: Schema.Codec<RedirectDataBase, unknown> = /* @__PURE__ */ object(
  "RedirectDataBase",
  () => ({
    RETURNMAC: optional(text()),
    redirectURL: optional(text()),
  }),
)

/** Where to send the customer of a payment. */
export interface RedirectData extends RedirectDataBase {}
/** Schema of {@link RedirectData}. */
export const RedirectData: Schema.Codec<RedirectData, unknown> = /* @__PURE__ */ object(
  "RedirectData",
  () => ({}),
  RedirectDataBase,
)
