import type { Group } from "../group.ts"
import { figure, measureCases, tableOfCases } from "../micro_table.ts"
import { atMost, measured } from "../report.ts"
import { spread } from "../spread.ts"

/** Checks what goes out and what comes in. */
export const schema: Group = {
  name: "schema",
  title: "Checking requests and answers",
  everywhere: true,
  measure: async (bench) => {
    const programs = ["schema/interpreted.ts", "schema/compiled.ts", "schema/reference.ts"]
    const figures = await measureCases("schema", programs, bench)
    const deno = bench.runTimes.find(({ name }) => name === "deno")
    return {
      tables: [tableOfCases("From parsed JSON or to data that is ready for JSON", bench, figures)],
      goals: deno === undefined
        ? []
        : ([["without code generation", 10], ["compiled", 1]] as const).map(([how, bar]) =>
          atMost(
            `request check of a full payment, ${how}, ${deno.title}`,
            spread(measured(figures, figure(deno, "check a full payment request"))).median,
            bar,
            " µs",
          )
        ),
      remarks: [
        "Checks as operations make them: requests strictly, answers tolerantly. Refusing names everything that is wrong.",
        "This library compiles its schemas to closures: the same figures hold with Effect's JIT and without.",
        "The largest response is the one with the longest text when every property is filled in.",
      ],
      figures,
    }
  },
}
