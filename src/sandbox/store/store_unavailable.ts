import type * as Cause from "effect/Cause"
import * as Data from "effect/Data"

const StoreUnavailableBase: new (
  fields: { readonly message: string; readonly cause?: unknown },
) => Cause.YieldableError & { readonly _tag: "StoreUnavailable"; readonly cause?: unknown } = Data.TaggedError(
  "StoreUnavailable",
)

/** The sandbox's store could not be opened or brought up to date. */
export class StoreUnavailable extends StoreUnavailableBase {}

/** What an error and its causes say, each once. */
export const reasonOf = (error: unknown): string => {
  const said: Array<string> = []
  for (let at = error; at instanceof Error && said.length < 5; at = at.cause) {
    if (at.message !== "" && !said.includes(at.message)) said.push(at.message)
  }
  return said.join(": ")
}
