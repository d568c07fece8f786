import * as DateTime from "effect/DateTime"
import * as Option from "effect/Option"
import type * as Schema from "effect/Schema"
import { text } from "./scalar.ts"

/** Schema of a day, `YYYYMMDD`. */
export const day = (): Schema.Codec<string> =>
  text({ pattern: /^[0-9]{8}$/u, expected: "a day as YYYYMMDD, such as 20250331" })

/** Schema of a moment without zone, `YYYYMMDDHHMMSS`. */
export const moment = (): Schema.Codec<string> =>
  text({ pattern: /^[0-9]{14}$/u, expected: "a date and time as YYYYMMDDHHMMSS" })

/** Schema of a moment without seconds, `YYYYMMDDHHMM`. */
export const minute = (): Schema.Codec<string> =>
  text({ pattern: /^[0-9]{12}$/u, expected: "a date and time as YYYYMMDDHHMM" })

/** Schema of a time of day, `HH:MM`. */
export const timeOfDay = (): Schema.Codec<string> =>
  text({ pattern: /^(?:[01][0-9]|2[0-3]):[0-5][0-9]$/u, expected: "a time as HH:MM, such as 09:45" })

/** Schema of a card's expiry, `MMYY`. */
export const expiry = (): Schema.Codec<string> =>
  text({ pattern: /^(0[1-9]|1[0-2])[0-9]{2}$/u, expected: "an expiry date as MMYY, such as 1231" })

/**
 * Writes the day as `YYYYMMDD`: that of the date's own zone, or of UTC when it has none; nothing outside the years 0 to
 * 9999 (protocol: amounts and codes).
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert"
 * import { formatDay, parseDay } from "@epayment/effect"
 * import * as DateTime from "effect/DateTime"
 * import * as Option from "effect/Option"
 *
 * const day = Option.map(parseDay("20250228"), DateTime.add({ days: 1 }))
 * assertEquals(Option.flatMap(day, formatDay), Option.some("20250301"))
 * ```
 */
export const formatDay = (date: DateTime.DateTime): Option.Option<string> => {
  const { year, month, day } = DateTime.toParts(date)
  return year < 0 || year > 9999 ? Option.none() : Option.some(`${digits(year, 4)}${digits(month)}${digits(day)}`)
}

/** Writes the moment as `YYYYMMDDHHMMSS`, cutting milliseconds off; zone and years as {@link formatDay}. */
export const formatMoment = (date: DateTime.DateTime): Option.Option<string> => {
  const { second } = DateTime.toParts(date)
  return Option.map(formatMinute(date), (minute) => `${minute}${digits(second)}`)
}

/** Writes the moment as `YYYYMMDDHHMM`, cutting seconds off; zone and years as {@link formatDay}. */
export const formatMinute = (date: DateTime.DateTime): Option.Option<string> => {
  const { hour, minute } = DateTime.toParts(date)
  return Option.map(formatDay(date), (day) => `${day}${digits(hour)}${digits(minute)}`)
}

/** Writes the month as a card's expiry, `MMYY`; zone as {@link formatDay}, nothing outside the years 2000 to 2099. */
export const formatExpiry = (date: DateTime.DateTime): Option.Option<string> => {
  const { year, month } = DateTime.toParts(date)
  return year < 2000 || year > 2099 ? Option.none() : Option.some(`${digits(month)}${digits(year - 2000)}`)
}

/** Reads `YYYYMMDD` as midnight of that day in UTC; nothing when the text has another form or there is no such day. */
export const parseDay = (text: string): Option.Option<DateTime.Utc> => parse(text, formatDay, dayParts(text))

/**
 * Reads `YYYYMMDDHHMMSS` as a moment in UTC; nothing when the text has another form or there is no such moment. The API
 * names no zone: use `DateTime.setZone` with `adjustForTimeZone` where you know it to be another.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert"
 * import { parseMoment } from "@epayment/effect"
 * import * as DateTime from "effect/DateTime"
 * import * as Option from "effect/Option"
 *
 * const changed = Option.map(parseMoment("20250303081530"), DateTime.formatIso)
 * assertEquals(changed, Option.some("2025-03-03T08:15:30.000Z"))
 * ```
 */
export const parseMoment = (text: string): Option.Option<DateTime.Utc> =>
  parse(text, formatMoment, { ...minuteParts(text), second: Number(text.slice(12)) })

/** Reads `YYYYMMDDHHMM` as a moment in UTC; nothing when the text has another form or there is no such moment. */
export const parseMinute = (text: string): Option.Option<DateTime.Utc> => parse(text, formatMinute, minuteParts(text))

/** Reads a card's expiry, `MMYY`, as the last millisecond of that month in UTC; nothing when it has another form. */
export const parseExpiry = (text: string): Option.Option<DateTime.Utc> =>
  parse(text, formatExpiry, { year: 2000 + Number(text.slice(2)), month: Number(text.slice(0, 2)), day: 1 })
    .pipe(Option.map(DateTime.endOf("month")))

const dayParts = (text: string): Partial<DateTime.DateTime.Parts> => ({
  year: Number(text.slice(0, 4)),
  month: Number(text.slice(4, 6)),
  day: Number(text.slice(6, 8)),
})

const minuteParts = (text: string): Partial<DateTime.DateTime.Parts> => ({
  ...dayParts(text),
  hour: Number(text.slice(8, 10)),
  minute: Number(text.slice(10, 12)),
})

/** Only what is written as the same text was read right: `20250230` would become a day of March. */
const parse = (
  text: string,
  format: (date: DateTime.DateTime) => Option.Option<string>,
  parts: Partial<DateTime.DateTime.Parts>,
): Option.Option<DateTime.Utc> => Option.filter(DateTime.make(parts), (date) => Option.contains(format(date), text))

const digits = (value: number, length = 2): string => String(value).padStart(length, "0")
