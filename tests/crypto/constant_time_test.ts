import { assert, assertEquals } from "@std/assert"
import * as fc from "fast-check"
import { constantTimeEquals } from "../../src/crypto/constant_time.ts"

Deno.test("constantTimeEquals is equality of bytes", () => {
  fc.assert(fc.property(fc.uint8Array(), fc.uint8Array(), fc.nat(), (a, b, at) => {
    assert(constantTimeEquals(a, a.slice()))
    assertEquals(constantTimeEquals(a, b), a.toHex() === b.toHex())
    if (a.length > 0) {
      const changed = a.slice()
      changed[at % a.length] ^= 1
      assert(!constantTimeEquals(a, changed))
      assert(!constantTimeEquals(a, a.subarray(1)))
    }
  }))
})
