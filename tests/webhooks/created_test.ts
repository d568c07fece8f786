import { assertEquals } from "@std/assert"
import * as fc from "fast-check"
import * as Option from "effect/Option"
import { formatCreated, parseCreated } from "../../src/webhooks/created.ts"

const readable: ReadonlyArray<readonly [text: string, iso: string]> = [
  ["2025-03-03T09:20:11.127+0100", "2025-03-03T08:20:11.127Z"],
  ["2025-03-03T09:20:11.127-0530", "2025-03-03T14:50:11.127Z"],
  ["2017-02-02T11:24:14.040+0100", "2017-02-02T10:24:14.040Z"],
  ["2025-03-03T09:20:11+0000", "2025-03-03T09:20:11.000Z"],
  ["2025-03-03T09:20:11.1+0000", "2025-03-03T09:20:11.100Z"],
  ["2025-03-03T09:20:11.127456+0000", "2025-03-03T09:20:11.127Z"],
  ["2025-03-03T09:20:11.127+01:00", "2025-03-03T08:20:11.127Z"],
  ["2025-03-03T09:20:11.127Z", "2025-03-03T09:20:11.127Z"],
  ["2024-02-29T23:59:59.999+0100", "2024-02-29T22:59:59.999Z"],
  ["2025-01-01T00:30:00.000+0100", "2024-12-31T23:30:00.000Z"],
  ["0050-01-01T00:00:00.000+0000", "0050-01-01T00:00:00.000Z"],
]

Deno.test("a time with its offset is read, with and without a colon (protocol: event envelope)", () => {
  for (const [text, iso] of readable) {
    assertEquals(Option.map(parseCreated(text), (millis) => new Date(millis).toISOString()), Option.some(iso), text)
  }
})

const unreadable = [
  "",
  "2025-03-03",
  "2025-03-03T09:20:11.127",
  "2025-02-29T09:20:11.127+0100",
  "2025-13-03T09:20:11.127+0100",
  "2025-00-03T09:20:11.127+0100",
  "2025-03-32T09:20:11.127+0100",
  "2025-03-03T24:00:00.000+0100",
  "2025-03-03T09:60:11.127+0100",
  "2025-03-03T09:20:60.127+0100",
  "2025-03-03T09:20:11.127+2400",
  "2025-03-03T09:20:11.127+0160",
  "2025-03-03T09:20:11.+0100",
  "2025-03-03 09:20:11.127+0100",
  " 2025-03-03T09:20:11.127+0100",
  "2025-03-03T09:20:11.127+0100\n",
  "Mon, 03 Mar 2025 08:16:05 GMT",
]

Deno.test("anything else is no time", () => {
  for (const text of unreadable) assertEquals(parseCreated(text), Option.none(), JSON.stringify(text))
})

Deno.test("what is written is read back, to the millisecond", () => {
  fc.assert(
    fc.property(
      fc.date({ min: new Date(0), max: new Date("9999-12-31T23:59:59.999Z"), noInvalidDate: true }),
      (date) => {
        assertEquals(parseCreated(formatCreated(date.getTime())), Option.some(date.getTime()))
      },
    ),
  )
})

Deno.test("a time is written in UTC, the offset without a colon", () => {
  assertEquals(formatCreated(Date.UTC(2025, 2, 3, 8, 20, 11, 127)), "2025-03-03T08:20:11.127+0000")
})
