import type * as SchemaAST from "effect/SchemaAST"

/** The node that says what values of a schema look like: a declaration that only arranges a type stands for that type. */
export const shapeOf = (ast: SchemaAST.AST): SchemaAST.AST =>
  ast._tag === "Declaration" && ast.typeParameters.length === 1 && hiddenText(ast) === undefined
    ? shapeOf(ast.typeParameters[0])
    : ast

/** The text inside a `Redacted`, with its limits; nothing for any other node. */
export const hiddenText = (ast: SchemaAST.AST): SchemaAST.String | undefined => {
  if (ast._tag !== "Declaration" || !isRedacted(ast.annotations?.representation)) return undefined
  const text = ast.encoding?.at(-1)?.to ?? ast.typeParameters[0]
  return text._tag === "String" ? text : undefined
}

const isRedacted = (representation: unknown): boolean =>
  typeof representation === "object" && representation !== null && "id" in representation &&
  representation.id === "effect/schema/Redacted"
