import * as Effect from "effect/Effect"
import { version } from "../server_api/server_meta_info.ts"
import type { StoreShape } from "./store/store.ts"
import { json, type SandboxAnswer } from "./wire.ts"

/** Where the health is asked for. */
export const healthPath = "/health"

/** How long the store may take to answer before it counts as unreachable. */
const patience = "5 seconds"

/**
 * Whether the sandbox can do its work: 200 with its version when the store answers, 503 when it does not, so that a
 * balancer knows whom to leave alone.
 */
export const health = (store: StoreShape): Effect.Effect<SandboxAnswer> =>
  store.fact("health").pipe(
    Effect.timeout(patience),
    Effect.as(json(200, { status: "ok", version, store: "ok" })),
    Effect.catchCause(() => Effect.succeed(json(503, { status: "unavailable", version, store: "unavailable" }))),
  )
