import { assert, assertEquals } from "@std/assert"

const root = new URL("../../", import.meta.url)
const page = Deno.readTextFileSync(new URL("docs/observability.md", root))

/** The code of all files of a folder, without comments: what stands in a docstring is not emitted. */
const code = (folder: URL): string =>
  [...Deno.readDirSync(folder)].map(({ name, isDirectory }) => {
    if (isDirectory) return code(new URL(`${name}/`, folder))
    return name.endsWith(".ts") ? Deno.readTextFileSync(new URL(name, folder)).replace(/\/\*[^]*?\*\//g, "") : ""
  }).join("\n")

/** What a program of a user runs; the sandbox and the command line are programs of their own. */
const source = ["operation", "server_api", "client_api", "webhooks", "crypto", "sql"]
  .map((folder) => code(new URL(`src/${folder}/`, root))).join("\n")

const found = (text: string, pattern: RegExp): ReadonlyArray<string> =>
  [...new Set([...text.matchAll(pattern)].map((match) => match[1]))].sort()

/** The names in the first column of the table whose head begins with a word. */
const listed = (head: string): ReadonlyArray<string> => {
  const rows = page.slice(page.indexOf(`\n| ${head} `)).split("\n\n")[0].split("\n").slice(3)
  return rows.map((row) => row.split("|")[1].trim())
}

const names = (head: string): ReadonlyArray<string> => listed(head).map((name) => name.replaceAll("`", "")).sort()

Deno.test("docs/observability.md names the spans that the source makes, and no other", () => {
  const spans = found(source, /(?:Effect\.fn|withSpan|useSpan)\(\s*"([^"]+)"/g)
  const ofOperations = /useSpan\(\s*spec\.id/.test(source)
  assert(spans.length > 0 && ofOperations)
  assertEquals(names("Span"), [...spans, "id of the operation"].sort())
})

Deno.test("docs/observability.md names the attributes that the source sets, and no other", () => {
  const attributes = found(source, /"((?:http|url|server|epayment|error)\.[a-z_.]+)"/g)
  const inMetrics = found(
    page.slice(page.indexOf("\n| Metric ")).split("\n\n")[0],
    /`((?:http|server|error)\.[a-z_.]+)`/g,
  )
  assertEquals([...new Set([...names("Attribute"), ...inMetrics])].sort(), [...attributes])
})

Deno.test("docs/observability.md names the metrics that the source keeps, and no other", () => {
  assertEquals(
    names("Metric"),
    found(source, /Metric\.(?:counter|gauge|histogram|summary|frequency|timer)\(\s*"([^"]+)"/g),
  )
})

Deno.test("docs/observability.md names the messages that the source logs, with their levels, and no other", () => {
  const logged = [...source.matchAll(/Effect\.log(Warning|Error)\(\s*"([^"]+)"/g)]
    .map(([, level, message]) => `${message}: ${level === "Warning" ? "Warn" : level}`)
  const rows = page.slice(page.indexOf("\n| Message ")).split("\n").filter((row) => row.startsWith("| `"))
  assertEquals(
    rows.map((row) => row.split("|")).map(([, message, level]) =>
      `${message.trim().replaceAll("`", "")}: ${level.trim()}`
    )
      .sort(),
    logged.sort(),
  )
})
