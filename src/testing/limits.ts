import type * as SchemaAST from "effect/SchemaAST"

/** What the checks of a schema ask for. */
export interface Limits {
  readonly minimum?: number
  readonly maximum?: number
  readonly minLength?: number
  readonly maxLength?: number
  readonly pattern?: RegExp
  readonly unique?: true
}

/** The limits of a node, by what its checks declare beside their predicates; the model states each limit once. */
export const limitsOf = (ast: SchemaAST.AST): Limits => {
  let limits: Limits = {}
  for (const check of ast.checks ?? []) {
    const { minimum, maximum, minLength, maxLength, patterns, uniqueBy } = check.annotations?.arbitraryConstraint ?? {}
    limits = {
      ...limits,
      ...(typeof minimum === "number" && { minimum }),
      ...(typeof maximum === "number" && { maximum }),
      ...(minLength !== undefined && { minLength }),
      ...(maxLength !== undefined && { maxLength }),
      ...(patterns !== undefined && { pattern: new RegExp(patterns[0].source, patterns[0].flags) }),
      ...(uniqueBy !== undefined && { unique: true }),
    }
  }
  return limits
}

/** Tells the texts of one pattern and one range of lengths from all others. */
export const patternKey = ({ pattern, minLength, maxLength }: Limits): string =>
  [pattern, minLength, maxLength].map(String).join(" ")
