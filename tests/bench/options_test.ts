import { assertEquals, assertThrows } from "@std/assert"
import { readOptions, runTimeNames, UsageError } from "./options.ts"

const groups = ["http", "bundle"]

Deno.test("a command line without anything asks for everything", () => {
  const { groups: chosen, runTimes, rounds, quick, payments, json, markdown } = readOptions([], groups)
  assertEquals([chosen, runTimes, rounds, quick, payments], [groups, runTimeNames, 3, false, 20_000])
  assertEquals([json, markdown], [undefined, undefined])
})

Deno.test("a command line chooses groups, run-times, rounds and files", () => {
  const args = [
    "bundle",
    "--rounds",
    "3",
    "--run-times",
    "bun,deno",
    "--json",
    "a.json",
    "--markdown=b.md",
    "--payments=9",
  ]
  const { groups: chosen, runTimes, rounds, payments, json, markdown } = readOptions(args, groups)
  assertEquals([chosen, runTimes, rounds, payments], [["bundle"], ["bun", "deno"], 3, 9])
  assertEquals([json, markdown], ["a.json", "b.md"])
})

Deno.test("a quick run is one round", () => {
  assertEquals(readOptions(["--quick"], groups).rounds, 1)
  assertEquals(readOptions(["--quick", "--rounds", "2"], groups).rounds, 2)
})

Deno.test("a wrong command line says what is wrong", () => {
  const table: ReadonlyArray<readonly [ReadonlyArray<string>, string]> = [
    [["htttp"], "there is no group htttp"],
    [["--run-times", "deno,rhino"], "there is no run-time rhino"],
    [["--rounds", "0"], "--rounds"],
    [["--payments", "many"], "--payments"],
    [["--fast"], "--fast"],
  ]
  for (const [args, message] of table) assertThrows(() => readOptions(args, groups), UsageError, message)
})
