import { assert, assertEquals } from "@std/assert"
import manifest from "../../deno.json" with { type: "json" }
import { bundle, finishBundling } from "./bundle.ts"
import { entries, entryFile, entryNames } from "./entries.ts"
import { currentSizes, kib, recordedSizes } from "./sizes.ts"

/** How much an entry point may grow before somebody has to say so. */
const tolerance = 1.05

Deno.test("no entry point grows by more than 5 % over its recorded size", async () => {
  try {
    const recorded = recordedSizes()
    const current = await currentSizes()
    const grown = entryNames.filter((entry) => !(current[entry].gzip <= recorded[entry]?.gzip * tolerance))
    const report = entryNames.map((entry) => {
      const { minified, gzip } = current[entry]
      const before = recorded[entry] === undefined ? "not recorded" : `recorded ${kib(recorded[entry].gzip)}`
      return `# ${entries[entry].padEnd(40)} ${kib(minified).padStart(6)} KiB min, ${
        kib(gzip).padStart(5)
      } gzip (${before})`
    })
    await Deno.stdout.write(new TextEncoder().encode(`${report.join("\n")}\n`))
    assertEquals(grown, [], "make it smaller, or record the new size with tests/budgets/record.ts and say why")
  } finally {
    await finishBundling()
  }
})

Deno.test("a device loads no module of the server side", async () => {
  try {
    const { inputs } = await bundle(entryFile("device_flow"))
    assert(inputs.includes("src/client_api/client_api.ts"))
    const foreign =
      /^mod\.ts$|^src\/(server_api|webhooks|sandbox|sql|testing|openapi|cli)\/|\/effect\/[^/]+\/dist\/(http\/(Fetch)?HttpClient|http-api|sql)/
    assertEquals(inputs.filter((path) => foreign.test(path)), [])
  } finally {
    await finishBundling()
  }
})

Deno.test("an entry point of which nothing is used costs nothing", async () => {
  // The sandbox, the arbitraries and the command line are in no page; fast-check belongs to the second.
  const elsewhere = ["./sandbox", "./testing", "./cli"]
  try {
    for (const [name, path] of Object.entries(manifest.exports)) {
      if (elsewhere.includes(name)) continue
      const { minified, inputs } = await bundle(`import ${JSON.stringify(path)}`)
      assert(inputs.length > 1, name)
      assert(minified < 100, `${name} leaves ${minified} bytes: mark what is called at the top level as pure`)
    }
  } finally {
    await finishBundling()
  }
})
