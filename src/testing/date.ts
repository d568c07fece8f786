import * as fc from "fast-check"

/** Minutes from the first moment of 2025, from which all dates shrink, back to 1940 and ahead to 2049. */
const origin = Date.UTC(2025, 0, 1)
const minutesBack = (origin - Date.UTC(1940, 0, 1)) / 60_000
const minutesAhead = (Date.UTC(2050, 0, 1) - origin) / 60_000 - 1

const minutes = (): fc.Arbitrary<number> => fc.integer({ min: -minutesBack, max: minutesAhead })

const written = (minute: number, second: number): string =>
  new Date(origin + minute * 60_000 + second * 1000).toISOString().replace(/[-T:]|\..*/g, "")

/** Days that exist, `YYYYMMDD`, from 1940 to 2049 (protocol: amounts and codes). */
export const day = (): fc.Arbitrary<string> => minutes().map((minute) => written(minute, 0).slice(0, 8))

/** Moments that exist, `YYYYMMDDHHMMSS`, from 1940 to 2049 (protocol: amounts and codes). */
export const moment = (): fc.Arbitrary<string> =>
  fc.tuple(minutes(), fc.nat(59)).map(([minute, second]) => written(minute, second))

/** Moments without seconds that exist, `YYYYMMDDHHMM`, from 1940 to 2049. */
export const minute = (): fc.Arbitrary<string> => minutes().map((one) => written(one, 0).slice(0, 12))

/** Times of day, `HH:MM`. */
export const timeOfDay = (): fc.Arbitrary<string> =>
  fc.nat(24 * 60 - 1).map((one) => written(one, 0).slice(8, 12).replace(/^../, "$&:"))

/** When an event was made, such as `2025-03-03T09:20:11.127+0100` (protocol: event envelope). */
export const eventTime = (): fc.Arbitrary<string> =>
  fc.tuple(minutes(), fc.nat(59_999), fc.constantFrom("+0000", "+0100", "+0200", "-0500")).map(
    ([one, milliseconds, zone]) => new Date(origin + one * 60_000 + milliseconds).toISOString().replace("Z", zone),
  )
