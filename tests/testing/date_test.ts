import { assert, assertMatch } from "@std/assert"
import * as Option from "effect/Option"
import * as fc from "fast-check"
import { parseDay, parseMinute, parseMoment } from "../../src/model/date.ts"
import { day, eventTime, minute, moment, timeOfDay } from "../../src/testing/date.ts"
import { parseCreated } from "../../src/webhooks/created.ts"

const formats = [
  ["days", day(), parseDay],
  ["moments", moment(), parseMoment],
  ["minutes", minute(), parseMinute],
  ["times of events", eventTime(), parseCreated],
] as const

for (const [name, values, parse] of formats) {
  Deno.test(`${name} exist`, () => {
    fc.assert(fc.property(values, (text) => {
      assert(Option.isSome(parse(text) as Option.Option<unknown>), text)
      assertMatch(text.slice(0, 4), /^(19[4-9]|20[0-4])[0-9]$/)
    }))
  })
}

Deno.test("leap days and ends of years occur", () => {
  const days = fc.sample(day(), { seed: 1, numRuns: 40_000 })
  for (const end of ["0229", "1231", "0101"]) assert(days.some((one) => one.endsWith(end)), end)
})

Deno.test("times of day exist", () => {
  fc.assert(fc.property(timeOfDay(), (time) => /^([01][0-9]|2[0-3]):[0-5][0-9]$/.test(time)))
})
