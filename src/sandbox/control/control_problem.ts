import * as Schema from "effect/Schema"
import { object, optional } from "../../model/object.ts"
import { list, text } from "../../model/scalar.ts"

/** One thing that is wrong with a request. */
export interface ControlMisfit {
  /** Path of the property, such as `faults[0].rate`; empty for the request as a whole. */
  readonly property: string
  /** What is wrong, and what to write instead. */
  readonly message: string
}
const controlMisfit: Schema.Codec<ControlMisfit, unknown> = object("ControlMisfit", () => ({
  property: text(),
  message: text(),
}))

/** Why a control was refused. */
export interface ControlProblem {
  /** What kind of refusal it is. */
  readonly code:
    | "INVALID_REQUEST"
    | "UNAUTHORIZED"
    | "FORBIDDEN"
    | "UNKNOWN_PATH"
    | "UNKNOWN_OBJECT"
    | "METHOD_NOT_ALLOWED"
    | "IMPOSSIBLE"
  /** What is wrong, and what to do about it. */
  readonly message: string
  /** What is wrong by property, for `INVALID_REQUEST`. */
  readonly problems?: ReadonlyArray<ControlMisfit>
}
/** Schema of {@link ControlProblem}. */
export const ControlProblem: Schema.Codec<ControlProblem, unknown> = object("ControlProblem", () => ({
  code: Schema.Literals([
    "INVALID_REQUEST",
    "UNAUTHORIZED",
    "FORBIDDEN",
    "UNKNOWN_PATH",
    "UNKNOWN_OBJECT",
    "METHOD_NOT_ALLOWED",
    "IMPOSSIBLE",
  ]),
  message: text(),
  problems: optional(list(controlMisfit)),
}))
