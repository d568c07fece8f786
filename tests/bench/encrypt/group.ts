import type { Group } from "../group.ts"
import { figure, measureCases, tableOfCases } from "../micro_table.ts"
import { atMost, measured } from "../report.ts"
import { ratios } from "../spread.ts"

/** Encrypts what a customer typed for the platform. */
export const encrypt: Group = {
  name: "encrypt",
  title: "Encrypting a card for the platform",
  everywhere: true,
  measure: async (bench) => {
    const figures = await measureCases("encrypt", ["encrypt/program.ts"], bench)
    return {
      tables: [tableOfCases("RSA-OAEP with 2048 bits, A256CBC-HS512; one at a time", bench, figures)],
      goals: bench.runTimes.map((runTime) => {
        const of = (name: string) => measured(figures, figure(runTime, name))
        return atMost(
          `encrypting customer input, ${runTime.title}, of jose with a kept key`,
          ratios(of("this library, customer input"), of("jose, kept key")).median,
          1.1,
          " ×",
        )
      }),
      remarks: [
        'jose and "JWE alone" get the finished text; "customer input" draws a nonce, writes text and meta info; "payment request" also validates.',
        "connect-sdk-client-js runs here on the globals of a browser that it is given.",
      ],
      figures,
    }
  },
}
