import { assertEquals } from "@std/assert"
import * as fc from "fast-check"
import * as Option from "effect/Option"
import { fromUtf8, utf8 } from "../../src/crypto/utf8.ts"

Deno.test("fromUtf8 refuses what is not UTF-8 and keeps a byte order mark", () => {
  assertEquals(fromUtf8(utf8("\uFEFFŁukasz 😀")), Option.some("\uFEFFŁukasz 😀"))
  for (const bytes of [[0xff], [0xc3], [0xc0, 0x80], [0xed, 0xa0, 0x80]]) {
    assertEquals(fromUtf8(Uint8Array.from(bytes)), Option.none())
  }
})

Deno.test("fromUtf8 reads what utf8 wrote; a lone surrogate has become U+FFFD", () => {
  fc.assert(fc.property(fc.string({ unit: "binary" }), (text) => {
    assertEquals(fromUtf8(utf8(text)), Option.some(text.toWellFormed()))
  }))
  assertEquals(fromUtf8(utf8("\ud83d!")), Option.some("\ufffd!"))
})
