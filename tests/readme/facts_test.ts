import { assert, assertEquals } from "@std/assert"
import { entries, type Entry, entryNames } from "../budgets/entries.ts"
import { recordedSizes } from "../budgets/sizes.ts"
import { readme, tableUnder } from "./readme.ts"

const root = new URL("../../", import.meta.url)
const read = (path: string): string => Deno.readTextFileSync(new URL(path, root))

Deno.test("every link of the README that stays here leads somewhere", async () => {
  const links = [...readme.matchAll(/\]\(([^)]+)\)/g)].map(([, to]) => to).filter((to) => !/^https?:/.test(to))
  assert(links.length > 20)
  for (const link of links) assert((await Deno.stat(new URL(link, root))).isFile, link)
})

Deno.test("every example stands in the table of tasks, once", async () => {
  const found = (await Array.fromAsync(Deno.readDir(new URL("examples/", root))))
    .map(({ name }) => name).filter((name) => name.endsWith(".ts"))
  const named = tableUnder(readme, "I want to …").map(([, link]) => /\]\(examples\/(.+)\)/.exec(link)?.[1] ?? link)
  assertEquals(named.filter((name) => name !== "checkout/main.ts").sort(), found.sort())
})

Deno.test("defaults are those of docs/limits.md", () => {
  const limits = new Map(
    [...read("docs/limits.md").matchAll(/^\| (.+?) +\| (.+?) +\|/gm)].map(([, name, value]) => [name, value]),
  )
  const rows = tableUnder(readme, "Defaults")
  assert(rows.length >= 8)
  for (const [name, value] of rows) assertEquals<string | undefined>(value, limits.get(name), name)
})

const shown: Readonly<Record<string, Entry>> = {
  "Effect with Schema, for comparison": "effect_and_schema",
  "encryption alone, from its modules": "encryption_by_module",
  "everything that a payment on a device needs": "device_flow",
  "one server operation, from its own entry point": "one_operation_by_path",
  "the whole Server API": "all_operations",
}

Deno.test("sizes are those that were recorded, to 5 %", () => {
  const recorded = recordedSizes()
  const rows = new Map(tableUnder(readme, "Where it runs").map(([name, value]) => [name, value]))
  for (const [name, entry] of Object.entries(shown)) {
    assert(entryNames.includes(entry), entries[entry])
    const stated = Number.parseFloat(rows.get(name) ?? "") * 1024
    assert(Math.abs(stated - recorded[entry].gzip) <= 0.05 * recorded[entry].gzip, `${name}: ${rows.get(name)}`)
  }
})

Deno.test("the run-times are those of the tests", () => {
  const [deno, bun, node] = tableUnder(readme, "Where it runs").map(([name]) => name.split(" ")[1])
  assert(read(".ci/run").includes(`deno@${deno}`))
  const tested = read("tests/bench/run_times.ts")
  assert(tested.includes(`bun: "${bun}"`) && tested.includes(`node: "${node}"`))
})

Deno.test("versions in the README are those of deno.json", () => {
  const { imports } = JSON.parse(read("deno.json"))
  for (const name of ["effect", "fast-check"]) assert(readme.includes(`"${name}": "${imports[name]}"`), name)
})
