import type * as DateTime from "effect/DateTime"

/** Which of the values that a schema lets through an arbitrary generates, and how often. */
export interface ArbitraryOptions {
  /**
   * `realistic`, the default: each property holds what its name promises, such as a card number that passes Luhn's check,
   * a day that exists or the currency of a country. `any`: whatever the schema lets through, such as control characters,
   * the empty text and the greatest integer; formats hold, meanings do not.
   */
  readonly values?: "realistic" | "any"
  /** Share of the optional properties that are there, from 0 to 1; 0.5 by default. */
  readonly density?: number
  /** Share of the open lists that hold a value which nobody knows yet, from 0 to 1; 0.1 by default. */
  readonly novelty?: number
  /** Moment at which cards are valid, for programs under a test clock; without it cards expire in the 2040s. */
  readonly now?: DateTime.DateTime
}

/** The options with what holds when one is left out. */
export interface Settings {
  readonly values: "realistic" | "any"
  readonly density: number
  readonly novelty: number
  readonly now: DateTime.DateTime | undefined
}

/** Fills in the defaults. */
export const settingsOf = (options: ArbitraryOptions = {}): Settings => ({
  values: options.values ?? "realistic",
  density: options.density ?? 0.5,
  novelty: options.novelty ?? 0.1,
  now: options.now,
})
