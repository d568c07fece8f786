import type { Problem } from "./errors.ts"

/** The headers of a call that cannot be sent. */
export const headerProblems = (headers: Readonly<Record<string, string>>): ReadonlyArray<Problem> =>
  Object.keys(headers)
    .filter((name) => !/^[\x21-\x7e]([\x20-\x7e]*[\x21-\x7e])?$/.test(headers[name]))
    .map((property) => ({ property, message: "expected ASCII text without line breaks, not empty" }))
