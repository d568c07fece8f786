import type { Group } from "../group.ts"
import { figure, measureCases, tableOfCases } from "../micro_table.ts"
import { atMost, measured } from "../report.ts"
import { spread } from "../spread.ts"

/** Signs a create-payment request. */
export const sign: Group = {
  name: "sign",
  title: "Signing a request",
  everywhere: true,
  measure: async (bench) => {
    const figures = await measureCases("sign", ["sign/program.ts"], bench)
    return {
      tables: [
        tableOfCases('One at a time; "all headers" is date, meta info, string to sign and signature', bench, figures),
      ],
      goals: bench.runTimes.filter(({ name }) => name === "deno").map((runTime) =>
        atMost(
          `signing with a kept key, ${runTime.title}`,
          spread(measured(figures, figure(runTime, "this library, HMAC"))).median,
          20,
          " µs",
        )
      ),
      remarks: [],
      figures,
    }
  },
}
