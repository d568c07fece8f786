import type * as Cause from "effect/Cause"
import * as Data from "effect/Data"

/** Why a control refused: what was asked is `invalid`, its object is `unknown`, or the object's state makes it `impossible`. */
export type RefusedBecause = "invalid" | "unknown" | "impossible"

const SandboxRefusedBase: new (
  fields: { readonly message: string; readonly because: RefusedBecause },
) => Cause.YieldableError & { readonly _tag: "SandboxRefused"; readonly because: RefusedBecause } = Data.TaggedError(
  "SandboxRefused",
)<{ readonly message: string; readonly because: RefusedBecause }>

/** The sandbox cannot do what a test asked for: no such object, or no legal way to the wanted state. */
export class SandboxRefused extends SandboxRefusedBase {}
