import * as Exit from "effect/Exit"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { compiler } from "./compile/compile.ts"
import { type Pass, refused } from "./compile/pass.ts"
import { type Misfit, misfits, schemaFailure } from "./writing.ts"

/** Stands for a number that JavaScript cannot hold exactly; no schema accepts it, so it never becomes an amount. */
const inexact: unique symbol = Symbol("a whole number of at most 2^53 - 1")

/**
 * Parses the JSON of an answer: a property that is `null` counts as absent (protocol: shape of the API), a number that
 * is not a safe integer fits no schema. Throws a SyntaxError when the text is not JSON.
 */
export const parseJson = (text: string): unknown => settle(JSON.parse(text))

const settle = (value: unknown): unknown => {
  if (typeof value === "number") return Number.isSafeInteger(value) ? value : inexact
  if (typeof value !== "object" || value === null) return value
  if (Array.isArray(value)) {
    for (let i = 0; i < value.length; i++) value[i] = settle(value[i])
    return value
  }
  const object = value as Record<string, unknown>
  for (const key in object) {
    const one = object[key]
    if (one === null) delete object[key]
    else if (typeof one === "object") settle(one)
    else if (typeof one === "number" && !Number.isSafeInteger(one)) object[key] = inexact
  }
  return object
}

/**
 * Reads parsed JSON as a value of the schema, tolerantly: unknown properties are ignored, limits and value lists are not
 * enforced; only a wrong type is a misfit.
 */
export const reader = <T>(
  schema: Schema.Codec<T, unknown>,
): (json: unknown) => Result.Result<T, ReadonlyArray<Misfit>> => {
  let read: Pass | undefined
  let explain: ((json: unknown) => Exit.Exit<T, Schema.SchemaError>) | undefined
  return (json) => {
    read ??= compile(schema)
    const value = read(json)
    if (value !== refused) return Result.succeed(value as T)
    // Only an answer that does not fit pays for naming everything that is wrong with it.
    explain ??= Schema.decodeUnknownExit(schema, { disableChecks: true, errors: "all" })
    const exit = explain(json)
    return Exit.isSuccess(exit) ? Result.succeed(exit.value) : Result.fail(misfits(schemaFailure(exit.cause)))
  }
}

const compile = /* @__PURE__ */ compiler({ direction: "read", checks: false, known: false })
