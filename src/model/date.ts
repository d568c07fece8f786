import type * as Schema from "effect/Schema"
import { text } from "./scalar.ts"

/** Schema of a day, `YYYYMMDD`. */
export const day = (): Schema.Codec<string> =>
  text({ pattern: /^[0-9]{8}$/u, expected: "a day as YYYYMMDD, such as 20250331" })
/** Schema of a moment without zone, `YYYYMMDDHHMMSS`. */
export const moment = (): Schema.Codec<string> =>
  text({ pattern: /^[0-9]{14}$/u, expected: "a date and time as YYYYMMDDHHMMSS" })
/** Schema of a card's expiry, `MMYY`. */
export const expiry = (): Schema.Codec<string> =>
  text({ pattern: /^(0[1-9]|1[0-2])[0-9]{2}$/u, expected: "an expiry date as MMYY, such as 1231" })
/** Schema of a minute, `YYYYMMDDHHMM`. */
export const minute = (): Schema.Codec<string> =>
  text({ pattern: /^[0-9]{12}$/u, expected: "a date and time as YYYYMMDDHHMM" })
/** Schema of a time of day, `HH:MM`. */
export const timeOfDay = (): Schema.Codec<string> =>
  text({ pattern: /^(?:[01][0-9]|2[0-3]):[0-5][0-9]$/u, expected: "a time as HH:MM, such as 09:45" })
