import { assertEquals } from "@std/assert"
import * as Result from "effect/Result"
import * as fc from "fast-check"
import { parseJson, reader } from "../../src/model/reading.ts"
import { writer } from "../../src/model/writing.ts"
import { validators } from "./json_schemas.ts"
import { law } from "./law.ts"
import { revealed, schemas, valuesOf } from "./schemas.ts"

law(
  "what is written strictly and read back over JSON text is the same value",
  () =>
    schemas.map(({ name, schema, weight }) => {
      const write = writer(schema)
      const read = reader(schema)
      return {
        name,
        weight,
        property: fc.property(valuesOf({ schema }), (value) => {
          const text = JSON.stringify(Result.getOrThrow(write(value)))
          assertEquals(revealed(Result.getOrThrow(read(parseJson(text)))), revealed(value))
        }),
      }
    }),
)

law(
  "what is written keeps the JSON Schema of its type, which knows no other properties",
  () =>
    Array.from(validators(schemas), ([{ name, schema }, validate]) => {
      const write = writer(schema)
      return {
        name,
        property: fc.property(valuesOf({ schema }), (value) => {
          validate(Result.getOrThrow(write(value)))
          assertEquals(validate.errors ?? [], [])
        }),
      }
    }),
)
