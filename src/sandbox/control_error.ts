import type * as Cause from "effect/Cause"
import * as Data from "effect/Data"

/** Why a control refused: what was asked is `invalid`, its object is `unknown`, or the object's state makes it `impossible`. */
export type RefusedBecause = "invalid" | "unknown" | "impossible"

/** What a control says when it refuses. */
export interface RefusedFields {
  /** What is wrong, and what to do about it. */
  readonly message: string
  /** What kind of refusal it is. */
  readonly because: RefusedBecause
  /** Where what was asked is wrong, such as `faults[0].operation`. */
  readonly property?: string | undefined
}

const SandboxRefusedBase: new (
  fields: RefusedFields,
) => Cause.YieldableError & RefusedFields & { readonly _tag: "SandboxRefused" } = Data.TaggedError("SandboxRefused")<
  RefusedFields
>

/** The sandbox cannot do what a test asked for: no such object, or no legal way to the wanted state. */
export class SandboxRefused extends SandboxRefusedBase {}
