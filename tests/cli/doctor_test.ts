import { assertEquals, assertMatch } from "@std/assert"
import * as Effect from "effect/Effect"
import type { Check } from "../../src/cli/doctor/checks.ts"
import { type Environment, epayment, testCli, variables } from "./epayment.ts"

/** What the doctor finds: the exit code and the state of each check. */
const examined = async (env: Environment) => {
  const { code, stdout } = await epayment(["doctor", "--json"], { env })
  const { ok, checks }: { readonly ok: boolean; readonly checks: ReadonlyArray<Check> } = JSON.parse(stdout)
  assertEquals(ok, code === 0)
  return {
    code,
    states: Object.fromEntries(checks.map(({ name, state }) => [name, state])),
    remedy: checks.find(({ state }) => state === "failed")?.remedy ?? "",
  }
}

testCli("all is well with the right account", async ({ env }) => {
  const { code, states } = await examined(env)
  assertEquals(code, 0)
  assertEquals(states, {
    settings: "ok",
    endpoint: "ok",
    clock: "ok",
    key: "ok",
    merchant: "ok",
    permission: "ok",
  })
})

testCli("a wrong secret", async ({ env }) => {
  const { code, states, remedy } = await examined({ ...env, EPAYMENT_SECRET_API_KEY: "another" })
  assertEquals([code, states.endpoint, states.clock, states.key, states.merchant], [1, "ok", "ok", "failed", "skipped"])
  assertMatch(remedy, /EPAYMENT_SECRET_API_KEY/)
})

testCli("a wrong merchant", async ({ env }) => {
  const { code, states, remedy } = await examined({ ...env, EPAYMENT_MERCHANT_ID: "9999" })
  assertEquals([code, states.key, states.merchant, states.permission], [1, "ok", "failed", "skipped"])
  assertMatch(remedy, /EPAYMENT_MERCHANT_ID/)
})

Deno.test("a clock that is off by ten minutes", async () => {
  const platform = Deno.serve(
    { port: 0, hostname: "127.0.0.1", onListen: () => {} },
    () =>
      Response.json({ errorId: "1", errors: [{ code: "9002", message: "MISSING_OR_INVALID_AUTHORIZATION" }] }, {
        status: 401,
        headers: { date: new Date(Date.now() + 600_000).toUTCString() },
      }),
  )
  const { code, states, remedy } = await examined(variables(`http://127.0.0.1:${platform.addr.port}`))
  await platform.shutdown()
  assertEquals([code, states.endpoint, states.clock, states.key], [1, "ok", "failed", "skipped"])
  assertMatch(remedy, /set the clock of this machine/)
})

Deno.test("a server that is down", async () => {
  const closed = Deno.listen({ port: 0, hostname: "127.0.0.1" })
  const { port } = closed.addr
  closed.close()
  const { code, states, remedy } = await examined(variables(`http://127.0.0.1:${port}`))
  assertEquals([code, states.endpoint, states.clock, states.key], [1, "failed", "skipped", "skipped"])
  assertMatch(remedy, /check EPAYMENT_ENDPOINT/)
})

Deno.test("a server that is not the platform", async () => {
  const other = Deno.serve(
    { port: 0, hostname: "127.0.0.1", onListen: () => {} },
    () => new Response("<h1>It works</h1>", { headers: { "content-type": "text/html" } }),
  )
  const { code, states } = await examined(variables(`http://127.0.0.1:${other.addr.port}`))
  await other.shutdown()
  assertEquals([code, states.endpoint, states.key], [1, "failed", "skipped"])
})

testCli("a platform in trouble", async ({ env, control }) => {
  await Effect.runPromise(control.inject({ point: "before", fault: { type: "status", status: 503 }, times: 9 }))
  const { code, states, remedy } = await examined(env)
  assertEquals([code, states.endpoint], [1, "failed"])
  assertMatch(remedy, /try again later/)
})

Deno.test("an empty environment", async () => {
  const { code, states } = await examined({})
  assertEquals([code, states], [1, { settings: "failed" }])
})

testCli("as text every check has its mark, and a failure its remedy", async ({ env }) => {
  const { code, stdout, stderr } = await epayment(["doctor"], { env: { ...env, EPAYMENT_SECRET_API_KEY: "another" } })
  assertEquals([code, stderr], [1, "failed: key\n"])
  assertMatch(
    stdout,
    /^✓ settings .*\n✓ endpoint .*\n✓ clock .*\n✗ key .*\n +check EPAYMENT_API_KEY_ID.*\n– merchant .*\n– permission .*\n$/,
  )
})
