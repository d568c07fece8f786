import { percentEncode } from "./path.ts"

/**
 * Writes encoded query values as a query string with its `?`, or nothing. Lists repeat the key, spaces become `%20`,
 * absent values are left out, the order of properties is kept (protocol: operations, query parameters).
 */
export const queryString = (values: Readonly<Record<string, unknown>>): string => {
  let query = ""
  for (const name in values) {
    const value = values[name]
    if (value === undefined) continue
    for (const one of Array.isArray(value) ? value : [value]) {
      query += `${query === "" ? "?" : "&"}${percentEncode(name)}=${percentEncode(String(one))}`
    }
  }
  return query
}
