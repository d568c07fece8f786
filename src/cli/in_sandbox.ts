import * as Effect from "effect/Effect"
import type { ConfigurationError } from "../operation/configuration_error.ts"
import type { SandboxControl } from "../sandbox/control.ts"
import type { SandboxUnreachable } from "../sandbox/control/over_http.ts"

/**
 * Runs an effect with the controls of the running sandbox that the environment names. The sandbox's code is loaded only
 * now: the other commands start faster without it, and without the warning that Node gives about SQLite.
 */
export const inSandbox = <A, E, R>(
  effect: Effect.Effect<A, E, R>,
): Effect.Effect<A, E | ConfigurationError | SandboxUnreachable, Exclude<R, SandboxControl>> =>
  Effect.flatMap(
    Effect.promise(() => import("./sandbox_controls.ts")),
    ({ sandboxControls }) => Effect.provide(effect, sandboxControls),
  )
