import { assert, assertEquals } from "@std/assert"
import * as Result from "effect/Result"
import * as fc from "fast-check"
import { writer } from "../../src/model/writing.ts"
import { breaksAt, type Broken } from "./breaks.ts"
import { law } from "./law.ts"
import { completed, type Place, written } from "./places.ts"
import { type Named, schemas, valuesOf } from "./schemas.ts"

/** Values of a schema, each with one constraint broken at a place, for every constraint there. */
const broken = ({ schema }: Named, place: Place): ReadonlyArray<fc.Arbitrary<Broken>> =>
  breaksAt(place).map((ways) =>
    fc.tuple(valuesOf({ schema }), ways).map(([value, apply]) => apply(completed(value, schema.ast, place.path)))
  )

/** Fails unless a value is refused with messages that name the broken place, and no other, and do not repeat what is there. */
const refusing = ({ schema }: Named): (broken: Broken) => void => {
  const write = writer(schema)
  return ({ value, path, unspeakable }) => {
    const misfits = Result.getOrThrow(Result.flip(write(value)))
    assertEquals([...new Set(misfits.map(({ property }) => property))], [written(path)])
    for (const { message } of misfits) {
      assert(message.length > 5, `the message for ${written(path)} says nothing`)
      assert(!repeats(message, unspeakable), `the message for ${written(path)} repeats the value: ${message}`)
    }
  }
}

/** A number repeats itself as a whole only: 2147483648 is not in -2147483648. */
const repeats = (message: string, unspeakable: string | undefined): boolean =>
  unspeakable !== undefined && new RegExp(`(?<![-\\d])${unspeakable}(?!\\d)`).test(message)

/** A property of the type itself, or the items of one that is a list; what lies deeper belongs to other types. */
const isOwn = ({ path }: Place): boolean => path.length < 2 || path.length === 2 && path[1] === 0

law(
  "each constraint of each type, broken, is refused: the message names the property and does not repeat the value",
  () =>
    schemas.flatMap((one) => {
      const refuses = refusing(one)
      return one.places.filter(isOwn).flatMap((place) =>
        broken(one, place).map((values) => ({
          name: `${one.name}.${written(place.path)}`,
          weight: 0.05,
          property: fc.property(values, refuses),
        }))
      )
    }),
)

law(
  "a constraint broken deep inside a value is refused: the message names the path and does not repeat the value",
  () =>
    schemas.flatMap((one) => {
      const deep = one.places.filter(({ path }) => path.length > 1)
      if (deep.length === 0) return []
      const someOne = fc.constantFrom(...deep).chain((place) => fc.oneof(...broken(one, place)))
      return [{ name: one.name, weight: one.weight / 2, property: fc.property(someOne, refusing(one)) }]
    }),
)
