import { assertEquals } from "@std/assert"
import { prepareRunTimes } from "../bench/run_times.ts"
import { testCli } from "./epayment.ts"

testCli("the command line runs on Deno, Bun and Node.js alike", async ({ env }) => {
  // deno-lint-ignore no-console -- installing takes a while
  const { runTimes, remove } = await prepareRunTimes(["deno", "bun", "node22"], console.log)
  try {
    for (const { title, line } of runTimes) {
      const [command, ...args] = await line("../../src/cli/main.ts")
      const run = async (more: ReadonlyArray<string>, stdin?: string) => {
        const child = new Deno.Command(command, {
          args: [...args, ...more],
          env,
          stdin: stdin === undefined ? "null" : "piped",
          stdout: "piped",
          stderr: "piped",
        }).spawn()
        if (stdin !== undefined) {
          const writer = child.stdin.getWriter()
          await writer.write(new TextEncoder().encode(stdin))
          await writer.close()
        }
        const { code, stdout, stderr } = await child.output()
        // In one file with the sandbox, Node says at once that its SQLite is young.
        const told = new TextDecoder().decode(stderr).replace(/^\(node:.*\n\(Use .*\n/m, "")
        return { code, stdout: new TextDecoder().decode(stdout), stderr: told }
      }
      assertEquals(await run(["call", "services.testconnection", "--json"]), {
        code: 0,
        stdout: '{"result":"OK"}\n',
        stderr: "",
      }, title)
      const { code, stdout } = await run(["call", "services.getIINdetails", "--json"], '{"bin":"401200"}')
      assertEquals([code, JSON.parse(stdout).paymentProductId], [0, 1], title)
      assertEquals((await run(["doctor", "--json"])).code, 0, title)
      assertEquals((await run(["call", "payments.creat"])).code, 2, title)
    }
  } finally {
    await remove()
  }
})
