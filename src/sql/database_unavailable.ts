import type * as Cause from "effect/Cause"
import * as Data from "effect/Data"

const DatabaseUnavailableBase: new (
  fields: { readonly message: string; readonly cause?: unknown },
) => Cause.YieldableError & { readonly _tag: "DatabaseUnavailable"; readonly cause?: unknown } = /* @__PURE__ */ Data
  .TaggedError(
    "DatabaseUnavailable",
  )

/** A database could not be opened: the message names the file and the remedy. */
export class DatabaseUnavailable extends DatabaseUnavailableBase {}
