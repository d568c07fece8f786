/** What a {@link Pass} answers for a value that does not fit. */
export const refused: unique symbol = Symbol("refused")

/** Turns a value into what it stands for on the other side, or {@link refused}. */
export type Pass = (value: unknown) => unknown

/** How a compiled schema judges. */
export interface Judgement {
  /** Whether values are written as wire data, or wire data read as values. */
  readonly direction: "write" | "read"
  /** Whether limits hold. */
  readonly checks: boolean
  /** Whether a property that the schema does not know refuses the object that holds it; otherwise it is left out. */
  readonly known: boolean
}

/** Whether a value is an object that no class made, as JSON and literals make them. */
export const isPlainObject = (value: unknown): value is Record<string, unknown> => {
  if (typeof value !== "object" || value === null) return false
  const prototype = Object.getPrototypeOf(value)
  return prototype === Object.prototype || prototype === null
}
