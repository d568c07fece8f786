import { assertEquals } from "@std/assert"
import { judge, readJournal } from "./journal.ts"

const judged = (...lines: ReadonlyArray<string>) => {
  const { handled, ...rest } = judge(readJournal(lines.map((line) => `${line}\n`).join("")))
  return { handled: [...handled], ...rest }
}

Deno.test("a journal in which all went well", () => {
  assertEquals(judged("start 1 a", "start 2 b", "end 1 a", "end 2 b"), {
    handled: ["a", "b"],
    concurrent: [],
    cutOff: 0,
    repeated: 0,
  })
})

Deno.test("a handler that begins while another one works is found; after the end of its process it is fine", () => {
  assertEquals(judged("start 1 a", "start 2 a").concurrent, ["a"])
  assertEquals(judged("start 1 a", "start 1 a").concurrent, ["a"])
  assertEquals(judged("start 1 a", "kill 1", "start 2 a", "end 2 a"), {
    handled: ["a"],
    concurrent: [],
    cutOff: 1,
    repeated: 0,
  })
  assertEquals(judged("start 1 a", "kill 2", "start 3 a").concurrent, ["a"])
})

Deno.test("an event that was never ended is not handled; one that was ended twice is repeated", () => {
  assertEquals(judged("start 1 a", "kill 1").handled, [])
  assertEquals(judged("start 1 a", "end 1 a", "start 2 a", "end 2 a").repeated, 1)
})

Deno.test("a line that is still being written does not count", () => {
  assertEquals(readJournal("start 1 a\nend 1"), [{ what: "start", pid: 1, id: "a" }])
})
