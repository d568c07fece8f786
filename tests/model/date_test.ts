import { assert, assertEquals } from "@std/assert"
import * as DateTime from "effect/DateTime"
import * as Option from "effect/Option"
import * as Result from "effect/Result"
import type * as Schema from "effect/Schema"
import * as fc from "fast-check"
import {
  day,
  expiry,
  formatDay,
  formatExpiry,
  formatMinute,
  formatMoment,
  minute,
  moment,
  parseDay,
  parseExpiry,
  parseMinute,
  parseMoment,
  timeOfDay,
} from "../../src/model/date.ts"
import { writer } from "../../src/model/writing.ts"

const schemas: ReadonlyArray<
  [string, Schema.Codec<string>, accepted: ReadonlyArray<string>, refused: ReadonlyArray<string>]
> = [
  ["day", day(), ["20250331"], ["2025-03-31", "2025033", "202503310", ""]],
  ["moment", moment(), ["20250303081530"], ["20250303", "20250303T081530", "2025030308153"]],
  ["minute", minute(), ["202503030815"], ["20250303081530", "20250303"]],
  ["timeOfDay", timeOfDay(), ["00:00", "09:45", "23:59"], ["24:00", "9:45", "12:60", "0945"]],
  ["expiry", expiry(), ["0125", "1231"], ["1325", "0025", "12/31", "123", "122031"]],
]

for (const [name, schema, accepted, refused] of schemas) {
  Deno.test(`${name} accepts its digits and refuses others`, () => {
    const write = writer(schema)
    for (const text of accepted) assertEquals(write(text), Result.succeed(text))
    for (const text of refused) assert(Result.isFailure(write(text)), text)
  })
}

const readings: ReadonlyArray<[string, (text: string) => Option.Option<DateTime.Utc>, text: string, iso: string]> = [
  ["parseDay", parseDay, "20250331", "2025-03-31T00:00:00.000Z"],
  ["parseDay", parseDay, "20240229", "2024-02-29T00:00:00.000Z"],
  ["parseDay", parseDay, "00500101", "0050-01-01T00:00:00.000Z"],
  ["parseMoment", parseMoment, "20250303081530", "2025-03-03T08:15:30.000Z"],
  ["parseMinute", parseMinute, "202503030815", "2025-03-03T08:15:00.000Z"],
  ["parseExpiry", parseExpiry, "1231", "2031-12-31T23:59:59.999Z"],
  ["parseExpiry", parseExpiry, "0224", "2024-02-29T23:59:59.999Z"],
]

for (const [name, parse, text, iso] of readings) {
  Deno.test(`${name} reads ${text}`, () => {
    assertEquals(Option.map(parse(text), DateTime.formatIso), Option.some(iso))
  })
}

const misreadings: ReadonlyArray<[string, (text: string) => Option.Option<DateTime.Utc>, ReadonlyArray<string>]> = [
  ["parseDay", parseDay, [
    "",
    "20250230",
    "20250001",
    "20251301",
    "2025033",
    "202503310",
    "2025-331",
    "2025 331",
    "1e310101",
  ]],
  ["parseMoment", parseMoment, ["20250303", "20250303241530", "20250303086030", "20250303081560", "20250303081530 "]],
  ["parseMinute", parseMinute, ["20250303", "202503032400", "20250303081530"]],
  ["parseExpiry", parseExpiry, ["", "0025", "1325", "123", "12 1", "12/31", "122031"]],
]

for (const [name, parse, texts] of misreadings) {
  Deno.test(`${name} reads nothing from what is no such date`, () => {
    for (const text of texts) assertEquals(parse(text), Option.none(), text)
  })
}

Deno.test("what is read is written as the same text", () => {
  const text = (length: number) =>
    fc.string({ unit: fc.constantFrom(..."0123456789"), minLength: length, maxLength: length })
  const formats = [
    [8, parseDay, formatDay],
    [14, parseMoment, formatMoment],
    [12, parseMinute, formatMinute],
    [4, parseExpiry, formatExpiry],
  ] as const
  for (const [length, parse, format] of formats) {
    fc.assert(fc.property(text(length), (one) => {
      const date = parse(one)
      assertEquals(Option.flatMap(date, format), Option.map(date, () => one))
    }))
  }
})

Deno.test("every day that is written is read as midnight of that day", () => {
  const bounds = { min: new Date("0000-01-01T00:00:00Z"), max: new Date("9999-12-31T23:59:59Z"), noInvalidDate: true }
  fc.assert(fc.property(fc.date(bounds), (date) => {
    const moment = DateTime.fromDateUnsafe(date)
    const midnight = formatDay(moment).pipe(Option.flatMap(parseDay), Option.map(DateTime.toEpochMillis))
    assertEquals(midnight, Option.some(Math.floor(date.getTime() / 86_400_000) * 86_400_000))
  }))
})

Deno.test("dates are written in their own zone", () => {
  const utc = DateTime.makeUnsafe("2025-12-31T23:30:00Z")
  const zurich = DateTime.setZoneNamedUnsafe(utc, "Europe/Zurich")
  assertEquals(formatMoment(utc), Option.some("20251231233000"))
  assertEquals(formatMoment(zurich), Option.some("20260101003000"))
  assertEquals(formatExpiry(zurich), Option.some("0126"))
})

Deno.test("what the digits cannot say is not written", () => {
  const early = DateTime.makeUnsafe(-1e14)
  const late = DateTime.makeUnsafe(8e15)
  for (const format of [formatDay, formatMoment, formatMinute, formatExpiry]) {
    assertEquals(format(early), Option.none())
    assertEquals(format(late), Option.none())
  }
  assertEquals(formatExpiry(DateTime.makeUnsafe("2100-01-01T00:00:00Z")), Option.none())
})
