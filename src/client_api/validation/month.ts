import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"

/** A month of the calendar. */
export interface Month {
  /** All four digits: 2025. */
  readonly year: number
  /** 1 is January, 12 is December. */
  readonly month: number
}

/** The month it is now where the device is: a card is checked against its holder's calendar (protocol: validation rules). */
export const currentMonth: Effect.Effect<Month> = /* @__PURE__ */ Effect.map(Clock.currentTimeMillis, (millis) => {
  const date = new Date(millis)
  return { year: date.getFullYear(), month: date.getMonth() + 1 }
})
