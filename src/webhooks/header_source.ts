import * as Effect from "effect/Effect"
import { DuplicateHeader, MissingHeader } from "./errors.ts"

/**
 * Headers as a server hands them out: web `Headers` or other pairs of name and value, or a record as Node.js has it. Names
 * in any case.
 */
export type HeaderSource =
  | Iterable<readonly [name: string, value: string]>
  | Readonly<Record<string, string | ReadonlyArray<string> | undefined>>

const pairs = (headers: HeaderSource): Iterable<readonly [string, string | ReadonlyArray<string> | undefined]> =>
  Symbol.iterator in headers ? headers as Iterable<readonly [string, string]> : Object.entries(headers)

/** All values of a header, without those that are empty. */
export const headerValues = (headers: HeaderSource, name: string): ReadonlyArray<string> => {
  const wanted = name.toLowerCase()
  const values: Array<string> = []
  for (const [key, value] of pairs(headers)) {
    if (key.toLowerCase() !== wanted || value === undefined) continue
    values.push(...typeof value === "string" ? [value] : value)
  }
  return values.map((value) => value.trim()).filter((value) => value !== "")
}

/**
 * The one value of a header. Servers join what was sent twice with a comma, and neither a signature nor a key id holds one,
 * so a comma counts as a duplicate.
 */
export const singleHeader = (
  headers: HeaderSource,
  header: string,
): Effect.Effect<string, MissingHeader | DuplicateHeader> => {
  const values = headerValues(headers, header)
  if (values.length === 0) {
    return Effect.fail(
      new MissingHeader({
        header,
        message: `could not find header '${header}': not from the platform, or a proxy does not pass it on`,
      }),
    )
  }
  return values.length === 1 && !values[0].includes(",") ? Effect.succeed(values[0]) : Effect.fail(
    new DuplicateHeader({ header, message: `found multiple values for header '${header}': expected exactly one` }),
  )
}
