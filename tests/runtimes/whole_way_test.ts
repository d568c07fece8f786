import { assertEquals } from "@std/assert"
import { finishBundling } from "../budgets/bundle.ts"
import { prepareRunTimes } from "../bench/run_times.ts"

Deno.test({
  name: "from a session over an encrypted card to a payment, on Deno, Bun and Node.js",
  // The bundler's own process ends a moment after it was told to.
  sanitizeOps: false,
  sanitizeResources: false,
  fn: async (test) => {
    // deno-lint-ignore no-console -- installing takes a while
    const { runTimes, remove } = await prepareRunTimes(["deno", "bun", "node22"], console.log)
    try {
      for (const { title, line } of runTimes) {
        await test.step(title, async () => {
          const [command, ...args] = await line("../runtimes/whole_way.ts")
          const { stdout, stderr } = await new Deno.Command(command, { args }).output()
          const said = new TextDecoder().decode(stdout).trim()
          assertEquals(
            said,
            JSON.stringify({ choices: 6, status: "PENDING_APPROVAL", card: "************0026" }),
            new TextDecoder().decode(stderr),
          )
        })
      }
    } finally {
      await remove()
      await finishBundling()
    }
  },
})
