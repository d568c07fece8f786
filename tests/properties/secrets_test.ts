import { assert, assertEquals, assertNotEquals } from "@std/assert"
import * as Inspectable from "effect/Inspectable"
import * as Redacted from "effect/Redacted"
import * as Result from "effect/Result"
import * as fc from "fast-check"
import { parseJson, reader } from "../../src/model/reading.ts"
import { writer } from "../../src/model/writing.ts"
import { hiddenText } from "../../src/testing/shape.ts"
import { law } from "./law.ts"
import { completed, valueAt, withValueAt } from "./places.ts"
import { revealed, schemas, valuesOf } from "./schemas.ts"

/** Every way in which a program shows a value, in a log or an error, without asking for the secret. */
const shown = (value: unknown): ReadonlyArray<string> => [
  String(value),
  `${typeof value === "object" && value !== null ? Object.values(value) : value}`,
  JSON.stringify(value),
  Deno.inspect(value, { depth: 100, showHidden: true, getters: true, iterableLimit: 1000 }),
  Inspectable.toStringUnknown(value),
  fc.stringify(value),
]

law(
  "secrets do not show: two values that differ in them only look the same",
  () =>
    schemas.flatMap(({ name, schema, places }) => {
      const hidden = places.filter(({ ast }) => hiddenText(ast) !== undefined)
      if (hidden.length === 0) return []
      const write = writer(schema)
      const read = reader(schema)
      const received = (json: unknown) => Result.getOrThrow(read(parseJson(JSON.stringify(json))))
      return [{
        name,
        weight: Math.min(hidden.length, 8),
        property: fc.property(
          valuesOf({ schema }),
          fc.constantFrom(...hidden),
          fc.uniqueArray(fc.string({ minLength: 1 }), { minLength: 2, maxLength: 2 }),
          (value, { path }, [one, other]) => {
            const json = Result.getOrThrow(write(completed(value, schema.ast, path)))
            const [first, second] = [one, other].map((secret) => received(withValueAt(json, path, secret)))
            assert(Redacted.isRedacted(valueAt(first, path)))
            assertNotEquals(revealed(first), revealed(second))
            assertEquals(shown(first), shown(second))
          },
        ),
      }]
    }),
)
