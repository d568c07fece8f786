import * as Redacted from "effect/Redacted"
import * as Schema from "effect/Schema"
import * as fc from "fast-check"
import { clientOperations } from "../../src/client_api/operations.ts"
import * as model from "../../src/model/mod.ts"
import { serverOperations } from "../../src/server_api/operations.ts"
import { deriving } from "../../src/testing/derive.ts"
import { settingsOf } from "../../src/testing/options.ts"
import { type Place, placesOf } from "./places.ts"

/** A schema of the model under the name of its export. */
export interface Named {
  readonly name: string
  readonly schema: Schema.Codec<unknown, unknown>
  /** Everything that can stand in its values. */
  readonly places: ReadonlyArray<Place>
  /** How many times the usual runs it deserves: the wider, the more. */
  readonly weight: number
}

const queries = [...serverOperations, ...clientOperations].map(({ name, operation }) =>
  [`query of ${name}`, operation.spec.query] as const
)

/** Every schema that the model exports, and those that operations declare for their queries. */
export const schemas: ReadonlyArray<Named> = Array.from(
  new Map([...queries, ...Object.entries(model)].map(([name, value]) => [value, name] as const)),
  ([value, name]): ReadonlyArray<Named> => {
    if (!Schema.isSchema(value)) return []
    const schema = value as Schema.Codec<unknown, unknown>
    const places = placesOf(schema.ast)
    return [{ name, schema, places, weight: Math.min(1 + places.length / 20, 8) }]
  },
).flat()

const realistic = deriving(settingsOf())
const any = deriving(settingsOf({ values: "any", novelty: 0.3 }))

/** Values of a schema, half of them such as a shop sends, half of them anything that the schema lets through. */
export const valuesOf = ({ schema: { ast } }: Pick<Named, "schema">): fc.Arbitrary<unknown> =>
  fc.oneof(realistic(ast, ""), any(ast, ""))

/** A value with its secrets in the open, so that two of them can be compared. */
export const revealed = (value: unknown): unknown =>
  Redacted.isRedacted(value)
    ? { secret: Redacted.value(value) }
    : Array.isArray(value)
    ? value.map(revealed)
    : typeof value === "object" && value !== null
    ? Object.fromEntries(Object.entries(value).map(([key, one]) => [key, revealed(one)]))
    : value
