import { assertEquals } from "@std/assert"
import * as Exit from "effect/Exit"
import * as Schema from "effect/Schema"
import { controlRoot } from "../../src/sandbox/control/control_root.ts"
import { endpoints } from "../../src/sandbox/control/endpoints.ts"
import { FaultPlan } from "../../src/sandbox/faults.ts"

const guide = await Deno.readTextFile(new URL("../../docs/sandbox_controls.md", import.meta.url))

Deno.test("docs/sandbox_controls.md lists every control, and no other", () => {
  const listed = [...guide.matchAll(/^\| ([A-Z]+) +\| `([^`]+)`/gm)].map(([, method, path]) => `${method} ${path}`)
  assertEquals(listed, endpoints.map(({ spec }) => `${spec.method} ${controlRoot}${spec.path}`))
})

Deno.test("docs/sandbox_controls.md shows a plan of faults that is one, and lists every kind of fault", () => {
  const [, json] = /```json\n([\s\S]*?)```/.exec(guide) ?? []
  const read = Schema.decodeUnknownExit(FaultPlan, { onExcessProperty: "error" })
  assertEquals(Exit.isSuccess(read(JSON.parse(json))), true)
  const listed = [...guide.matchAll(/^\| `([a-z]+)` +\|/gm)].map(([, type]) => type)
  for (const type of listed) {
    const needs = { status: { status: 500 }, slow: { milliseconds: 1 }, dribble: { milliseconds: 1 } }
    const fault = { type, ...needs[type as keyof typeof needs] }
    assertEquals([type, Exit.isSuccess(read({ faults: [{ point: "before", fault }] }))], [type, true])
  }
  assertEquals(listed.length, 10)
})
