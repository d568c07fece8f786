import { bundle as bundled } from "../../budgets/bundle.ts"
import { entries, type Entry, entryFile, entryNames } from "../../budgets/entries.ts"
import { kib, type Size } from "../../budgets/sizes.ts"
import type { Group } from "../group.ts"
import { atMost, type Figures, record } from "../report.ts"

/** Bundles of peers, beside those whose sizes are recorded. */
const peers: ReadonlyArray<readonly [name: string, file: URL]> = [
  ["connect-sdk-client-js (the official device flow)", new URL("./connect_sdk_client_js.ts", import.meta.url)],
  ["jose, encryption alone", new URL("./jose.ts", import.meta.url)],
]

/** Bundles entry points for a browser. */
export const bundle: Group = {
  name: "bundle",
  title: "Size of a bundle",
  everywhere: false,
  measure: async ({ say }) => {
    const figures: Figures = new Map()
    const rows: Array<readonly [name: string, size: Size]> = []
    const sources = [...entryNames.map((name) => [entries[name], entryFile(name)] as const), ...peers]
    for (const [name, file] of sources) {
      say(`bundle: ${name}`)
      const size = await bundled(file)
      record(figures, `${name} · minified · bytes`, size.minified)
      record(figures, `${name} · gzip · bytes`, size.gzip)
      rows.push([name, size])
    }
    const gzip = (entry: Entry) => (figures.get(`${entries[entry]} · gzip · bytes`)?.[0] ?? NaN) / 1024
    const floor = gzip("effect_and_schema")
    return {
      tables: [{
        caption: "esbuild, one file for a browser",
        head: ["program", "min KiB", "gzip KiB", "gzip, of the floor"],
        rows: rows.map(([name, { minified, gzip }]) => [
          name,
          kib(minified),
          kib(gzip),
          `${gzip / 1024 >= floor ? "+" : "−"}${Math.abs(gzip / 1024 - floor).toFixed(1)}`,
        ]),
      }],
      goals: [
        atMost(`${entries.one_operation}, gzip: the floor + 10`, gzip("one_operation"), floor + 10, " KiB"),
        atMost(
          `${entries.one_operation_by_path}, gzip: the floor + 10`,
          gzip("one_operation_by_path"),
          floor + 10,
          " KiB",
        ),
        atMost(`${entries.device_flow}, gzip`, gzip("device_flow"), 38, " KiB"),
      ],
      remarks: ["Everything in one file, Effect included; sizes are exact and need no rounds."],
      figures,
    }
  },
}
