import { assertEquals } from "@std/assert"
import * as fc from "fast-check"
import * as Option from "effect/Option"
import { decode, decodeUrl, encode, encodeUrl } from "../../src/crypto/base64.ts"
import { utf8 } from "../../src/crypto/utf8.ts"

// RFC 4648, section 10, and bytes that need the two letters in which the alphabets differ.
const table: ReadonlyArray<readonly [bytes: Uint8Array, standard: string, url: string]> = [
  [utf8(""), "", ""],
  [utf8("f"), "Zg==", "Zg"],
  [utf8("fo"), "Zm8=", "Zm8"],
  [utf8("foo"), "Zm9v", "Zm9v"],
  [utf8("foob"), "Zm9vYg==", "Zm9vYg"],
  [utf8("fooba"), "Zm9vYmE=", "Zm9vYmE"],
  [utf8("foobar"), "Zm9vYmFy", "Zm9vYmFy"],
  [new Uint8Array([251, 255]), "+/8=", "-_8"],
  [new Uint8Array([0xff, 0xef, 0xbe]), "/+++", "_---"],
]

const refused: ReadonlyArray<readonly [why: string, standard: string, url: string]> = [
  ["the other alphabet", "-_8=", "+/8"],
  ["padding", "Zg", "Zg=="],
  ["half a padding", "Zg=", "Zg="],
  ["spare bits", "Zh==", "Zh"],
  ["white space", "Zm9v ", "Zm9v "],
  ["a line break", "Zm9v\nYg==", "Zm9v\nYg"],
  ["one letter", "Zm9vY", "Zm9vY"],
  ["padding inside", "Zg==Zg==", "Zg==Zg"],
  ["a foreign character", "Zm9é", "Zm9é"],
  ["another script", "😀", "😀"],
]

/** Runs once with the run-time's own codec and once as where there is none. */
const everywhere = (name: string, body: () => void): void => {
  Deno.test(name, body)
  Deno.test(`${name}, without toBase64`, () => {
    const own = Object.getOwnPropertyDescriptor(Uint8Array.prototype, "toBase64") ?? {}
    Reflect.deleteProperty(Uint8Array.prototype, "toBase64")
    try {
      body()
    } finally {
      Object.defineProperty(Uint8Array.prototype, "toBase64", own)
    }
  })
}

everywhere("base64 writes and reads the table", () => {
  for (const [bytes, standard, url] of table) {
    assertEquals(encode(bytes), standard)
    assertEquals(encodeUrl(bytes), url)
    assertEquals(decode(standard), Option.some(Uint8Array.from(bytes)))
    assertEquals(decodeUrl(url), Option.some(Uint8Array.from(bytes)))
  }
})

everywhere("base64 refuses every other way to write bytes", () => {
  for (const [why, standard, url] of refused) {
    assertEquals(decode(standard), Option.none(), why)
    assertEquals(decodeUrl(url), Option.none(), why)
  }
})

everywhere("base64 reads what it wrote, and any text only if it would write it", () => {
  fc.assert(fc.property(fc.uint8Array({ size: "large" }), (bytes) => {
    assertEquals(decode(encode(bytes)), Option.some(Uint8Array.from(bytes)))
    assertEquals(decodeUrl(encodeUrl(bytes)), Option.some(Uint8Array.from(bytes)))
  }))
  fc.assert(fc.property(fc.oneof(fc.base64String(), fc.string()), (text) => {
    const standard = decode(text)
    if (Option.isSome(standard)) assertEquals(encode(standard.value), text)
    const url = decodeUrl(text)
    if (Option.isSome(url)) assertEquals(encodeUrl(url.value), text)
  }))
})

everywhere("base64 writes more bytes than a call has arguments", () => {
  const bytes = new Uint8Array(200_000).fill(7)
  assertEquals(encode(bytes).length, 266_668)
  assertEquals(decode(encode(bytes)), Option.some(bytes))
})
