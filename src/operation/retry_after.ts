import * as Duration from "effect/Duration"

/**
 * The wait that a `Retry-After` header asks for: seconds or an HTTP date, never negative. Anything else counts as absent.
 *
 * `now` is in milliseconds since 1970.
 */
export const retryAfter = (header: string | null, now: number): Duration.Duration | undefined => {
  if (header === null) return undefined
  const text = header.trim()
  if (/^[0-9]{1,9}$/.test(text)) return Duration.seconds(Number(text))
  if (!/^[A-Z][a-z]{2}, [0-9]{1,2} [A-Z][a-z]{2} [0-9]{4} [0-9]{2}:[0-9]{2}:[0-9]{2} GMT$/.test(text)) return undefined
  const moment = Date.parse(text)
  return Number.isNaN(moment) ? undefined : Duration.millis(Math.max(0, moment - now))
}
