import * as Effect from "effect/Effect"
import type * as Scope from "effect/Scope"

/** Registers an effect as a test: its scope closes with it, and it may leave no socket, timer or pending operation behind. */
export const testEffect = <E>(name: string, body: Effect.Effect<void, E, Scope.Scope>): void =>
  Deno.test({
    name,
    sanitizeOps: true,
    sanitizeResources: true,
    fn: () => Effect.runPromise(Effect.scoped(body)),
  })
