import { assert } from "@std/assert"
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Random from "effect/Random"
import * as fc from "fast-check"
import { personalData } from "../../src/operation/obfuscation/rules.ts"
import { withRetry } from "../../src/operation/retry.ts"
import type { TransportShape } from "../../src/operation/transport.ts"
import * as WireLog from "../../src/operation/wire_log.ts"
import { SandboxControl } from "../../src/sandbox/control.ts"
import type { ServerApi } from "../../src/server_api/server_api.ts"
import { virtualSandbox } from "../faults/virtual_sandbox.ts"
import { inVirtualTime } from "../support/virtual_time.ts"
import { type Case, cases, operations, type Platform } from "./cases.ts"
import { isPersonal, type Secret, traces } from "./twins.ts"
import { type Testimony, witnessed } from "./witness.ts"

/** How many requests are made in all: `REDACTION_REQUESTS=10000 deno test -A tests/redaction` is the full proof. */
const requests = Number(Deno.env.get("REDACTION_REQUESTS") ?? 400)
const inOneWorld = 20

/** A platform whose refusal repeats every secret that it was sent. */
const echoing = (
  { status, contentType }: Platform & { readonly type: "echo" },
  secrets: ReadonlyArray<string>,
): TransportShape => {
  // What has fewer than three characters is in every text; what has fewer than eight, in every id.
  const repeated = secrets.filter(({ length }) => length >= 3).map((secret) => `${secret} is wrong`).join("; ")
  const long = secrets.find(({ length }) => length >= 8) ?? "none"
  const body = contentType === "text/html" ? `<h1>${repeated}</h1>` : JSON.stringify({
    errorId: "e",
    errors: [{ code: "x", message: repeated, id: long, propertyName: long }],
  })
  const answer = { status, headers: new Headers({ "content-type": contentType }), body }
  return {
    send: () => Effect.succeed(answer),
    open: () => Effect.die(new Error("no operation with a body opens a stream")),
  }
}

/** Makes one version of a case's call before witnesses. */
const testimony = ({ id, platform, twins }: Case, version: "a" | "b", seen: Array<WireLog.WireEntry>) =>
  Effect.gen(function* () {
    const control = yield* SandboxControl
    if (platform.type === "sandbox" && platform.fault !== undefined) {
      const point = platform.fault.type === "refused" ? "before" : "after"
      yield* control.inject({ point, fault: platform.fault, times: 2 })
    }
    const log = WireLog.make({ rules: personalData, write: (entry) => Effect.sync(() => void seen.push(entry)) })
    const wire: WireLog.WireLog = (transport, operation) =>
      log(
        platform.type === "sandbox" ? transport : echoing(platform, twins.secrets.map((secret) => secret[version])),
        operation,
      )
    // Any operation, called with the arguments that its own spec generated.
    const call = operations.get(id)?.(...twins[version] as ReadonlyArray<never>) as Effect.Effect<
      unknown,
      unknown,
      ServerApi
    >
    const shown = yield* witnessed(call.pipe(WireLog.withWireLog(wire), withRetry({ maxAttempts: 2 })))
    yield* control.clearFaults
    return shown
  }).pipe(Random.withSeed("witness"))

/** Everything that one version of some cases shows, in one world. */
const worldOf = (some: ReadonlyArray<Case>, version: "a" | "b") =>
  Effect.gen(function* () {
    const context = yield* Layer.build(virtualSandbox({ settings: { anyCard: true } }))
    const control = Context.get(context, SandboxControl)
    const shown: Array<Testimony> = []
    for (const one of some) {
      const entries: Array<WireLog.WireEntry> = []
      const said = yield* Effect.provideContext(testimony(one, version, entries), context)
      shown.push({ ...said, "wire log": entries.map(WireLog.entryText).join("\n") })
    }
    return { shown, recorded: (yield* control.requests).map((one) => JSON.stringify(one)) }
  }).pipe(Effect.scoped, inVirtualTime)

/** What leaked: a trace of a secret that can be found, or a difference that only a secret explains. */
const leaks = (
  secrets: ReadonlyArray<Secret>,
  a: Testimony,
  b: Testimony,
): ReadonlyArray<string> => [
  ...Object.entries(a).flatMap(([place, text]) =>
    secrets.flatMap(({ property, a: secret }) => {
      const found = traces(secret).find((trace) => text.includes(trace))
      return found === undefined ? [] : [`${property} in ${place}: ${around(text, text.indexOf(found))}`]
    })
  ),
  ...Object.entries(a).flatMap(([place, text]) =>
    text === b[place] ? [] : [`${place} tells one secret from another: ${firstDifference(text, b[place] ?? "")}`]
  ),
]

const around = (text: string, at: number): string => JSON.stringify(text.slice(Math.max(0, at - 80), at + 80))

const firstDifference = (a: string, b: string): string => {
  let at = 0
  while (at < a.length && a[at] === b[at]) at++
  return `${around(a, at)} and ${around(b, at)}`
}

Deno.test(`of ${requests} generated requests nothing secret shows anywhere`, async () => {
  let made = 0
  await fc.assert(
    fc.asyncProperty(fc.array(cases, { minLength: inOneWorld, maxLength: inOneWorld }), async (some) => {
      const [a, b] = [await Effect.runPromise(worldOf(some, "a")), await Effect.runPromise(worldOf(some, "b"))]
      made += some.length
      some.forEach(({ id, twins }, i) => {
        const found = leaks(twins.secrets, a.shown[i], b.shown[i])
        assert(found.length === 0, `${id}:\n${found.join("\n")}`)
      })
      const all = some.flatMap(({ twins }) => twins.secrets)
      const recorded = leaks(all, { recorded: a.recorded.join("\n") }, { recorded: b.recorded.join("\n") })
      assert(recorded.length === 0, recorded.join("\n"))
    }),
    { numRuns: Math.ceil(requests / inOneWorld) },
  )
  // deno-lint-ignore no-console -- the count is part of what this test shows
  console.log(`${made} requests, leaks 0`)
})

Deno.test("a witness sees what is shown: a secret in a log, a span, a metric or an error is found", () => {
  const secret: Secret = { property: "surname", a: "abcdefghijkl", b: "mnopqrstuvwx" }
  const found = leaks([secret], { logs: `hello ${secret.a}` }, { logs: `hello ${secret.b}` })
  assert(found.length === 2 && isPersonal(secret.property))
})
