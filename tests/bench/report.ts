/** Raw measurements by name, one for each round. */
export type Figures = Map<string, Array<number>>

/** Notes one measurement. */
export const record = (figures: Figures, name: string, value: number): void => {
  const known = figures.get(name)
  if (known === undefined) figures.set(name, [value])
  else known.push(value)
}

/** The measurements under a name. */
export const measured = (figures: Figures, name: string): ReadonlyArray<number> => figures.get(name) ?? []

/** Cells as they are shown. */
export interface Table {
  readonly caption: string
  readonly head: ReadonlyArray<string>
  readonly rows: ReadonlyArray<ReadonlyArray<string>>
}

/** A bar that the project set itself, and what was found. */
export interface Goal {
  readonly measure: string
  readonly goal: string
  readonly found: string
  readonly met: boolean
}

/** A goal that is met from a value upwards. */
export const atLeast = (measure: string, found: number, bar: number, unit = ""): Goal => ({
  measure,
  goal: `≥ ${bar}${unit}`,
  found: `${found.toFixed(2)}${unit}`,
  met: found >= bar,
})

/** A goal that is met up to a value. */
export const atMost = (measure: string, found: number, bar: number, unit = ""): Goal => ({
  measure,
  goal: `≤ ${bar.toFixed(bar < 10 ? 1 : 0)}${unit}`,
  found: `${found.toFixed(2)}${unit}`,
  met: found <= bar,
})

/** What a group found. */
export interface Report {
  readonly tables: ReadonlyArray<Table>
  readonly goals: ReadonlyArray<Goal>
  /** What a reader must know to judge the figures. */
  readonly remarks: ReadonlyArray<string>
  readonly figures: Figures
}
