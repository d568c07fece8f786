import { assert, assertEquals, assertMatch, assertStringIncludes } from "@std/assert"
import { epayment, started, variables } from "./epayment.ts"

const { version } = JSON.parse(Deno.readTextFileSync(new URL("../../deno.json", import.meta.url)))

Deno.test("--help lists every command on standard output, as docs/command_line.md does", async () => {
  const { code, stdout, stderr } = await epayment(["--help"])
  assertEquals({ code, stderr }, { code: 0, stderr: "" })
  const page = await Deno.readTextFile(new URL("../../docs/command_line.md", import.meta.url))
  const commands = stdout.slice(stdout.indexOf("SUBCOMMANDS")).matchAll(/^ {2}([a-z]+) /gm)
  assertEquals(
    [...commands].map(([, name]) => name),
    [...page.matchAll(/^\| `epayment ([a-z]+)`/gm)].map(([, name]) => name),
  )
})

Deno.test("--version is the version of the package", async () => {
  assertEquals(await epayment(["--version"]), { code: 0, stdout: `${version}\n`, stderr: "" })
})

Deno.test("without a command the help goes to standard error, and the exit code says wrong usage", async () => {
  const { code, stdout, stderr } = await epayment([])
  assertEquals({ code, stdout }, { code: 2, stdout: "" })
  assertStringIncludes(stderr, "epayment <subcommand>")
})

const typos: ReadonlyArray<readonly [ReadonlyArray<string>, string]> = [
  [["docter"], "doctor"],
  [["call", "payment.create"], "payments.create"],
  [["call", "payments.creat"], "payments.create"],
  [["call", "approve"], "payments.approve"],
  [["call", "payments.find", "--merchantRefrence", "1"], "--merchantReference"],
  [["doctor", "--jsno"], "--json"],
  [["trigger", "payment.payed", "--url", "http://localhost"], "payment.paid"],
]
for (const [args, meant] of typos) {
  Deno.test(`the typo in ${args.join(" ")} is answered with ${meant}`, async () => {
    const { code, stdout, stderr } = await epayment(args)
    assertEquals({ code, stdout }, { code: 2, stdout: "" })
    assertMatch(stderr, new RegExp(`Did you mean[^]*${meant}`))
    assert(stderr.split("\n").length < 40, stderr)
  })
}

Deno.test("wrong usage with --json is one JSON document on standard output", async () => {
  const { code, stdout } = await epayment(["call", "payments.creat", "--json"])
  assertEquals(code, 2)
  assertEquals(JSON.parse(stdout).error.type, "WrongUsage")
})

// deno-lint-ignore no-control-regex -- colours begin with it
const colour = /\u001b\[/
const colours: ReadonlyArray<readonly [string, Readonly<Record<string, string>>, boolean]> = [
  ["none when nobody asks and there is no terminal", {}, false],
  ["some when they are asked for", { FORCE_COLOR: "1" }, true],
  ["none with NO_COLOR, whatever else is asked", { FORCE_COLOR: "1", NO_COLOR: "1" }, false],
]
for (const [title, env, expected] of colours) {
  Deno.test(`colours: ${title}`, async () => {
    const help = await epayment(["--help"], { env })
    const list = await epayment(["call"], { env })
    assertEquals([help.stdout, list.stdout].map((text) => colour.test(text)), [expected, expected])
  })
}

Deno.test("a command that is interrupted ends with code 130", async () => {
  const { promise: asked, resolve: ask } = Promise.withResolvers<void>()
  const { promise: over, resolve: end } = Promise.withResolvers<void>()
  const silent = Deno.serve({ port: 0, hostname: "127.0.0.1", onListen: () => {} }, async () => {
    ask()
    await over
    return new Response()
  })
  const call = started(["call", "services.testconnection"], variables(`http://127.0.0.1:${silent.addr.port}`))
  await asked
  assertEquals(await call.end(), 130)
  end()
  await silent.shutdown()
})
