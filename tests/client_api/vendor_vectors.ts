import { assert } from "@std/assert"

/** How the cases of one file of published test cases are run; they lie beside the checkout, or nowhere. */
export interface VendorVectors<Case> {
  /** The name of the file without `.json`. */
  readonly file: string
  /** Which cases of the file this is about; all by default. */
  readonly only?: (vector: Case) => boolean
  /** Why a case does not bind this library; none when it does. */
  readonly notApplicable: (vector: Case) => string | undefined
  /** Throws when the library behaves otherwise. */
  readonly check: (vector: Case) => void | Promise<void>
}

/** Registers one test for all cases of a file: it reports how many bind this library and names the others with the reason. */
export const vendorVectors = <Case>({ file, only = () => true, notApplicable, check }: VendorVectors<Case>): void => {
  const source = new URL(`../../../shared/vectors/${file}.json`, import.meta.url)
  const text = read(source)
  Deno.test({
    name: `published cases: ${file}`,
    ignore: text === undefined,
    fn: async () => {
      const published = JSON.parse(text ?? "{}") as { readonly cases: ReadonlyArray<Case> }
      const cases = published.cases.filter(only)
      assert(cases.length > 0)
      const excluded: Array<string> = []
      const failed: Array<string> = []
      for (const vector of cases) {
        const reason = notApplicable(vector)
        const { source: _, ...shown } = vector as { readonly source?: unknown }
        const title = JSON.stringify(shown).slice(0, 220)
        if (reason !== undefined) {
          excluded.push(`  not applicable (${reason}): ${title}`)
          continue
        }
        try {
          await check(vector)
        } catch (cause) {
          failed.push(`${title}\n${cause}`)
        }
      }
      const applicable = cases.length - excluded.length
      // deno-lint-ignore no-console -- the count is part of what this test shows
      console.log(
        [`${file}: ${applicable - failed.length} of ${applicable} applicable cases passed`, ...excluded].join("\n"),
      )
      assert(failed.length === 0, failed.join("\n\n"))
    },
  })
}

const read = (source: URL): string | undefined => {
  try {
    return Deno.readTextFileSync(source)
  } catch (cause) {
    if (cause instanceof Deno.errors.NotFound) return undefined
    throw cause
  }
}
