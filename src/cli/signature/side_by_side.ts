/** Where two texts begin to differ; lines and columns count from 1. */
export interface Difference {
  readonly line: number
  readonly column: number
}

const visible = (text: string): string =>
  // deno-lint-ignore no-control-regex -- control characters are what is made visible
  text.replace(/[\u0000-\u001f\u007f\ufeff]/g, (character) => {
    if (character === "\n") return "\\n"
    if (character === "\r") return "\\r"
    if (character === "\t") return "\\t"
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`
  })

/** The lines of a text, each with its end made visible: every line feed counts in a signature. */
const lines = (text: string): ReadonlyArray<string> => text.split(/(?<=\n)/).filter((line) => line !== "").map(visible)

/** Where the texts differ first, or nothing when they are equal. */
export const firstDifference = (left: string, right: string): Difference | undefined => {
  if (left === right) return undefined
  let at = 0
  while (at < left.length && left[at] === right[at]) at++
  const before = left.slice(0, at)
  return { line: before.split("\n").length, column: at - before.lastIndexOf("\n") }
}

/** The lines of one text, numbered. */
export const numbered = (text: string): string =>
  lines(text).map((line, index) => `${String(index + 1).padStart(3)}  ${line}`).join("\n")

const widest = 60

/** A long line around the column where it differs, so that both sides fit beside each other. */
const window = (line: string, from: number): string =>
  line.length <= widest
    ? line
    : `${from > 0 ? "…" : ""}${line.slice(from, from + widest - 2)}${from + widest - 2 < line.length ? "…" : ""}`

/** Two texts side by side, line by line; lines that differ are marked. */
export const sideBySide = (left: readonly [string, string], right: readonly [string, string]): string => {
  const [leftLines, rightLines] = [lines(left[1]), lines(right[1])]
  const rows = Array.from({ length: Math.max(leftLines.length, rightLines.length) }, (_, index) => {
    const [one = "", other = ""] = [leftLines[index], rightLines[index]]
    let same = 0
    while (same < Math.min(one.length, other.length) && one[same] === other[same]) same++
    const from = one === other ? 0 : Math.max(0, same - 20)
    return [one === other ? " " : "≠", window(one, from), window(other, from)] as const
  })
  const width = Math.max(left[0].length, ...rows.map(([, one]) => one.length))
  return [
    `       ${left[0].padEnd(width)} | ${right[0]}`,
    ...rows.map(([mark, one, other], index) =>
      `${String(index + 1).padStart(3)} ${mark}  ${one.padEnd(width)} | ${other}`
    ),
  ].join("\n")
}
