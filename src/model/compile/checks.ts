import type * as SchemaAST from "effect/SchemaAST"

/** Whether a value keeps all checks of a node. */
export const keepsChecks = (
  ast: SchemaAST.AST,
  checks: ReadonlyArray<SchemaAST.Check<unknown>>,
): (value: unknown) => boolean => {
  const filters = flattened(checks)
  return (value) => {
    for (let i = 0; i < filters.length; i++) if (filters[i].run(value, ast, noOptions) !== undefined) return false
    return true
  }
}

const flattened = (checks: ReadonlyArray<SchemaAST.Check<unknown>>): ReadonlyArray<SchemaAST.Filter<unknown>> =>
  checks.flatMap((check) => check._tag === "Filter" ? [check] : flattened(check.checks))

const noOptions: SchemaAST.ParseOptions = {}
