import * as Redacted from "effect/Redacted"
import * as fc from "fast-check"
import type { AnyOperation } from "../../src/operation/listed.ts"
import type { FaultKind } from "../../src/sandbox/faults.ts"
import { serverOperations } from "../../src/server_api/operations.ts"
import * as Payments from "../../src/server_api/payments.ts"
import { createPaymentRequest, requestFor } from "../../src/testing/mod.ts"
import { drawing, type Twins, twinsOf } from "./twins.ts"

/** Who answers: the sandbox, the sandbox with a fault, or a platform that repeats in its refusal what it was sent. */
export type Platform = { readonly type: "sandbox"; readonly fault?: FaultKind } | {
  readonly type: "echo"
  readonly status: number
  readonly contentType: string
}

/** A call in two versions that differ in their secrets only. */
export interface Case {
  /** Id of the operation. */
  readonly id: string
  readonly platform: Platform
  readonly twins: Twins
}

const withBodies = serverOperations.map(({ operation }) => operation).filter(({ spec }) => spec.request !== undefined)

/** The operations that send a body, by their ids. */
export const operations: ReadonlyMap<string, AnyOperation> = new Map(withBodies.map((one) => [one.spec.id, one]))

const faults: ReadonlyArray<FaultKind> = [
  { type: "refused" },
  { type: "reset" },
  { type: "cut" },
  { type: "truncated" },
  { type: "garbage" },
  { type: "status", status: 500 },
  { type: "status", status: 502, html: true },
  { type: "silent" },
]

const platform: fc.Arbitrary<Platform> = fc.oneof(
  { weight: 3, arbitrary: fc.constant<Platform>({ type: "sandbox" }) },
  { weight: 1, arbitrary: fc.constantFrom(...faults).map((fault): Platform => ({ type: "sandbox", fault })) },
  {
    weight: 2,
    arbitrary: fc.record({
      type: fc.constant("echo" as const),
      status: fc.constantFrom(200, 400, 402, 404, 409, 500),
      contentType: fc.constantFrom("application/json", "text/html"),
    }),
  },
)

/** Ways in which a program gets its arguments wrong; what it wrote must not be repeated. */
const mistakes: Readonly<Record<string, (value: unknown, property: string) => unknown>> = {
  "a secret as plain text": (value) => Redacted.isRedacted(value) ? Redacted.value(value) : value,
  "a secret that is too long": (value, property) =>
    property === "cvv" && Redacted.isRedacted(value) ? Redacted.make(`${Redacted.value(value)}00000000`) : value,
  "a broken amount": (value, property) => property === "amount" ? 0.5 : value,
  "a text for an object": (value, property) => property === "card" ? JSON.stringify(clear(value)) : value,
}

const clear = (value: unknown): unknown =>
  mapped(value, "", (one) => Redacted.isRedacted(one) ? Redacted.value(one) : one)

const mapped = (value: unknown, property: string, change: (value: unknown, property: string) => unknown): unknown => {
  const changed = change(value, property)
  if (changed !== value || Redacted.isRedacted(value)) return changed
  if (Array.isArray(value)) return value.map((one) => mapped(one, property, change))
  return typeof value === "object" && value !== null && Object.getPrototypeOf(value) === Object.prototype
    ? Object.fromEntries(Object.entries(value).map(([name, one]) => [name, mapped(one, name, change)]))
    : value
}

const mistaken = ({ a, b, secrets }: Twins, mistake: string): Twins => {
  const wrong = (args: ReadonlyArray<unknown>) =>
    args.map((one) => mapped(one, "", mistakes[mistake] ?? ((same) => same)))
  return { a: wrong(a), b: wrong(b), secrets }
}

const call = fc.oneof(
  {
    weight: 1,
    arbitrary: createPaymentRequest().map((request) => ({
      id: Payments.create.spec.id,
      args: [request] as ReadonlyArray<unknown>,
    })),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom(...withBodies).chain((operation) =>
      fc.constantFrom("realistic" as const, "any" as const).chain((values) =>
        requestFor(operation, { values, density: 0.4 }).map((args) => ({
          id: operation.spec.id,
          args: args as ReadonlyArray<unknown>,
        }))
      )
    ),
  },
)

/** Calls of every operation that has a body, to every kind of platform, right and wrong. */
export const cases: fc.Arbitrary<Case> = fc.record({
  call,
  platform,
  seed: fc.nat(),
  mistake: fc.oneof({ weight: 4, arbitrary: fc.constant("none") }, fc.constantFrom(...Object.keys(mistakes))),
}).map(({ call: { id, args }, platform, seed, mistake }) => ({
  id,
  platform,
  // A platform that repeats names repeats what is no secret of the protocol.
  twins: mistaken(twinsOf(args, drawing(seed), platform.type === "echo" ? "stay" : "differ"), mistake),
}))
