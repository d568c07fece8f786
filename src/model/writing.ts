import * as Exit from "effect/Exit"
import * as Cause from "effect/Cause"
import * as Option from "effect/Option"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import * as SchemaIssue from "effect/SchemaIssue"
import { compiler } from "./compile/compile.ts"
import { type Pass, refused } from "./compile/pass.ts"

/** One thing that does not fit a schema. */
export interface Misfit {
  /** Property path, such as `order.shoppingCart.items[1].quantity`; empty for the value as a whole. */
  readonly property: string
  /** What was expected; never the value itself. */
  readonly message: string
}

const format = /* @__PURE__ */ SchemaIssue.makeFormatterStandardSchemaV1({
  leafHook: (issue) => {
    switch (issue._tag) {
      case "UnexpectedKey":
        return "unknown property; correct its name or leave it out"
      case "MissingKey":
        return "required"
      default:
        return SchemaIssue.defaultLeafHook(issue)
    }
  },
})

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1)

/** The misfits of a failed check, each with its path in the notation of the platform's errors. */
export const misfits = (error: Schema.SchemaError): ReadonlyArray<Misfit> =>
  format(error.issue).issues.map(({ path = [], message }) => ({
    property: path.reduce<string>((text, step) => {
      const key = typeof step === "object" ? step.key : step
      return typeof key === "number" ? `${text}[${key}]` : text === "" ? String(key) : `${text}.${String(key)}`
    }, ""),
    message: lowerFirst(message),
  }))

/** The failure of a schema run, or the defect that it must be. */
export const schemaFailure = (cause: Cause.Cause<Schema.SchemaError>): Schema.SchemaError =>
  Option.getOrThrowWith(Cause.findErrorOption(cause), () => Cause.squash(cause))

/** Writes a value as JSON-ready data after a strict check: limits hold, unknown properties are refused. */
export const writer = <T>(
  schema: Schema.Codec<T, unknown>,
): (value: unknown) => Result.Result<unknown, ReadonlyArray<Misfit>> => {
  let write: Pass | undefined
  let explain: ((value: unknown) => Exit.Exit<unknown, Schema.SchemaError>) | undefined
  return (value) => {
    write ??= compile(schema)
    const written = write(value)
    if (written !== refused) return Result.succeed(written)
    // Only a value that does not fit pays for naming everything that is wrong with it.
    explain ??= Schema.encodeUnknownExit(schema, { onExcessProperty: "error", errors: "all" })
    const exit = explain(withoutUndefined(value))
    return Exit.isSuccess(exit) ? Result.succeed(exit.value) : Result.fail(misfits(schemaFailure(exit.cause)))
  }
}

const compile = /* @__PURE__ */ compiler({ direction: "write", checks: true, known: true })

const isPlain = (value: unknown): value is Record<string, unknown> => {
  if (typeof value !== "object" || value === null) return false
  const prototype = Object.getPrototypeOf(value)
  return prototype === Object.prototype || prototype === null
}

/** TypeScript lets callers write `{ cvv: undefined }` for an optional property: it counts as left out. */
const withoutUndefined = (value: unknown): unknown =>
  Array.isArray(value) ? value.map(withoutUndefined) : isPlain(value)
    ? Object.fromEntries(
      Object.entries(value).filter(([, one]) => one !== undefined).map(([key, one]) => [key, withoutUndefined(one)]),
    )
    : value
