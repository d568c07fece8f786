import * as Result from "effect/Result"
import type { Problem } from "./errors.ts"
import { percentEncode } from "./path.ts"

/**
 * Writes encoded query values as a query string with its `?`, or nothing. Lists repeat the key, spaces become `%20`,
 * absent values are left out, the order of properties is kept (protocol: operations, query parameters). A text that UTF-8
 * cannot hold is refused with the name of its parameter.
 */
export const queryString = (values: Readonly<Record<string, unknown>>): Result.Result<string, Problem> => {
  let query = ""
  for (const name in values) {
    const value = values[name]
    if (value === undefined) continue
    for (const one of Array.isArray(value) ? value : [value]) {
      const text = String(one)
      if (!text.isWellFormed()) {
        return Result.fail({ property: name, message: "expected Unicode text; half of a surrogate pair is none" })
      }
      query += `${query === "" ? "?" : "&"}${percentEncode(name)}=${percentEncode(text)}`
    }
  }
  return Result.succeed(query)
}
