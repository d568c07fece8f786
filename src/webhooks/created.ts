import * as Option from "effect/Option"

const form = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)(?:\.(\d{1,9}))?(Z|([+-])(\d\d):?(\d\d))$/

/**
 * Reads when an event was made, in milliseconds since 1970: `2025-03-03T09:20:11.127+0100`, whose zone offset has no colon
 * and so is no ISO 8601 as `Date` promises to read it. A colon and `Z` pass too; anything else is none (protocol: event
 * envelope).
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert"
 * import { Option } from "effect"
 * import { parseCreated } from "@epayment/effect/webhooks"
 *
 * assertEquals(parseCreated("2025-03-03T09:20:11.127+0100"), Option.some(Date.UTC(2025, 2, 3, 8, 20, 11, 127)))
 * ```
 */
export const parseCreated = (text: string): Option.Option<number> => {
  const match = form.exec(text)
  if (match === null) return Option.none()
  const [year, month, day, hour, minute, second] = match.slice(1, 7).map(Number)
  const millis = Number((match[7] ?? "").slice(0, 3).padEnd(3, "0"))
  const local = new Date(0)
  local.setUTCFullYear(year, month - 1, day)
  local.setUTCHours(hour, minute, second, millis)
  // A day or time that does not exist would have rolled over.
  const exists = local.getUTCMonth() === month - 1 && local.getUTCDate() === day && hour < 24 && minute < 60 &&
    second < 60
  const [offsetHours, offsetMinutes] = [Number(match[10] ?? 0), Number(match[11] ?? 0)]
  if (!exists || offsetHours > 23 || offsetMinutes > 59) return Option.none()
  const offset = (offsetHours * 60 + offsetMinutes) * (match[9] === "-" ? -60_000 : 60_000)
  return Option.some(local.getTime() - offset)
}

/** Writes milliseconds since 1970 (years 0 to 9999) as an event says it, in UTC: `2025-03-03T08:20:11.127+0000`. */
export const formatCreated = (millis: number): string => new Date(millis).toISOString().replace("Z", "+0000")
