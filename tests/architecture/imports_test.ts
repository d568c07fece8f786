import { assertEquals } from "@std/assert"

/** Which folders of src a folder may import from; itself always. */
const allowed: Readonly<Record<string, ReadonlyArray<string>>> = {
  model: [],
  crypto: [],
  operation: ["model", "crypto"],
  server_api: ["model", "crypto", "operation"],
  client_api: ["model", "crypto", "operation"],
  webhooks: ["model", "crypto", "operation", "sql"],
  sql: [],
  sandbox: ["model", "crypto", "operation", "server_api", "client_api", "webhooks", "sql", "openapi"],
  testing: ["model", "crypto", "operation", "server_api", "client_api", "webhooks", "sandbox", "sql", "openapi"],
  openapi: ["model", "crypto", "operation", "server_api", "client_api"],
  cli: ["model", "crypto", "operation", "server_api", "client_api", "webhooks", "sandbox", "testing", "openapi", "sql"],
}

const src = new URL("../../src/", import.meta.url)

const files = (folder: URL): ReadonlyArray<URL> =>
  [...Deno.readDirSync(folder)].flatMap(({ name, isDirectory }) =>
    isDirectory ? files(new URL(`${name}/`, folder)) : name.endsWith(".ts") ? [new URL(name, folder)] : []
  )

const place = (file: URL): string => file.href.slice(src.href.length)
const text = (file: URL): string => Deno.readTextFileSync(file)

/** Code without comments: what stands in a docstring is no import. */
const code = (file: URL): string => text(file).replace(/\/\*[\s\S]*?\*\//g, "").replace(/(^|\s)\/\/.*$/gm, "$1")

interface Import {
  readonly from: string
  readonly to: string
  readonly typeOnly: boolean
}

const imports: ReadonlyArray<Import> = files(src).flatMap((file) =>
  [...code(file).matchAll(/(?:^|\n)\s*(?:import|export)\s+(type\s)?[^"'`;]*?from\s+"([^"]+)"|import\("([^"]+)"\)/g)]
    .map((match) => ({
      from: place(file),
      to: (match[2] ?? match[3]).startsWith(".") ? place(new URL(match[2] ?? match[3], file)) : match[2] ?? match[3],
      typeOnly: match[1] !== undefined,
    }))
)

const folderOf = (path: string): string => path.split("/")[0]
const isOwn = (path: string): boolean => path.includes("/") && path.endsWith(".ts") && folderOf(path) in allowed

Deno.test("imports between the folders of src point one way", () => {
  const wrong = imports
    .filter(({ from, to }) =>
      isOwn(to) && folderOf(from) !== folderOf(to) && !allowed[folderOf(from)].includes(folderOf(to))
    )
    .map(({ from, to }) => `${from} → ${to}`)
  assertEquals(wrong, [])
})

Deno.test("every folder of src has its place in the order", () => {
  const folders = [...Deno.readDirSync(src)].filter(({ isDirectory }) => isDirectory).map(({ name }) => name)
  assertEquals(folders.filter((name) => !(name in allowed)), [])
})

Deno.test("no file of src imports itself over others, types aside", () => {
  const next = new Map<string, ReadonlyArray<string>>()
  for (const { from, to, typeOnly } of imports) {
    if (!typeOnly && isOwn(to)) next.set(from, [...next.get(from) ?? [], to])
  }
  const done = new Set<string>()
  const cycles: Array<string> = []
  const visit = (path: string, trail: ReadonlyArray<string>): void => {
    if (trail.includes(path)) cycles.push([...trail.slice(trail.indexOf(path)), path].join(" → "))
    else if (!done.has(path)) {
      for (const to of next.get(path) ?? []) visit(to, [...trail, path])
      done.add(path)
    }
  }
  for (const path of next.keys()) visit(path, [])
  assertEquals(cycles, [])
})

/** What the parts that run in a browser may import besides their own files. */
const portable = ["model", "crypto", "operation", "server_api", "client_api"]

Deno.test("what runs everywhere imports Effect by module and nothing else", () => {
  const wrong = imports
    .filter(({ from, to }) => portable.includes(folderOf(from)) && !isOwn(to) && !/^effect\/[A-Za-z/-]+$/.test(to))
    .map(({ from, to }) => `${from} → ${to}`)
  assertEquals(wrong, [])
})

Deno.test("time, chance and output come from services", () => {
  const banned = /\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\bconsole\.\w/
  const wrong = files(src).filter((file) => !place(file).startsWith("cli/") && banned.test(code(file))).map(place)
  assertEquals(wrong, [])
})
