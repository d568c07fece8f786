import type * as Cause from "effect/Cause"
import * as Data from "effect/Data"

const StoreUnavailableBase: new (
  fields: { readonly message: string; readonly cause?: unknown },
) => Cause.YieldableError & { readonly _tag: "StoreUnavailable"; readonly cause?: unknown } = Data.TaggedError(
  "StoreUnavailable",
)

/** The sandbox's store could not be opened or brought up to date. */
export class StoreUnavailable extends StoreUnavailableBase {}
