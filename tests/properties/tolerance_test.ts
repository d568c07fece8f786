import { assertEquals } from "@std/assert"
import * as Result from "effect/Result"
import type * as SchemaAST from "effect/SchemaAST"
import * as fc from "fast-check"
import { parseJson, reader } from "../../src/model/reading.ts"
import { writer } from "../../src/model/writing.ts"
import { law } from "./law.ts"
import { completed, type Place, valueAt, withoutValueAt, withValueAt, written } from "./places.ts"
import { revealed, schemas, valuesOf } from "./schemas.ts"

/** JSON as a later version of the platform may send it, and what today's version would send instead. */
interface Answers {
  readonly later: unknown
  readonly today: unknown
}

/** Something that a later version does at some place. */
interface Change {
  readonly happensAt: (place: Place, later: unknown) => boolean
  readonly apply: (place: Place, answers: Answers) => Answers
}

const isObject = (value: unknown): value is object =>
  typeof value === "object" && value !== null && !Array.isArray(value)

const addedProperty: fc.Arbitrary<Change> = fc
  .record({ name: fc.constantFrom("addedLater", "__proto__", "constructor", "toString", ""), value: fc.jsonValue() })
  .map(({ name, value }) => ({
    happensAt: ({ path }, later) => isObject(valueAt(later, path)),
    apply: ({ path }, { later, today }) => {
      const object = { ...valueAt(later, path) as object }
      Object.defineProperty(object, name, { value, enumerable: true, writable: true, configurable: true })
      return { later: withValueAt(later, path, object), today }
    },
  }))

const nothing: fc.Arbitrary<Change> = fc.constant({
  happensAt: ({ path, optional }, later) => optional && isObject(valueAt(later, path.slice(0, -1))),
  apply: ({ path }, { later, today }) => ({
    later: withValueAt(later, path, null),
    today: withoutValueAt(today, path),
  }),
})

const newValue: fc.Arbitrary<Change> = fc.string().map((value) => ({
  happensAt: ({ path, ast }, later) => ast._tag === "Union" && typeof valueAt(later, path) === "string",
  apply: ({ path }, { later, today }) => ({
    later: withValueAt(later, path, value),
    today: withValueAt(today, path, value),
  }),
}))

const changes = fc.array(fc.tuple(fc.nat(), fc.oneof(addedProperty, nothing, newValue)), { minLength: 1, maxLength: 8 })

const changed = (places: ReadonlyArray<Place>, json: unknown, all: ReadonlyArray<readonly [number, Change]>): Answers =>
  all.reduce<Answers>((answers, [choice, { happensAt, apply }]) => {
    const possible = places.filter((place) => happensAt(place, answers.later))
    return possible.length === 0 ? answers : apply(possible[choice % possible.length], answers)
  }, { later: json, today: json })

law("properties and values that came later and nulls do not change what is read", () =>
  schemas.map((one) => {
    const write = writer(one.schema)
    const read = reader(one.schema)
    const received = (json: unknown) => revealed(Result.getOrThrow(read(parseJson(JSON.stringify(json)))))
    return {
      name: one.name,
      weight: one.weight,
      property: fc.property(valuesOf(one), changes, (value, all) => {
        const { later, today } = changed(one.places, Result.getOrThrow(write(value)), all)
        assertEquals(received(later), received(today))
      }),
    }
  }))

const holdsInteger = (ast: SchemaAST.AST): boolean =>
  ast._tag === "Number" || ast._tag === "Union" && ast.types.some(holdsInteger)

/** Stands where a number will, because JSON of such a number cannot be made from a value. */
const marker = "the number of this run"
const inexact = ["9007199254740992", "-9007199254740993", "12345678901234567890", "1e300", "4.99", "-0.5"]

law(
  "a number that JavaScript cannot hold exactly, or a fraction, is never read as an integer",
  () =>
    schemas.flatMap(({ name, schema, places }) => {
      const integers = places.filter(({ ast }) => holdsInteger(ast))
      if (integers.length === 0) return []
      const write = writer(schema)
      const read = reader(schema)
      return [{
        name,
        weight: Math.min(integers.length / 5, 8),
        property: fc.property(
          valuesOf({ schema }),
          fc.constantFrom(...integers),
          fc.constantFrom(...inexact),
          (value, { path }, number) => {
            const json = Result.getOrThrow(write(completed(value, schema.ast, path)))
            const text = JSON.stringify(withValueAt(json, path, marker)).replace(JSON.stringify(marker), number)
            const misfits = Result.getOrThrow(Result.flip(read(parseJson(text))))
            assertEquals(misfits.map(({ property }) => property), [written(path)])
          },
        ),
      }]
    }),
)
