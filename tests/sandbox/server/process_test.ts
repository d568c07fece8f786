import { assert, assertEquals, assertMatch, assertStringIncludes } from "@std/assert"
import { version } from "../../../src/server_api/server_meta_info.ts"
import { startSandbox } from "../start_server.ts"

const run = async (...flags: ReadonlyArray<string>) => {
  const { code, stdout, stderr } = await new Deno.Command(Deno.execPath(), {
    args: ["run", "--no-check", "-A", "src/sandbox/main.ts", ...flags],
    cwd: new URL("../../..", import.meta.url),
    stdin: "null",
  }).output()
  return { code, stdout: new TextDecoder().decode(stdout), stderr: new TextDecoder().decode(stderr) }
}

for (const signal of ["SIGINT", "SIGTERM"] as const) {
  Deno.test(`the server prints one line, answers its health, and ends on ${signal} with exit code 0`, async () => {
    const sandbox = await startSandbox()
    assertMatch(sandbox.url, /^http:\/\/127\.0\.0\.1:[0-9]+$/)
    assertEquals(sandbox.merchantId, "1234")
    for (const text of [sandbox.apiKeyId, sandbox.secretApiKey, sandbox.controlToken]) assert(text.length >= 16)
    const health = await fetch(`${sandbox.url}/health`)
    assertEquals([health.status, await health.json()], [200, { status: "ok", version, store: "ok" }])
    const unsigned = await fetch(`${sandbox.url}/v1/1234/services/testconnection`)
    assertEquals(unsigned.status, 401)
    assertEquals((await unsigned.json()).errors[0].code, "9002")
    assertEquals(await sandbox.end(signal), 0)
    assertEquals(sandbox.lines.length, 1)
  })
}

Deno.test("two servers have different keys, unless they are given", async () => {
  const given = ["--merchant", "7731", "--api-key", "key-1", "--api-secret", "secret-1"]
  const [one, two, three] = await Promise.all([startSandbox(), startSandbox(), startSandbox(...given)])
  try {
    assert(one.apiKeyId !== two.apiKeyId && one.secretApiKey !== two.secretApiKey)
    assertEquals([three.merchantId, three.apiKeyId, three.secretApiKey], ["7731", "key-1", "secret-1"])
  } finally {
    await Promise.all([one.end(), two.end(), three.end()])
  }
})

Deno.test("a wrong flag is told with the usage, exit code 2", async () => {
  const { code, stdout, stderr } = await run("--prot", "1")
  assertEquals([code, stdout], [2, ""])
  assertStringIncludes(stderr, "unknown option --prot")
  assertStringIncludes(stderr, "Usage:")
})

Deno.test("--help prints the usage, exit code 0", async () => {
  const { code, stdout } = await run("--help")
  assertEquals(code, 0)
  assertStringIncludes(stdout, "Usage:")
})

Deno.test("a port that is taken is told, exit code 1", async () => {
  const sandbox = await startSandbox()
  try {
    const port = new URL(sandbox.url).port
    const { code, stdout, stderr } = await run("--port", port, "--json")
    assertEquals([code, stdout], [1, ""])
    assertStringIncludes(stderr, `port ${port} of 127.0.0.1 is taken`)
  } finally {
    await sandbox.end()
  }
})

Deno.test("a store that cannot be opened is told, exit code 1", async () => {
  const { code, stderr } = await run("--port", "0", "--store", "missing-folder/store.sqlite")
  assertEquals(code, 1)
  assertStringIncludes(stderr, "cannot open the database missing-folder/store.sqlite")
})

Deno.test("a PostgreSQL store without its driver is told, with what to add, exit code 1", async () => {
  const folder = await Deno.makeTempDir()
  try {
    const config = JSON.parse(await Deno.readTextFile(new URL("../../../deno.json", import.meta.url)))
    const alone = `${folder}/deno.json`
    await Deno.writeTextFile(alone, JSON.stringify({ imports: { effect: config.imports.effect }, lock: false }))
    const { code, stdout, stderr } = await new Deno.Command(Deno.execPath(), {
      args: [
        ...["run", "--no-check", "-A", "--config", alone, "src/sandbox/main.ts"],
        ...["--port", "0", "--store", "postgres://shop:not-to-be-seen@127.0.0.1:1/sandbox"],
      ],
      cwd: new URL("../../..", import.meta.url),
      stdin: "null",
    }).output()
    const told = new TextDecoder().decode(stderr)
    assertEquals([code, new TextDecoder().decode(stdout)], [1, ""])
    assertStringIncludes(told, "npm install @effect/sql-pg")
    assert(!told.includes("not-to-be-seen"))
  } finally {
    await Deno.remove(folder, { recursive: true })
  }
})
