/**
 * The cursor as the platform's JavaScript client computes it, for pages that move from it: one more than the place of the
 * first difference, counted from 1 (protocol: masks). `formatInput` has the better one.
 *
 * `formatted` is the new value, `previous` the formatted one before the edit, if the page kept it.
 */
export const javaScriptCursor = (formatted: string, previous?: string): number => {
  if (formatted.slice(0, -1) === previous) return formatted.length + 1
  if (!previous) return 1
  let difference = 0
  while (difference < formatted.length && formatted[difference] === previous[difference]) difference++
  return difference === formatted.length ? 2 : difference + 1
}
