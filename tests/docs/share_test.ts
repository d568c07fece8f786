import { assert } from "@std/assert"

const root = new URL("../../", import.meta.url)
const { exports } = JSON.parse(Deno.readTextFileSync(new URL("deno.json", root))) as {
  readonly exports: Readonly<Record<string, string>>
}

/** What `deno doc --json` tells of one thing that has a place in the source. */
interface Documented {
  readonly name?: string
  readonly kind?: string
  readonly location?: { readonly filename: string; readonly line: number; readonly col: number }
  readonly jsDoc?: { readonly doc?: string; readonly tags?: ReadonlyArray<unknown> }
  readonly accessibility?: string
  readonly def?: Readonly<Record<string, unknown>>
  readonly declarations?: ReadonlyArray<Documented>
}

/** Where declarations keep their members: interfaces, classes, namespaces. */
const holders = ["properties", "methods", "elements"] as const

const inside = ({ declarations = [], def = {} }: Documented): ReadonlyArray<Documented> => [
  ...declarations,
  ...holders.flatMap((holder) => (def[holder] ?? []) as ReadonlyArray<Documented>),
]

const all = (one: Documented): ReadonlyArray<Documented> =>
  one.accessibility === "private" ? [] : [one, ...inside(one).flatMap(all)]

Deno.test("at least 95 % of all exports and their members are documented", async () => {
  const { stdout } = await new Deno.Command(Deno.execPath(), {
    args: ["doc", "--json", ...Object.values(exports)],
    cwd: root,
    stdout: "piped",
    stderr: "null",
  }).output()
  const { nodes } = JSON.parse(new TextDecoder().decode(stdout)) as {
    readonly nodes: Readonly<Record<string, { readonly symbols: ReadonlyArray<Documented> }>>
  }
  const places = new Map<string, boolean>()
  for (const one of Object.values(nodes).flatMap(({ symbols }) => symbols).flatMap(all)) {
    const { location, jsDoc, name } = one
    if (location === undefined || !location.filename.includes("/src/")) continue
    const place = `${location.filename.split("/src/")[1]}:${location.line}:${location.col} ${name ?? ""}`
    places.set(place, (jsDoc?.doc ?? "") !== "" || (jsDoc?.tags?.length ?? 0) > 0)
  }
  const without = [...places].filter(([, documented]) => !documented).map(([place]) => place)
  const share = 1 - without.length / places.size
  // deno-lint-ignore no-console -- the figure that the test is about
  console.log(`${places.size} exports and members, ${(100 * share).toFixed(1)} % documented`)
  assert(places.size > 1000 && share >= 0.95, without.slice(0, 20).join("\n"))
})
