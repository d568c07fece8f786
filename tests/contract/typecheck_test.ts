import { assertEquals } from "@std/assert"

const config = new URL("../../deno.json", import.meta.url)

Deno.test("a program of one operation is checked by the compiler, in a time that is told", async () => {
  const folder = await Deno.makeTempDir()
  try {
    const entry = new URL("../../mod.ts", import.meta.url)
    await Deno.writeTextFile(
      `${folder}/program.ts`,
      `import { Payments } from "${entry}"\nexport const program = Payments.approve("id", { amount: 1500 })\n`,
    )
    const begun = performance.now()
    const { code, stderr } = await new Deno.Command(Deno.execPath(), {
      args: ["check", "--config", decodeURIComponent(config.pathname), `${folder}/program.ts`],
    }).output()
    assertEquals(code, 0, new TextDecoder().decode(stderr))
    // deno-lint-ignore no-console -- a figure for whoever reads the run
    console.log(`# deno check of a program of one operation: ${((performance.now() - begun) / 1000).toFixed(1)} s`)
  } finally {
    await Deno.remove(folder, { recursive: true })
  }
})
