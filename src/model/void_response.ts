import type * as Schema from "effect/Schema"
import { namedEnum, type Other } from "./scalar.ts"

/**
 * Answer of the issuer to a reversal (protocol: payment transitions): `00` reversed; `0`, `8`, `11` reversal submitted;
 * `5`, `55` refused or referred; `98` no answer.
 */
export type VoidResponseId = "0" | "00" | "5" | "8" | "11" | "55" | "98" | Other
/** Schema of {@link VoidResponseId}. */
export const VoidResponseId: Schema.Codec<VoidResponseId> = /* @__PURE__ */ namedEnum("VoidResponseId", [
  "0",
  "00",
  "5",
  "8",
  "11",
  "55",
  "98",
])
