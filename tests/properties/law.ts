import * as fc from "fast-check"

/** Seed of all laws: always the same, or what `EPAYMENT_SEED` says. */
const seed = Number(Deno.env.get("EPAYMENT_SEED") ?? 20250303)
/** How often a law is tried for a narrow schema: 20 times, or what `EPAYMENT_RUNS` says. */
const runs = Number(Deno.env.get("EPAYMENT_RUNS") ?? 20)

/** One case of a law, such as one schema. */
export interface Case<T> {
  readonly name: string
  readonly property: fc.IProperty<T>
  /** How many times the usual runs it deserves; 1 if not said. */
  readonly weight?: number
}

/**
 * Registers a law as one test. Every case is tried; a failure prints each that broke it with its seed, its path in the
 * shrink tree and the smallest counterexample.
 */
export const law = <T>(name: string, cases: () => ReadonlyArray<Case<T>>): void =>
  Deno.test(name, () => {
    const broken = cases().flatMap((one) => {
      const details = fc.check(one.property, { seed, numRuns: Math.ceil(runs * (one.weight ?? 1)) })
      return details.failed
        ? [`${one.name}: ${String(details.errorInstance)}\n${fc.defaultReportMessage(details)}`]
        : []
    })
    if (broken.length > 0) throw new Error(`${broken.length} cases break the law\n\n${broken.join("\n\n")}`)
  })
