import {
  assert,
  assertEquals,
  assertExists,
  assertInstanceOf,
  AssertionError,
  assertMatch,
  assertNotEquals,
  assertObjectMatch,
  assertRejects,
  assertStrictEquals,
  assertStringIncludes,
  assertThrows,
  fail,
  unreachable,
} from "@std/assert"

const named = {
  assert,
  assertEquals,
  assertExists,
  AssertionError,
  assertInstanceOf,
  assertMatch,
  assertNotEquals,
  assertObjectMatch,
  assertRejects,
  assertStrictEquals,
  assertStringIncludes,
  assertThrows,
  fail,
  unreachable,
}

Deno.test("every assertion that is declared is there", () => {
  for (const [name, value] of Object.entries(named)) assertEquals([name, typeof value], [name, "function"])
})
