import * as Data from "effect/Data"
import type { ErrorClass } from "../../operation/errors.ts"

/** Facts of an {@link InboxUnavailable}. */
export interface InboxUnavailableFacts {
  /** The error of the database. */
  readonly cause: unknown
}
const InboxUnavailableBase: ErrorClass<"InboxUnavailable", InboxUnavailableFacts> = /* @__PURE__ */ Data.TaggedError(
  "InboxUnavailable",
)
/** The inbox's database failed: the event is not stored, or its state is not known. */
export class InboxUnavailable extends InboxUnavailableBase {}
