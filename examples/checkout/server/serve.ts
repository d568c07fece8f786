import type { ServerApi } from "@epayment/effect"
import * as Effect from "effect/Effect"
import type * as Scope from "effect/Scope"
import { makeShop } from "./shop.ts"

/** Opens the shop on a port of this computer (0: any free one) until the scope closes. */
export const serve = (
  { port }: { readonly port: number },
): Effect.Effect<{ readonly url: string }, never, ServerApi | Scope.Scope> =>
  Effect.gen(function* () {
    const shop = yield* makeShop
    const server = yield* Effect.acquireRelease(
      Effect.sync(() => Deno.serve({ hostname: "127.0.0.1", port, onListen: () => {} }, shop)),
      (server) => Effect.promise(() => server.shutdown()),
    )
    return { url: `http://127.0.0.1:${server.addr.port}` }
  })
