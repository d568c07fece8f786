import { assert, assertEquals } from "@std/assert"
import * as Exit from "effect/Exit"
import * as Schema from "effect/Schema"
import * as fc from "fast-check"
import { compiler } from "../../src/model/compile/compile.ts"
import { type Pass, refused } from "../../src/model/compile/pass.ts"
import { breaksAt } from "./breaks.ts"
import { law } from "./law.ts"
import { completed, withValueAt } from "./places.ts"
import { type Named, revealed, schemas, valuesOf } from "./schemas.ts"

const compileWriting = compiler({ direction: "write", checks: true, known: true })
const compileReading = compiler({ direction: "read", checks: false, known: false })

/** The interpreter as a pass. */
const interpreted = (run: (value: unknown) => Exit.Exit<unknown, unknown>): Pass => (value) => {
  const exit = run(value)
  return Exit.isSuccess(exit) ? exit.value : refused
}

/** What became of a value, its secrets in the open. */
const outcome = (value: unknown): unknown => value === refused ? "refused" : revealed(value)

/** Values of a schema in which some place holds something else. */
const withPlaces = (
  { schema: { ast }, places }: Named,
  values: fc.Arbitrary<unknown>,
  leaves: (place: Named["places"][number]) => fc.Arbitrary<(value: unknown, at: Named["places"][number]) => unknown>,
): fc.Arbitrary<unknown> =>
  fc.constantFrom(...places).chain((place) =>
    fc.tuple(values, leaves(place)).map(([value, change]) => change(completed(value, ast, place.path), place))
  )

law(
  "compiled or interpreted, the same values are written and the same refused",
  () =>
    schemas.map((one) => {
      const write = compileWriting(one.schema)
      const encode = interpreted(Schema.encodeUnknownExit(one.schema, { onExcessProperty: "error" }))
      const broken = withPlaces(one, valuesOf(one), (place) =>
        fc.oneof(...breaksAt(place)).map((apply) => (value) =>
          apply(value).value
        ))
      return {
        name: one.name,
        weight: one.weight,
        property: fc.property(fc.oneof(valuesOf(one), broken), (value) => {
          const [mine, reference] = [write(value), encode(value)]
          assertEquals(outcome(mine), outcome(reference))
          if (mine !== refused) assertEquals(JSON.parse(JSON.stringify(mine)), JSON.parse(JSON.stringify(reference)))
        }),
      }
    }),
)

law("compiled or interpreted, the same answers are read and the same refused", () =>
  schemas.map((one) => {
    const encode = Schema.encodeUnknownSync(one.schema)
    const read = compileReading(one.schema)
    const decode = interpreted(Schema.decodeUnknownExit(one.schema, { disableChecks: true }))
    const changed = withPlaces(one, valuesOf(one), () => fc.constant((value) => value)).chain((value) =>
      fc.tuple(fc.constantFrom(...one.places), fc.jsonValue()).map(([{ path }, leaf]) => {
        const json = encode(value)
        return path.length > 1 ? json : withValueAt(json, path, leaf)
      })
    )
    return {
      name: one.name,
      weight: one.weight,
      property: fc.property(fc.oneof(valuesOf(one).map((value) => encode(value)), changed), (json) =>
        assertEquals(outcome(read(json)), outcome(decode(json)))),
    }
  }))

Deno.test("every valid value is written without the interpreter", () => {
  for (const one of schemas) {
    const write = compileWriting(one.schema)
    for (const value of fc.sample(valuesOf(one), { numRuns: 10, seed: 1 })) assert(write(value) !== refused, one.name)
  }
})
