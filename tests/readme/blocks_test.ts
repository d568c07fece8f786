import { assert, assertEquals, assertMatch } from "@std/assert"
import { startSandbox } from "../sandbox/start_server.ts"
import { blocksOf, promised, readme } from "./readme.ts"
import { run } from "./run_block.ts"

const here = new URL("../../", import.meta.url)
const blocks = blocksOf(readme)
const programs = blocks.filter(({ language }) => language === "ts")

const fine = (lines: ReadonlyArray<string>) => ({ code: 0, lines, complaints: "" })

for (const { text, line } of programs) {
  Deno.test(`README.md:${line} prints what it says`, async () => {
    assert(promised(text).length > 0)
    assertEquals(await run(text, here), fine(promised(text)))
  })
}

Deno.test("working code stands within 15 lines of the top", () => {
  assert(programs[0].line <= 15)
  assert(programs[0].text.trim().split("\n").length <= 15)
})

Deno.test("without its key the tested service is found to pay twice", async () => {
  const [{ text }] = programs.filter(({ text }) => text.includes("fc.assert("))
  const line = "    Idempotence.withKey(orderNumber),\n"
  assert(text.includes(line))
  const { code, complaints } = await run(text.replace(line, ""), here)
  assertEquals(code, 1)
  assertMatch(complaints, /Property failed[\s\S]*Counterexample/)
})

Deno.test("the program that reads the environment runs against a platform over HTTP", async () => {
  const program = programs.filter(({ text }) => text.includes("ServerApi.layerConfig"))
  assertEquals(program.length, 1)
  const sandbox = await startSandbox()
  try {
    const env = {
      EPAYMENT_ENDPOINT: sandbox.url,
      EPAYMENT_MERCHANT_ID: sandbox.merchantId,
      EPAYMENT_API_KEY_ID: sandbox.apiKeyId,
      EPAYMENT_SECRET_API_KEY: sandbox.secretApiKey,
      EPAYMENT_INTEGRATOR: "Alpenladen AG",
    }
    assertEquals(await run(program[0].text, here, env), fine(promised(program[0].text)))
    const refused = await run(program[0].text, here, { ...env, EPAYMENT_SECRET_API_KEY: "mistyped" })
    assertEquals([refused.code, refused.lines], [1, []])
    assertMatch(refused.complaints, /AuthorizationError/)
  } finally {
    assertEquals(await sandbox.end(), 0)
  }
})

Deno.test("a project that maps the names to a clone runs every program", async () => {
  const [{ text: config }] = blocks.filter(({ language }) => language === "json")
  const project = await Deno.makeTempDir()
  try {
    await Deno.symlink(new URL(".", here), `${project}/epayment-effect`)
    await Deno.writeTextFile(`${project}/deno.json`, config)
    const all = programs.map(({ text }) => text)
    // One after the other, as one would try them.
    for (const text of all) {
      assertEquals(await run(text, new URL(`file://${project}/`)), fine(promised(text)))
    }
  } finally {
    await Deno.remove(project, { recursive: true })
  }
})

/** Ids, keys and secrets are other ones in each run. */
const withoutChance = (line: string): string =>
  line.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/, "KEY").replace(/[0-9a-f]{12}(…|[0-9a-f]{20})$/, "TICKET")

Deno.test("the demo prints what the README shows", async () => {
  const [{ text: shown }] = blocks.filter(({ language }) => language === "text")
  const { code, stdout } = await new Deno.Command(Deno.execPath(), {
    args: ["task", "--quiet", "demo"],
    cwd: here,
    env: { NO_COLOR: "1" },
    stderr: "null",
  }).output()
  const printed = new TextDecoder().decode(stdout)
  assertEquals(code, 0)
  assertEquals(shown.trimEnd().split("\n").map(withoutChance), printed.trimEnd().split("\n").map(withoutChance))
})

Deno.test("every line for the command line is one that it takes", async () => {
  const lines = blocks.filter(({ language }) => language === "sh")
    .flatMap(({ text }) => [...text.matchAll(/^deno task cli ([^#\n]+)/gm)].map(([, line]) => line.trim().split(" ")))
  assert(lines.length > 5)
  for (const words of lines) {
    const { code, stdout } = await new Deno.Command(Deno.execPath(), {
      args: ["task", "--quiet", "cli", ...words, "--help"],
      cwd: here,
      env: { NO_COLOR: "1" },
      stderr: "null",
    }).output()
    assertEquals(code, 0, words.join(" "))
    const flags = new TextDecoder().decode(stdout)
    for (const word of words.filter((word) => word.startsWith("--"))) assert(flags.includes(word), words.join(" "))
  }
})
