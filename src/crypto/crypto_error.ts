import type * as Cause from "effect/Cause"
import * as Data from "effect/Data"

const CryptoErrorBase: new (
  args: { readonly operation: string; readonly message: string; readonly cause?: unknown },
) => Cause.YieldableError & { readonly _tag: "CryptoError"; readonly operation: string; readonly cause?: unknown } =
  /* @__PURE__ */ Data
    .TaggedError("CryptoError")

/** A cryptographic primitive failed: the message names the operation and the likely reason, never key material. */
export class CryptoError extends CryptoErrorBase {}
