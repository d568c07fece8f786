import type * as Schema from "effect/Schema"
import { object, optional } from "./object.ts"
import { text } from "./scalar.ts"

/** A named value, where the names depend on product, provider or lookup. */
export interface KeyValuePair {
  /** Name of the value. */
  readonly key?: string
  /** Value, as a text. */
  readonly value?: string
}
/** Schema of {@link KeyValuePair}. */
export const KeyValuePair: Schema.Codec<KeyValuePair, unknown> = /* @__PURE__ */ object("KeyValuePair", () => ({
  key: optional(text()),
  value: optional(text()),
}))
