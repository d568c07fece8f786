import type * as Cause from "effect/Cause"
import * as Data from "effect/Data"

/** What was checked when a JWE was refused, in the order of the checks. */
export type JweCheck = "parts" | "header" | "keyId" | "encoding" | "encryptedKey" | "tag" | "padding" | "text"

const JweErrorBase: new (
  args: { readonly check: JweCheck; readonly message: string; readonly cause?: unknown },
) => Cause.YieldableError & { readonly _tag: "JweError"; readonly check: JweCheck; readonly cause?: unknown } =
  /* @__PURE__ */ Data.TaggedError("JweError")

/**
 * An encrypted text was refused: says which check failed, never anything of its content.
 *
 * For the log of the one who decrypts; a sender is told no more than that the input is invalid.
 */
export class JweError extends JweErrorBase {}
