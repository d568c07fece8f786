import * as Schema from "effect/Schema"
import * as SchemaGetter from "effect/SchemaGetter"
import type { Equals } from "./equals.ts"
import { lazily } from "./lazy.ts"

type Flat<T> = { [K in keyof T]: T[K] }
type TypesOf<Bases> = Bases extends readonly [Schema.Codec<infer T, unknown>, ...infer Rest] ? T & TypesOf<Rest>
  : unknown
type Exactly<T, Fields extends Schema.Struct.Fields, Bases> =
  Equals<Flat<Schema.Struct<Fields>["Type"] & TypesOf<Bases>>, Flat<T>> extends true ? unknown
    : { readonly "differs from the interface": T }

/** Fields of a schema that {@link object} made. */
interface WithFields {
  readonly fields: Schema.Struct.Fields
}

/**
 * Makes the schema of a wire object, named `identifier`, from its own fields and those of the schemas it extends.
 *
 * The compiler refuses it unless its fields are exactly those of the interface in the annotation: one missing, one too
 * many or one that is required here and optional there. The fields stand in a function, so that nothing is built before
 * the first use and a bundler can leave out what nobody uses (write `/* @__PURE__ *\/` before the call).
 *
 * @example
 * ```ts ignore
 * export const AmountOfMoney: Schema.Codec<AmountOfMoney, unknown> = /* @__PURE__ *\/ object("AmountOfMoney", () => ({
 *   amount: optional(cents),
 *   currencyCode: optional(currencyCode),
 * }))
 * ```
 */
export function object<
  T,
  const Fields extends Schema.Struct.Fields,
  // deno-lint-ignore no-explicit-any -- any codec may be a base; its type is inferred by TypesOf
  const Bases extends ReadonlyArray<Schema.Codec<any, unknown>> = [],
>(
  identifier: string,
  fields: () => Fields & Exactly<T, Fields, Bases>,
  ...bases: Bases
): Schema.Codec<T, unknown> {
  const build = (): Schema.Top & Partial<WithFields> => {
    const all: Schema.Struct.Fields = Object.assign(
      {},
      ...bases.map((base) => (base as Partial<WithFields>).fields),
      fields(),
    )
    const schema = Object.keys(all).length > 0 ? Schema.Struct(all) : bare(identifier)
    return schema.annotate({ identifier })
  }
  return lazily(build, "fields") as unknown as Schema.Codec<T, unknown>
}

/** An object of which nothing is known; a struct without fields would take any value. */
const bare = (identifier: string) =>
  Schema.Record(Schema.String, Schema.Unknown).annotate({ identifier }).pipe(
    Schema.decodeTo(Schema.Record(Schema.String, Schema.Never), {
      decode: SchemaGetter.transform(() => ({})),
      encode: SchemaGetter.transform(() => ({})),
    }),
  )

/** A property that may be left out, as nearly every property of the API. */
export const optional: typeof Schema.optionalKey = Schema.optionalKey

/** A property that may be left out and should be: `deprecated: true` in the OpenAPI document. */
export const deprecated = <A, I>(schema: Schema.Codec<A, I>): Schema.optionalKey<Schema.Codec<A, I>> =>
  Schema.optionalKey(schema).annotateKey({ deprecated: true })
