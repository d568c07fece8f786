import * as Effect from "effect/Effect"
import { splitTarget } from "../wire.ts"

/** Roots whose paths name nothing but ids; behind the others, pages of customers, stand their secrets. */
const open = /^\/(v1|files|client|sandbox|health)(\/|$)/

/** Tells that a request was answered, in the words of a log: no query, no ticket, no body. */
export const logRequest = (
  { method, target, status, milliseconds }: {
    readonly method: string
    readonly target: string
    /** Absent when the connection was broken instead. */
    readonly status: number | undefined
    readonly milliseconds: number
  },
): Effect.Effect<void> => {
  const { path } = splitTarget(target)
  const shown = open.test(path) ? path : path.replace(/^(\/[^/]*)\/.+$/, "$1/…")
  return Effect.annotateLogs(Effect.logDebug("request"), {
    method,
    path: shown,
    status: status ?? "none",
    milliseconds,
  })
}
