import type { RegularExpressionValidator } from "../../model/field_validators.ts"

const compiled = (pattern: string): RegExp | undefined => {
  try {
    return new RegExp(pattern)
  } catch {
    return undefined
  }
}

/** Whether a pattern is one that {@link regularExpression} can use: no when the platform's configuration is wrong. */
export const isPattern = (pattern: string): boolean => compiled(pattern) !== undefined

/**
 * Whether a pattern is found in a value, anywhere unless it says `^` and `$`; never in an empty value.
 *
 * A pattern that does not compile is a mistake of configuration, for which the customer is not stopped: the rule passes and the
 * platform judges (protocol: validation rules).
 */
export const regularExpression = (value: string, { regularExpression }: RegularExpressionValidator): boolean =>
  value !== "" && (regularExpression === undefined || compiled(regularExpression)?.test(value) !== false)
