import type * as Cause from "effect/Cause"
import * as Data from "effect/Data"

const SandboxRefusedBase: new (
  fields: { readonly message: string },
) => Cause.YieldableError & { readonly _tag: "SandboxRefused" } = Data.TaggedError("SandboxRefused")<
  { readonly message: string }
>

/** The sandbox cannot do what a test asked for: no such object, or no legal way to the wanted state. */
export class SandboxRefused extends SandboxRefusedBase {}
