/** Several measurements of one thing. */
export interface Spread {
  readonly median: number
  readonly lowest: number
  readonly highest: number
}

/** The median of measurements, and how far they lie apart. */
export const spread = (values: ReadonlyArray<number>): Spread => {
  if (values.length === 0) throw new Error("nothing was measured")
  const sorted = values.toSorted((a, b) => a - b)
  const middle = (sorted.length - 1) / 2
  return {
    median: (sorted[Math.floor(middle)] + sorted[Math.ceil(middle)]) / 2,
    lowest: sorted[0],
    highest: sorted[sorted.length - 1],
  }
}

/** Quotients round by round: rounds are interleaved, so that what slows the machine down slows both. */
export const ratios = (values: ReadonlyArray<number>, of: ReadonlyArray<number>): Spread =>
  spread(values.map((value, round) => value / of[round]))

/** Writes a median and, when there is more than one measurement, the lowest and the highest. */
export const show = ({ median, lowest, highest }: Spread): string =>
  lowest === highest ? digits(median) : `${digits(median)} (${digits(lowest)}–${digits(highest)})`

/** Writes a number with three significant digits, groups of three apart. */
export const digits = (value: number): string => {
  const decimals = Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 2
  return value.toFixed(decimals).replace(/\B(?=(\d{3})+$)/g, " ")
}
