import type * as Effect from "effect/Effect"
import type { Operation } from "../../operation/operation.ts"
import type { Answered, Call } from "../call.ts"
import type { Asker } from "../products/desk.ts"
import type { Refusal } from "../refusal.ts"
import type { Route } from "../route.ts"
import type { SessionState } from "../session/state.ts"
import type { StoreShape } from "../store/store.ts"

/** What a handler of the Client API works with: a call within a session. */
export interface ClientCall extends Call {
  readonly session: SessionState
  /** What the session may choose from. */
  readonly asker: Asker
  readonly transaction: StoreShape["transaction"]
}

/** How the sandbox answers an operation of the Client API, typed by the operation like `route`. */
export const clientRoute = <Args extends ReadonlyArray<unknown>, A, E, R>(
  operation: Operation<Args, A, E, R>,
  handle: (call: ClientCall, ...args: Args) => Effect.Effect<Answered<A>, Refusal>,
): Route<ClientCall> => ({ spec: operation.spec, handle: (call, args) => handle(call, ...args as Args) })
