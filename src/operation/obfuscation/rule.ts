/** What is shown of a sensitive text: one asterisk for each hidden character unless the rule says otherwise. */
export type Rule = (text: string) => string

const stars = (count: number): string => "*".repeat(Math.max(0, count))

/** Shows the first and the last characters; a text that is no longer than these together is shown whole. */
export const keepEnds = (first: number, last: number): Rule => (text) => {
  const characters = [...text]
  const hidden = characters.length - Math.max(0, first) - Math.max(0, last)
  if (hidden <= 0) return text
  const start = Math.max(0, first)
  return characters.slice(0, start).join("") + stars(hidden) + characters.slice(start + hidden).join("")
}

/** Shows the first characters only. */
export const keepFirst = (count: number): Rule => keepEnds(count, 0)

/** Shows the last characters only. */
export const keepLast = (count: number): Rule => keepEnds(0, count)

/** Hides everything but the length. */
export const all: Rule = /* @__PURE__ */ keepEnds(0, 0)

/** Hides everything, the length included. */
export const fixedLength = (length: number): Rule => () => stars(length)
