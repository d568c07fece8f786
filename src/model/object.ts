import * as Schema from "effect/Schema"
import type * as SchemaAST from "effect/SchemaAST"
import * as SchemaGetter from "effect/SchemaGetter"
import { lazily } from "./lazy.ts"
import { type Structure, structure } from "./compile/structure.ts"

/** The schema of a property that may be left out; its type counts exactly, neither wider nor narrower. */
export interface Optional<in out A> {
  /** Marks the property as optional for the compiler. */
  readonly "~optional": (value: A) => A
}

/** What an interface adds to its bases. */
type Own<T, Bases> = Omit<T, keyof TypesOf<Bases>>
type TypesOf<Bases> = Bases extends readonly [Schema.Codec<infer T, unknown>, ...infer Rest] ? T & TypesOf<Rest>
  : unknown

/** The schemas that the fields of an interface need: one for each, optional where the field is. */
export type FieldsOf<T> = {
  readonly [K in keyof T]-?: Record<never, never> extends Pick<T, K> ? Optional<Exclude<T[K], undefined>>
    : Schema.Codec<T[K], unknown>
}

/** Refuses fields that the interface does not know: none of them has a value. */
type NoMore<T, Fields> = { readonly [K in Exclude<keyof Fields, keyof T>]: never }

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
  Fields extends FieldsOf<Own<T, Bases>>,
  // deno-lint-ignore no-explicit-any -- any codec may be a base; its type is inferred by TypesOf
  const Bases extends ReadonlyArray<Schema.Codec<any, unknown>> = [],
>(
  identifier: string,
  fields: () => Fields & NoMore<T, Fields>,
  ...bases: Bases
): Schema.Codec<T, unknown> {
  const all = (): Schema.Struct.Fields =>
    Object.assign({}, ...bases.map((base) => (base as Partial<WithFields>).fields), fields() as Schema.Struct.Fields)
  const schema: Schema.Top & WithFields = lazily((): Schema.Top & WithFields => {
    const own = Object.keys(schema.fields).length > 0 ? Schema.Struct(schema.fields) : bare(identifier)
    return own.annotate({ identifier }) as Schema.Top & WithFields
  }, {
    fields: all,
    [structure]: (): Structure => ({ _tag: "Object", fields: () => schema.fields }),
  })
  return schema as unknown as Schema.Codec<T, unknown>
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
export const optional = <A>(schema: Schema.Codec<A, unknown>): Optional<A> =>
  new Property(schema, Schema.optionalKey) as unknown as Optional<A>

/** A property that may be left out and should be: `deprecated: true` in the OpenAPI document. */
export const deprecated = <A>(schema: Schema.Codec<A, unknown>): Optional<A> =>
  new Property(schema, (schema) => Schema.optionalKey(schema).annotateKey({ deprecated: true })) as unknown as Optional<
    A
  >

/** As much of a schema as a struct needs of its fields; thousands of them stand in the model, most of them never asked. */
class Property {
  declare readonly [structure]: Structure
  readonly #build: () => Schema.Top
  #ast: SchemaAST.AST | undefined

  constructor(schema: Schema.Top, build: (schema: Schema.Top) => Schema.Top) {
    this[structure] = { _tag: "Optional", schema }
    this.#build = () => build(schema)
  }

  get ast(): SchemaAST.AST {
    return this.#ast ??= this.#build().ast
  }
}
