import type * as Schema from "effect/Schema"
import type * as SchemaAST from "effect/SchemaAST"

/**
 * What a schema is made of, readable without building the schema: who only reads or writes a value follows its properties
 * and builds nothing else of the many types behind it.
 */
export type Structure =
  | { readonly _tag: "Object"; readonly fields: () => Schema.Struct.Fields }
  | { readonly _tag: "Optional"; readonly schema: Schema.Top }
  | {
    readonly _tag: "List"
    readonly item: Schema.Top
    readonly checks: ReadonlyArray<SchemaAST.Filter<ReadonlyArray<never>>>
  }

/** Property of a schema that holds its structure. */
export const structure: unique symbol = Symbol("structure")

/** The structure of a schema; nothing for one whose AST says it all. */
export const structureOf = (schema: Schema.Top): Structure | undefined =>
  (schema as { readonly [structure]?: Structure })[structure]
