import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import type { Bytes } from "../crypto/crypto_provider.ts"
import { utf8 } from "../crypto/utf8.ts"
import type { Strike } from "./faults_to_come.ts"
import { html, json, type Outgoing, type SandboxAnswer, whole } from "./wire.ts"

/** Whether the platform still acts under a fault that strikes before it does. */
export const letsAct = (strike: Strike | undefined): boolean =>
  strike === undefined || strike.fault.type === "slow" || strike.fault.type === "duplicate" ||
  strike.fault.type === "dribble"

/** How long the platform waits under a fault. */
export const delayOf = (strike: Strike | undefined): Effect.Effect<void> =>
  strike?.fault.type === "slow" ? Effect.sleep(strike.fault.milliseconds) : Effect.void

/** What leaves the sandbox under a fault, given the answer that would have left. */
export const spoil = ({ fault, seed }: Strike, answer: SandboxAnswer): Outgoing => {
  switch (fault.type) {
    case "refused":
      return { _tag: "Dropped", arrived: false }
    case "reset":
      return { _tag: "Dropped", arrived: true }
    case "silent":
      return { _tag: "Silent" }
    case "cut":
      return { _tag: "Cut", answer }
    case "truncated":
      return whole({ ...answer, body: textOf(answer).slice(0, Math.floor(textOf(answer).length / 2)) })
    case "garbage":
      return whole({ ...answer, body: noise(seed) })
    case "status":
      return whole(statusAnswer(fault.status, fault.html ?? false, fault.retryAfter))
    case "dribble":
      return { _tag: "Streamed", answer, pieces: dribbled(answer, fault.milliseconds) }
    case "slow":
    case "duplicate":
      return whole(answer)
  }
}

const textOf = ({ body }: SandboxAnswer): string => typeof body === "string" ? body : `{"errors":[]}`

/** Bytes that follow from a seed; the first one makes sure that they are no JSON. */
const noise = (seed: number): Bytes => {
  const bytes = new Uint8Array(32 + seed % 225)
  let state = seed | 1
  for (let i = 1; i < bytes.length; i++) {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    bytes[i] = state
  }
  return bytes
}

/** How many pieces a body is cut into. */
const pieceCount = 8

/** A body in pieces, each after its part of the time. */
const dribbled = ({ body = "" }: SandboxAnswer, milliseconds: number): Stream.Stream<Bytes> => {
  const bytes = typeof body === "string" ? utf8(body) : body
  const size = Math.max(1, Math.ceil(bytes.length / pieceCount))
  const pieces = Array.from({ length: Math.ceil(bytes.length / size) }, (_, i) => bytes.slice(i * size, (i + 1) * size))
  return Stream.fromIterable(pieces).pipe(
    Stream.mapEffect((piece) => Effect.as(Effect.sleep(milliseconds / pieces.length), piece)),
  )
}

const statusAnswer = (status: number, asHtml: boolean, retryAfter: number | undefined): SandboxAnswer => {
  const answer = asHtml
    ? html(status, `<html><head><title>${status}</title></head><body><h1>${status}</h1></body></html>`)
    : json(status, {
      errorId: "00000000-0000-4000-8000-000000000000",
      errors: [{
        category: "IO_ERROR",
        code: status === 429 ? "9429" : "9999",
        httpStatusCode: status,
        id: status === 429 ? "TOO_MANY_REQUESTS" : "UNKNOWN_SERVER_ERROR",
        message: "a fault that the sandbox was asked for",
      }],
    })
  return retryAfter === undefined
    ? answer
    : { ...answer, headers: { ...answer.headers, "retry-after": String(retryAfter) } }
}
