import { assertEquals } from "@std/assert"
import * as fc from "fast-check"
import { iban } from "../../../src/client_api/validation/iban.ts"

Deno.test("iban judges format and check digits, however it is written", () => {
  for (
    const value of [
      "CH0300700110000123456",
      "ch03 0070 0110 0001 2345 6",
      "DE62370400440532013001",
      "NL62TEST0123456780",
      "CH03-0070-0110-0001-2345-6",
      "MT84MALT011000012345MTLCAST001S",
    ]
  ) assertEquals(iban(value), true, value)
  for (
    const value of [
      "CH0300700110000123459",
      "CH",
      "",
      "CH03_00700110000123456",
      "0300700110000123456CH",
      "CH030070",
      "x".repeat(40),
    ]
  ) assertEquals(iban(value), false, value)
})

Deno.test("no change of one digit and no swap of two neighbours goes unnoticed", () => {
  const genuine = "CH0300700110000123456"
  fc.assert(fc.property(fc.integer({ min: 2, max: genuine.length - 2 }), fc.integer({ min: 1, max: 9 }), (at, by) => {
    const changed = genuine.slice(0, at) + (Number(genuine[at]) + by) % 10 + genuine.slice(at + 1)
    assertEquals(iban(changed), false)
    const swapped = genuine.slice(0, at) + genuine[at + 1] + genuine[at] + genuine.slice(at + 2)
    assertEquals(iban(swapped), swapped === genuine)
  }))
})
