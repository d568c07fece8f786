import * as Data from "effect/Data"
import type { ErrorClass } from "../operation/errors.ts"

/** Facts of a {@link SessionExpired}. */
export interface SessionExpiredFacts {
  /** Id of the operation, such as `products.find`. */
  readonly operation: string
  /** Who noticed: the device's clock, before anything was sent, or the platform. */
  readonly noticedBy: "clock" | "platform"
  /** The platform's reference of its answer, if it was the one to notice. */
  readonly errorId?: string
}
const SessionExpiredBase: ErrorClass<"SessionExpired", SessionExpiredFacts> = /* @__PURE__ */ Data.TaggedError(
  "SessionExpired",
)
/**
 * The client session is over: let your server open another one with `Sessions.create` and start again with its values.
 * Nothing that was encrypted in the old one can be paid with (protocol: client sessions).
 */
export class SessionExpired extends SessionExpiredBase {}

/** The error of a call whose session is over. */
export const sessionExpired = (facts: SessionExpiredFacts): SessionExpired =>
  new SessionExpired({
    ...facts,
    message: `${facts.operation}: ${
      facts.noticedBy === "clock"
        ? "nothing was sent: the client session is older than 2 hours"
        : "the platform does not know the client session (any more)"
    }; let your server open another with Sessions.create and start again with its values`,
  })
