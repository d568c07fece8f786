import * as Schema from "effect/Schema"
import { object, optional } from "../model/object.ts"
import { boolean, int32, list, text } from "../model/scalar.ts"

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
  /** The answer arrives whole, but its body is random bytes. */
  | { readonly type: "garbage" }
  /** The platform, or something in front of it, answers with a status; `html` as a proxy's error page. */
  | {
    readonly type: "status"
    readonly status: number
    readonly html?: boolean
    /** Value of `Retry-After`, in seconds. */
    readonly retryAfter?: number
  }
  /**
   * Before: the platform takes its time before it acts; an idempotence key counts as running meanwhile. After: the answer
   * is held back.
   */
  | { readonly type: "slow"; readonly milliseconds: number }
  /** The body of the answer arrives in small pieces over that time. */
  | { readonly type: "dribble"; readonly milliseconds: number }
  /**
   * The request arrives twice, as where something on the way repeats it; the second answer reaches the sender. Only before
   * the platform acts.
   */
  | { readonly type: "duplicate" }

const longestWait = 3_600_000
const milliseconds = int32({ minimum: 0, maximum: longestWait })
const kind = <const Type extends FaultKind["type"], Fields extends Schema.Struct.Fields>(type: Type, fields: Fields) =>
  Schema.Struct({ type: Schema.Literal(type), ...fields })
const faultKind: Schema.Codec<FaultKind, unknown> = Schema.Union([
  kind("refused", {}),
  kind("reset", {}),
  kind("silent", {}),
  kind("cut", {}),
  kind("truncated", {}),
  kind("garbage", {}),
  kind("status", {
    status: int32({ minimum: 200, maximum: 599 }),
    html: Schema.optionalKey(boolean),
    retryAfter: Schema.optionalKey(int32({ minimum: 0 })),
  }),
  kind("slow", { milliseconds }),
  kind("dribble", { milliseconds }),
  kind("duplicate", {}),
]).annotate({
  expected:
    "a type among refused, reset, silent, cut, truncated, garbage, status, slow, dribble, duplicate, with what it needs",
})

/** A fault that the sandbox is asked for. */
export interface Fault {
  /** What goes wrong. */
  readonly fault: FaultKind
  /**
   * `before` the platform acts: nothing happens but the fault. `after` it acted, before the answer leaves: everything has
   * happened, and the sender does not learn it.
   */
  readonly point: "before" | "after"
  /**
   * Id of the operation, such as `payments.create`; absent: any. `webhooks.deliver` stands for the deliveries of events,
   * where `duplicate` sends twice and most other faults have an event sent again later.
   */
  readonly operation?: string
  /** Absent: any. */
  readonly merchantId?: string
  /** How often it happens: without a `rate` once by default, with one without end. */
  readonly times?: number
  /** How likely each request that it fits meets it, from 0 to 1; absent: certain. The plan's seed decides which do. */
  readonly rate?: number
}

/** Faults that strike only before the platform acts. */
const onlyBefore: ReadonlySet<FaultKind["type"]> = new Set(["refused", "duplicate"])

const faultFields: Schema.Codec<Fault, unknown> = object("Fault", () => ({
  fault: faultKind,
  point: Schema.Literals(["before", "after"]),
  operation: optional(text({ minLength: 1 })),
  merchantId: optional(text({ minLength: 1 })),
  times: optional(int32({ minimum: 1 })),
  rate: optional(Schema.Number.check(Schema.isBetween({ minimum: 0, maximum: 1 }))),
}))

/** Schema of {@link Fault}. */
export const Fault: Schema.Codec<Fault, unknown> = faultFields.check(
  Schema.makeFilter(({ fault, point }) =>
    point === "after" && onlyBefore.has(fault.type)
      ? { path: ["point"], issue: `expected before: ${fault.type} strikes only before the platform acts` }
      : undefined
  ),
).annotate({ identifier: "Fault" })

/**
 * Faults to come, looked through in order for each request; the first one that fits and is drawn strikes.
 *
 * Which requests a fault with a `rate` strikes follows from the seed, the place of the fault in the list, the point, the
 * operation, the merchant and how many such requests there were before: the same program meets the same faults, whatever
 * else runs at the same time.
 *
 * @example
 * ```ts
 * import type { FaultPlan } from "@epayment/effect/sandbox"
 *
 * const plan: FaultPlan = {
 *   seed: 7,
 *   faults: [
 *     // The first creation succeeds, and its answer is lost.
 *     { operation: "payments.create", point: "after", fault: { type: "reset" } },
 *     // From then on, one request in ten is turned away by a proxy.
 *     { point: "before", rate: 0.1, fault: { type: "status", status: 502, html: true } },
 *   ],
 * }
 * console.log(plan.faults.length) // 2
 * ```
 */
export interface FaultPlan {
  /** Decides the draws; 0 by default. */
  readonly seed?: number
  /** The faults, in the order in which they are tried. */
  readonly faults: ReadonlyArray<Fault>
}
/** Schema of {@link FaultPlan}. */
export const FaultPlan: Schema.Codec<FaultPlan, unknown> = object("FaultPlan", () => ({
  seed: optional(int32()),
  faults: list(Fault, { maxItems: 1000 }),
}))
