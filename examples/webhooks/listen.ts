import type { WebHandler } from "@epayment/effect/webhooks"
import * as Effect from "effect/Effect"
import type * as Scope from "effect/Scope"

declare const Bun: {
  serve(options: { readonly port: number; readonly fetch: WebHandler }): {
    readonly port: number
    stop(): Promise<void>
  }
}

/** Listens on any free port until the scope ends, on Deno or on Bun; says where. */
export const listen = (handler: WebHandler): Effect.Effect<number, never, Scope.Scope> =>
  "Bun" in globalThis
    ? Effect.map(
      Effect.acquireRelease(
        Effect.sync(() => Bun.serve({ port: 0, fetch: handler })),
        (server) => Effect.promise(() => server.stop()),
      ),
      ({ port }) => port,
    )
    : Effect.map(
      Effect.acquireRelease(
        Effect.sync(() => Deno.serve({ port: 0, onListen: () => {} }, handler)),
        (server) => Effect.promise(() => server.shutdown()),
      ),
      ({ addr }) => addr.port,
    )
