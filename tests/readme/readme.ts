/** The text of the README. */
export const readme: string = Deno.readTextFileSync(new URL("../../README.md", import.meta.url))

/** A block of code between fences. */
export interface Block {
  /** What the fence says it is, such as `ts`. */
  readonly language: string
  readonly text: string
  /** Number of the line of its fence, from 1. */
  readonly line: number
}

/** All blocks of a Markdown text. */
export const blocksOf = (markdown: string): ReadonlyArray<Block> =>
  [...markdown.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)].map(({ index, 1: language, 2: text }) => ({
    language,
    text,
    line: markdown.slice(0, index).split("\n").length,
  }))

/** The lines that a program says it prints: what stands behind `console.log(…) //`. */
export const promised = (program: string): ReadonlyArray<string> =>
  program.split("\n").flatMap((line) => {
    if (!line.includes("console.log(")) return []
    const comment = /console\.log\(.*\) \/\/ (.*)$/.exec(line)?.[1]
    if (comment === undefined) throw new Error(`nothing is promised of: ${line.trim()}`)
    return [comment]
  })

/** The rows of the table under a heading, cells trimmed, without its head. */
export const tableUnder = (markdown: string, heading: string): ReadonlyArray<ReadonlyArray<string>> => {
  const section = markdown.split(`\n## ${heading}\n`)[1]?.split("\n## ")[0] ?? ""
  return [...section.matchAll(/^\|(.*)\|$/gm)]
    .map(([, row]) => row.split("|").map((cell) => cell.trim()))
    .filter(([first]) => !/^-+$/.test(first))
    .slice(1)
}
