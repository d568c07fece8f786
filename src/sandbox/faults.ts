import * as Effect from "effect/Effect"
import { html, json, type Outgoing, type SandboxAnswer, whole } from "./wire.ts"

/** What goes wrong. */
export type FaultKind =
  /** The connection is refused: the request provably never arrives. Only before the platform acts. */
  | { readonly type: "refused" }
  /** The connection breaks without a byte of an answer. */
  | { readonly type: "reset" }
  /** No answer ever comes; the sender has to give up. */
  | { readonly type: "silent" }
  /** The connection breaks within the body of the answer. */
  | { readonly type: "cut" }
  /** The answer arrives whole, but its JSON is cut short. */
  | { readonly type: "truncated" }
  /** The answer arrives whole, but its body is noise. */
  | { readonly type: "garbage" }
  /** The platform, or something in front of it, answers with a status; `html` as a proxy's error page. */
  | {
    readonly type: "status"
    readonly status: number
    readonly html?: boolean
    /** Value of `Retry-After`, in seconds. */
    readonly retryAfter?: number
  }
  /** The platform takes its time before it acts; an idempotence key counts as running meanwhile. */
  | { readonly type: "slow"; readonly milliseconds: number }

/** A fault that the sandbox is asked for. */
export interface Fault {
  /** What goes wrong. */
  readonly fault: FaultKind
  /**
   * `before` the platform acts: nothing happens but the fault. `after` it acted, before the answer leaves: everything has
   * happened, and the sender does not learn it.
   */
  readonly point: "before" | "after"
  /** Id of the operation, such as `payments.create`; absent: any. */
  readonly operation?: string
  /** Absent: any. */
  readonly merchantId?: string
  /** How often it happens; once by default. */
  readonly times?: number
}

/** The faults that are still to come. */
export interface FaultPlan {
  /** Adds a fault behind those that are there. */
  readonly add: (fault: Fault) => void
  /** Takes every fault away. */
  readonly clear: () => void
  /** The faults that are left, `times` counted down. */
  readonly left: () => ReadonlyArray<Fault>
  /** The next fault for a request at a point, used up once. */
  readonly take: (point: Fault["point"], operation: string, merchantId: string) => FaultKind | undefined
}

/** An empty plan. */
export const makeFaultPlan = (): FaultPlan => {
  let plan: ReadonlyArray<Fault> = []
  return {
    add: (fault) => {
      plan = [...plan, fault]
    },
    clear: () => {
      plan = []
    },
    left: () => plan,
    take: (point, operation, merchantId) => {
      if (plan.length === 0) return undefined
      const found = plan.find((one) =>
        one.point === point && (one.operation ?? operation) === operation &&
        (one.merchantId ?? merchantId) === merchantId
      )
      if (found === undefined) return undefined
      const times = (found.times ?? 1) - 1
      plan = plan.flatMap((one) => one !== found ? [one] : times > 0 ? [{ ...found, times }] : [])
      return found.fault
    },
  }
}

/** How long the platform waits before it acts. */
export const delayOf = (fault: FaultKind | undefined): Effect.Effect<void> =>
  fault?.type === "slow" ? Effect.sleep(fault.milliseconds) : Effect.void

/** What leaves the sandbox under a fault, given the answer that would have left. */
export const spoil = (fault: FaultKind, answer: SandboxAnswer): Outgoing => {
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
      return whole({ ...answer, body: "\u0000\u0001\uFFFD~}{][<<" })
    case "status":
      return whole(statusAnswer(fault.status, fault.html ?? false, fault.retryAfter))
    case "slow":
      return whole(answer)
  }
}

const textOf = ({ body }: SandboxAnswer): string => typeof body === "string" ? body : `{"errors":[]}`

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
