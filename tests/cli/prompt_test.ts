import { assert, assertEquals } from "@std/assert"
import { testCli } from "./epayment.ts"

/** Gives a program a terminal of its own; part of every Linux, and of no other system in this form. */
const script = "/usr/bin/script"
const hasScript = await Deno.stat(script).then(() => Deno.build.os === "linux", () => false)

if (hasScript) {
  testCli(
    "a secret that the environment lacks is asked for on a terminal, and not shown while it is typed",
    async ({ env }) => {
      const { EPAYMENT_SECRET_API_KEY: secret, ...rest } = env
      const line = `'${Deno.execPath()}' run --no-check -A src/cli/main.ts doctor`
      const child = new Deno.Command(script, {
        args: ["-qec", line, "/dev/null"],
        cwd: new URL("../..", import.meta.url),
        env: { ...rest, TERM: "xterm", NO_COLOR: "1" },
        stdin: "piped",
        stdout: "piped",
      }).spawn()
      const writer = child.stdin.getWriter()
      let shown = ""
      let typed = false
      for await (const text of child.stdout.pipeThrough(new TextDecoderStream())) {
        shown += text
        if (typed || !shown.includes("EPAYMENT_SECRET_API_KEY")) continue
        typed = true
        await writer.write(new TextEncoder().encode(`${secret}\r`))
      }
      await writer.close().catch(() => {})
      assertEquals((await child.status).code, 0, shown)
      assert(shown.includes("✓ key"), shown)
      assert(!shown.includes(secret), shown)
    },
  )
}
