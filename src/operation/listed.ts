import type { Spec } from "./spec.ts"

/** Any operation, as a value to read: what a program calls has the full type where it is declared. */
export interface AnyOperation {
  (...args: ReadonlyArray<never>): unknown
  /** What the operation is. */
  readonly spec: Spec
}

/** An operation and the name under which a program reaches it. */
export interface ListedOperation {
  /** Namespace and function, such as `Payments.approve`. */
  readonly name: string
  readonly operation: AnyOperation
}

const isOperation = (value: unknown): value is AnyOperation => typeof value === "function" && "spec" in value

/** The operations among what the modules of some groups export, by group and name. */
export const listed = (
  groups: Readonly<Record<string, Readonly<Record<string, unknown>>>>,
): ReadonlyArray<ListedOperation> =>
  Object.entries(groups).flatMap(([group, exported]) =>
    Object.entries(exported).flatMap(([name, value]) =>
      isOperation(value) ? [{ name: `${group}.${name}`, operation: value }] : []
    )
  )
