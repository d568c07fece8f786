import type { Group } from "./group.ts"
import type { Report, Table } from "./report.ts"

/** A finished group: what it found, or why it could not be measured. */
export interface Finding {
  readonly group: Group
  readonly report?: Report
  readonly failure?: string
}

/** Writes what was found as Markdown. */
export const markdown = (machine: ReadonlyArray<string>, findings: ReadonlyArray<Finding>): string =>
  ["# Bench", paragraph(machine), ...findings.flatMap(section)].join("\n\n") + "\n"

const section = ({ group, report, failure = "" }: Finding): ReadonlyArray<string> => [
  `## ${group.title} (\`${group.name}\`)`,
  ...(report === undefined ? [`Could not be measured: ${failure.split("\n", 1)[0]}`] : body(report)),
]

const body = ({ tables, goals, remarks }: Report): ReadonlyArray<string> => [
  ...tables.flatMap(({ caption, head, rows }) => [caption, table({ head, rows })]),
  ...(goals.length === 0 ? [] : [
    "Goals",
    table({
      head: ["measure", "goal", "found", ""],
      rows: goals.map(({ measure, goal, found, met }) => [measure, goal, found, met ? "met" : "missed"]),
    }),
  ]),
  ...(remarks.length === 0 ? [] : [paragraph(remarks)]),
]

const paragraph = (sentences: ReadonlyArray<string>): string => sentences.join("\n")

const table = ({ head, rows }: Pick<Table, "head" | "rows">): string =>
  [head, head.map((_, column) => column === 0 ? "---" : "---:"), ...rows]
    .map((cells) => `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`)
    .join("\n")
