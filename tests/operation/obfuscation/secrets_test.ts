import { assertEquals } from "@std/assert"
import * as Redacted from "effect/Redacted"
import { hideSecrets } from "../../../src/operation/obfuscation/secrets.ts"

Deno.test("what was sent redacted is hidden at any depth, the longest first, and nothing else is", () => {
  const sent = ["p-1", { card: [{ cvv: Redacted.make("123"), number: Redacted.make("12345") }], name: "Ueli" }]
  assertEquals(hideSecrets(sent)("12345, 123 and Ueli of p-1"), "********, ******** and Ueli of p-1")
})

Deno.test("what is too short to be told from chance is not looked for, nor are bytes and other things", () => {
  const sent = [
    Redacted.make("12"),
    Redacted.make(""),
    Redacted.make(5 as unknown as string),
    new Uint8Array(3),
    null,
    7,
  ]
  assertEquals(hideSecrets(sent)("12 5 7"), "12 5 7")
})
