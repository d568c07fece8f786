import * as Effect from "effect/Effect"
import { clientRoot } from "../client_api/client_side.ts"
import { readable } from "../client_api/cors.ts"
import type { PlatformShape } from "../platform.ts"
import { errorBody } from "../error_answer.ts"
import { healthPath } from "../health.ts"
import { refusal } from "../refusal.ts"
import type { SandboxAnswer } from "../wire.ts"

/** The place of one open request. */
export interface Place {
  /** Makes room for some bytes of its body, if there is any left. */
  readonly take: (bytes: number) => boolean
  /** Gives everything back; more than once does no harm. */
  readonly leave: () => void
}

/** How much a server takes in at once. What is too much is refused at once, while the rest goes on at its speed. */
export interface Gate {
  /** Lets a request in, unless as many are open as may be. */
  readonly enter: () => Place | undefined
}

/** Bytes of bodies that are held at once, for all open requests: ten of the largest uploads. */
const bodiesInAll = 64 * 1024 * 1024

/** A gate for so many open requests. */
export const makeGate = (openRequests: number): Gate => {
  let open = 0
  let held = 0
  return {
    enter: () => {
      if (open >= openRequests) return undefined
      open++
      let own = 0
      let left = false
      return {
        take: (bytes) => {
          if (held + bytes > bodiesInAll) return false
          held += bytes
          own += bytes
          return true
        },
        leave: () => {
          if (left) return
          left = true
          open--
          held -= own
        },
      }
    },
  }
}

const tooMany = refusal(429, {
  code: "9429",
  id: "TOO_MANY_REQUESTS",
  message: "too many requests are open; send this one again later: it was not looked at",
})

/** What a request is told that is not let in; it has changed nothing. */
export const full = ({ crypto }: PlatformShape, target: string): Effect.Effect<SandboxAnswer> =>
  Effect.map(errorBody(crypto, tooMany, "0"), (body) => {
    const answer = {
      status: 429,
      headers: { "content-type": "application/json", "retry-after": "1", connection: "close" },
      body,
    }
    return target.startsWith(`${clientRoot}/`) ? readable(answer) : answer
  })

/** Whether a request is let in even when too many are open: who asks how the sandbox does wants to know now. */
export const isUrgent = (target: string): boolean => target === healthPath
