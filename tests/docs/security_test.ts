import { assert, assertEquals } from "@std/assert"

const root = new URL("../../", import.meta.url)
const text = await Deno.readTextFile(new URL("SECURITY.md", root))
const config: { readonly tasks: Readonly<Record<string, unknown>> } = JSON.parse(
  await Deno.readTextFile(new URL("deno.json", root)),
)

Deno.test("every file that SECURITY.md names is there", async () => {
  const named = [...new Set([...text.matchAll(/`((?:tests|docs)\/[^`\s]+)`/g)].map(([, file]) => file))]
  assert(named.length > 30)
  const missing = await Promise.all(
    named.map((file) => Deno.stat(new URL(file, root)).then(({ isFile }) => isFile ? [] : [file], () => [file])),
  )
  assertEquals(missing.flat(), [])
})

Deno.test("every promise of SECURITY.md names a test", () => {
  const [, promised = ""] = text.split("## What is promised, and which tests hold it")
  const rows = promised.split("\n## ")[0].split("\n").filter((line) => line.startsWith("|")).slice(2)
  assert(rows.length > 15)
  assertEquals(rows.filter((row) => !/`tests\/[^`]+_test\.ts`/.test(row)), [])
})

Deno.test("every task that SECURITY.md names is there", () => {
  const tasks = [...text.matchAll(/`deno task ([a-z]+)/g)].map(([, task]) => task)
  assertEquals(tasks.filter((task) => !(task in config.tasks)), [])
})

Deno.test("workflows run actions by the commit that was looked at, not by a name that can be moved", async () => {
  const folder = new URL(".github/workflows/", root)
  const uses: Array<string> = []
  for await (const { name } of Deno.readDir(folder)) {
    const workflow = await Deno.readTextFile(new URL(name, folder))
    uses.push(...[...workflow.matchAll(/uses: (.*)/g)].map(([, action]) => action))
  }
  assert(uses.length > 0)
  assertEquals(uses.filter((action) => !/^[\w-]+\/[\w-]+@[0-9a-f]{40} # v[0-9.]+$/.test(action)), [])
})
