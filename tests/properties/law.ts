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

/** Cases whose failure is printed; a law that breaks everywhere need not say so everywhere. */
const enough = 10

/**
 * Registers a law as one test. A failure prints each case that broke it, up to ten, with its seed, its path in the shrink
 * tree and the smallest counterexample.
 */
export const law = <T>(name: string, cases: () => ReadonlyArray<Case<T>>): void =>
  Deno.test(name, () => {
    const broken: Array<string> = []
    const all = cases()
    if (all.length === 0) throw new Error("a law without cases holds nothing")
    for (const { name, property, weight = 1 } of all) {
      const details = fc.check(property, { seed, numRuns: Math.ceil(runs * weight) })
      if (details.failed) broken.push(`${name}: ${String(details.errorInstance)}\n${fc.defaultReportMessage(details)}`)
      if (broken.length === enough) break
    }
    if (broken.length > 0) throw new Error(`the law is broken by\n\n${broken.join("\n\n")}`)
  })
