import { assert, assertEquals } from "@std/assert"
import * as Effect from "effect/Effect"
import * as Redacted from "effect/Redacted"
import { type FaultPlan, SandboxControl, type SandboxUnreachable } from "../../../src/sandbox/mod.ts"
import type { Announced } from "../start_server.ts"

/** Runs the sandbox as a process until `act` is done; answers everything that it said after its announcement. */
const said = async (
  flags: ReadonlyArray<string>,
  act: (announced: Announced) => Promise<void>,
): Promise<string> => {
  const child = new Deno.Command(Deno.execPath(), {
    args: ["run", "--no-check", "-A", "src/sandbox/main.ts", "--json", "--port", "0", ...flags],
    cwd: new URL("../../..", import.meta.url),
    stdout: "piped",
    stderr: "piped",
  }).spawn()
  const errors = new Response(child.stderr).text()
  const reader = child.stdout.pipeThrough(new TextDecoderStream()).getReader()
  let text = ""
  while (!text.includes("\n")) {
    const { done, value } = await reader.read()
    if (done) throw new Error(`the sandbox did not start: ${await errors}`)
    text += value
  }
  const end = text.indexOf("\n")
  try {
    await act(JSON.parse(text.slice(0, end)))
  } finally {
    child.kill("SIGTERM")
    text = text.slice(end)
    for (let next = await reader.read(); !next.done; next = await reader.read()) text += next.value
    await child.status
  }
  return text + await errors
}

const controlled = <A, E>(
  url: string,
  token: string,
  program: Effect.Effect<A, E, SandboxControl>,
): Promise<A | SandboxUnreachable> =>
  Effect.runPromise(
    program.pipe(
      Effect.provide(SandboxControl.layerHttp({ url, token: Redacted.make(token) })),
      Effect.catchIf((error) => (error as SandboxUnreachable)._tag === "SandboxUnreachable", Effect.succeed),
    ) as Effect.Effect<A | SandboxUnreachable>,
  )

Deno.test("a sandbox's process prints its token once and never again, and begins with the clock and the faults of its flags", async () => {
  const plan: FaultPlan = { seed: 7, faults: [{ point: "after", rate: 0.1, fault: { type: "reset" } }] }
  const file = await Deno.makeTempFile({ suffix: ".json" })
  await Deno.writeTextFile(file, JSON.stringify(plan))
  let token = ""
  const rest = await said(["--manual-clock", "--faults", file], async ({ url, controlToken }) => {
    token = controlToken
    const program = Effect.gen(function* () {
      const control = yield* SandboxControl
      yield* control.seed({ payments: 1 })
      return { isManual: (yield* control.state).isManual, faults: yield* control.faults }
    })
    assertEquals(await controlled(url, controlToken, program), { isManual: true, faults: plan.faults })
    const refused = await controlled(url, `${controlToken}x`, program)
    assert("_tag" in refused && refused._tag === "SandboxUnreachable" && !refused.message.includes(controlToken))
    const response = await fetch(`${url}/sandbox/state`, { headers: { authorization: `Basic ${controlToken}` } })
    assertEquals(response.status, 401)
    assert(!(await response.text()).includes(controlToken))
  })
  await Deno.remove(file)
  assert(token.length >= 32)
  assert(!rest.includes(token), rest)
})

Deno.test("a client of a sandbox that is not there says so", async () => {
  const error = await controlled("http://127.0.0.1:9", "token", Effect.void)
  assert(error !== undefined)
  assertEquals(error._tag, "SandboxUnreachable")
  assertEquals(error.message, "the sandbox at http://127.0.0.1:9 does not answer")
})
