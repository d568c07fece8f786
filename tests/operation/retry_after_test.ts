import { assert, assertEquals } from "@std/assert"
import * as Duration from "effect/Duration"
import * as fc from "fast-check"
import { retryAfter } from "../../src/operation/retry_after.ts"

const now = Date.parse("Mon, 03 Mar 2025 08:15:30 GMT")

Deno.test("Retry-After is a number of seconds or an HTTP date; anything else counts as absent", () => {
  const waits: ReadonlyArray<readonly [header: string | null, millis: number | undefined]> = [
    ["0", 0],
    ["1", 1000],
    ["120", 120_000],
    [" 7 ", 7000],
    ["999999999", 999_999_999_000],
    ["Mon, 03 Mar 2025 08:15:31 GMT", 1000],
    ["Mon, 3 Mar 2025 08:16:30 GMT", 60_000],
    ["Mon, 03 Mar 2025 08:15:30 GMT", 0],
    ["Mon, 03 Mar 2025 08:15:29 GMT", 0],
    ["Thu, 01 Jan 1970 00:00:00 GMT", 0],
    [null, undefined],
    ["", undefined],
    ["-1", undefined],
    ["1.5", undefined],
    ["1e3", undefined],
    ["0x10", undefined],
    ["9999999999", undefined],
    ["soon", undefined],
    ["2025-03-03T08:15:31Z", undefined],
    ["Mon, 03 Mar 2025 08:15:31", undefined],
    ["Mon, 03 Xyz 2025 08:15:31 GMT", undefined],
    ["Mon, 03 Mar 2025 99:99:99 GMT", undefined],
  ]
  for (const [header, millis] of waits) {
    const wait = retryAfter(header, now)
    assertEquals(wait === undefined ? undefined : Duration.toMillis(wait), millis, String(header))
  }
})

Deno.test("a date is waited for exactly, and no header asks for a negative wait", () => {
  fc.assert(fc.property(fc.date({ min: new Date(0), max: new Date("9999-12-31"), noInvalidDate: true }), (date) => {
    const wait = retryAfter(date.toUTCString(), now)
    assert(wait !== undefined)
    assertEquals(Duration.toMillis(wait), Math.max(0, Math.floor(date.getTime() / 1000) * 1000 - now))
  }))
  fc.assert(fc.property(fc.string(), (text) => {
    const wait = retryAfter(text, now)
    assert(wait === undefined || Duration.toMillis(wait) >= 0)
  }))
})
