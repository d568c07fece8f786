import * as Effect from "effect/Effect"
import type * as Scope from "effect/Scope"

/** Options of `fetch` for a request that the run-time may not send again by itself; made when they are first needed. */
export type SentOnce = () => RequestInit

interface DenoClient {
  readonly close: () => void
}

interface Deno {
  readonly createHttpClient?: (options: { readonly poolMaxIdlePerHost: number }) => DenoClient
}

/**
 * What keeps a run-time from sending a request twice. When a connection that was used before breaks without an answer,
 * Deno's `fetch` sends any request again on a new one, and so do Bun's for those without a body and browsers'; nobody is
 * told. A request that goes over a connection of its own is not sent again. Node.js sends none again.
 */
export const sentOnce: Effect.Effect<SentOnce, never, Scope.Scope> = /* @__PURE__ */ Effect.map(
  /* @__PURE__ */ Effect.acquireRelease(
    /* @__PURE__ */ Effect.sync((): { client?: DenoClient } => ({})),
    (held) => Effect.sync(() => held.client?.close()),
  ),
  (held) => () => {
    const { Deno } = globalThis as { readonly Deno?: Deno }
    held.client ??= Deno?.createHttpClient?.({ poolMaxIdlePerHost: 0 })
    return held.client === undefined ? { keepalive: false } : { client: held.client } as RequestInit
  },
)
