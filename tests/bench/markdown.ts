import type { Group } from "./group.ts"
import type { Report, Table } from "./report.ts"

/** A finished group. */
export interface Finding {
  readonly group: Group
  readonly report: Report
}

/** Writes what was found as Markdown. */
export const markdown = (machine: ReadonlyArray<string>, findings: ReadonlyArray<Finding>): string =>
  ["# Bench", paragraph(machine), ...findings.flatMap(section)].join("\n\n") + "\n"

const section = ({ group, report }: Finding): ReadonlyArray<string> => [
  `## ${group.title} (\`${group.name}\`)`,
  ...report.tables.flatMap(({ caption, head, rows }) => [caption, table({ head, rows })]),
  ...(report.goals.length === 0 ? [] : [
    "Goals",
    table({
      head: ["measure", "goal", "found", ""],
      rows: report.goals.map(({ measure, goal, found, met }) => [measure, goal, found, met ? "met" : "missed"]),
    }),
  ]),
  ...(report.remarks.length === 0 ? [] : [paragraph(report.remarks)]),
]

const paragraph = (sentences: ReadonlyArray<string>): string => sentences.join("\n")

const table = ({ head, rows }: Pick<Table, "head" | "rows">): string =>
  [head, head.map((_, column) => column === 0 ? "---" : "---:"), ...rows]
    .map((cells) => `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`)
    .join("\n")
