import { assert, assertEquals } from "@std/assert"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import * as Payments from "../../../src/server_api/payments.ts"
import { startSandbox } from "../start_server.ts"
import { apiOf, pay } from "./paying.ts"

Deno.test("a sandbox that is asked to end under load ends well, with everything that it acknowledged", async () => {
  const folder = await Deno.makeTempDir()
  const flags = ["--store", `${folder}/sandbox.sqlite`, "--api-key", "key-1", "--api-secret", "secret-1"]
  const acknowledged = new Map<string, string>()
  const cutOff: Array<string> = []
  const payUntilGone = (client: number) =>
    Effect.gen(function* () {
      for (let i = 0;; i++) {
        const key = `${client}-${i}`
        const result = yield* Effect.result(pay(key))
        if (Result.isFailure(result)) {
          cutOff.push(key)
          return
        }
        acknowledged.set(key, result.success)
      }
    })
  try {
    const sandbox = await startSandbox(...flags)
    const load = Effect.runPromise(
      Effect.all(Array.from({ length: 8 }, (_, client) => payUntilGone(client)), { concurrency: "unbounded" }).pipe(
        Effect.provide(apiOf(sandbox)),
      ),
    )
    while (acknowledged.size < 40) await new Promise((resolve) => setTimeout(resolve, 5))
    assertEquals(await sandbox.end("SIGTERM"), 0)
    await load
    assertEquals(cutOff.length, 8)

    const again = await startSandbox(...flags)
    try {
      await Effect.runPromise(
        Effect.gen(function* () {
          for (const [key, id] of acknowledged) assertEquals(yield* pay(key), id)
          for (const key of cutOff) assert((yield* pay(key)) !== "")
          assertEquals((yield* Payments.find({ limit: 1 })).totalCount, acknowledged.size + cutOff.length)
        }).pipe(Effect.provide(apiOf(again))),
      )
    } finally {
      assertEquals(await again.end(), 0)
    }
  } finally {
    await Deno.remove(folder, { recursive: true })
  }
})

Deno.test("with --json every event is one line of JSON on standard error, without secrets", async () => {
  const child = new Deno.Command(Deno.execPath(), {
    args: [
      ...["run", "--no-check", "-A", "src/sandbox/main.ts", "--json", "--port", "0", "--log-level", "debug"],
      ...["--api-key", "key-1", "--api-secret", "not-to-be-seen"],
    ],
    cwd: new URL("../../..", import.meta.url),
    stdin: "null",
    stdout: "piped",
    stderr: "piped",
  }).spawn()
  const output = child.stdout.pipeThrough(new TextDecoderStream()).getReader()
  const { url, controlToken } = JSON.parse((await output.read()).value ?? "")
  await output.cancel()
  const errors = new Response(child.stderr).text()
  for (
    const path of ["/v1/1234/services/testconnection?x=not-to-be-seen", "/checkout/1234:9:not-to-be-seen", "/health"]
  ) {
    await (await fetch(`${url}${path}`, { headers: { authorization: "GCS v1HMAC:key-1:not-to-be-seen" } })).text()
  }
  child.kill("SIGTERM")
  assertEquals((await child.status).code, 0)
  const text = await errors
  assert(!text.includes("not-to-be-seen") && !text.includes(controlToken))
  const lines = text.trim().split("\n").map((line) => JSON.parse(line))
  const requests = lines.filter(({ message }) => message === "request").map(({ annotations }) => annotations)
  assertEquals(requests.map(({ method, path, status }) => [method, path, status]), [
    ["GET", "/v1/1234/services/testconnection", 401],
    ["GET", "/checkout/…", 404],
    ["GET", "/health", 200],
  ])
  assertEquals(lines.filter(({ message }) => message === "listening").map(({ annotations }) => annotations), [{ url }])
  assertEquals(lines.at(-1).message, "ending")
})
