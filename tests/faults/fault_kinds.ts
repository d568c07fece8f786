import type { Fault, FaultKind } from "../../src/sandbox/faults.ts"
import type { Subject } from "./subjects.ts"

/** A fault and where it strikes. */
export interface Strike {
  readonly name: string
  readonly fault: FaultKind
  readonly point: Fault["point"]
  /** Whether a call that may be made again gets over it. */
  readonly passes: boolean
}

const kinds: Readonly<Record<string, readonly [fault: FaultKind, passes: boolean]>> = {
  "refused": [{ type: "refused" }, true],
  "reset": [{ type: "reset" }, true],
  "silent": [{ type: "silent" }, true],
  "cut": [{ type: "cut" }, true],
  "truncated": [{ type: "truncated" }, false],
  "garbage": [{ type: "garbage" }, false],
  "429": [{ type: "status", status: 429, retryAfter: 0 }, true],
  "500": [{ type: "status", status: 500 }, true],
  "502 as a page": [{ type: "status", status: 502, html: true }, true],
  "503": [{ type: "status", status: 503, retryAfter: 0 }, true],
  "504": [{ type: "status", status: 504 }, true],
  "duplicate": [{ type: "duplicate" }, true],
}

/** Faults that cannot be: nobody refuses a connection, an excess of requests or a second copy after it acted. */
const onlyBefore: ReadonlySet<string> = new Set(["refused", "429", "duplicate"])

/** Every fault before the platform acts, and every one that is possible after it acted. */
export const strikes: ReadonlyArray<Strike> = (["before", "after"] as const).flatMap((point) =>
  Object.entries(kinds)
    .filter(([name]) => point === "before" || !onlyBefore.has(name))
    .map(([name, [fault, passes]]) => ({ name: `${name} ${point}`, fault, point, passes }))
)

/** The platform, or its answer, takes so long; the second time longer than anybody waits. */
export const delays = (short: number, long: number): ReadonlyArray<Strike> =>
  ([["slow", "before"], ["slow", "after"], ["dribble", "after"]] as const).flatMap(([type, point]) => [
    { name: `${type} ${point}`, fault: { type, milliseconds: short }, point, passes: true },
    { name: `too ${type} ${point}`, fault: { type, milliseconds: long }, point, passes: true },
  ])

/** Whether nothing but its patience ends a call under a fault. */
export const outlasts = ({ fault, name }: Strike): boolean => fault.type === "silent" || name.startsWith("too ")

/**
 * Whether the laws bind a kind of call under a fault: a file is bytes, of which nobody can tell that they were cut or mixed
 * up; what something on the way sends twice acts twice where no key tells the copies apart.
 */
export const applies = ({ fault }: Strike, { transfer, changes, keyed }: Subject): boolean =>
  fault.type === "duplicate"
    ? keyed || !changes
    : transfer !== "download" || (fault.type !== "truncated" && fault.type !== "garbage")
