import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { time } from "../child.ts"
import type { Group } from "../group.ts"
import { atMost, type Figures, measured, record } from "../report.ts"
import { ratios, show, spread } from "../spread.ts"
import { servePackage } from "./package_server.ts"

const asPackage = "this library as a package, one operation"
const fromSource = "this library from its source, one operation"
const effect = "effect"

/** What is checked, in the order of the table. */
const programs: ReadonlyArray<readonly [name: string, file: string]> = [
  ["nothing", "nothing.ts"],
  [effect, "effect.ts"],
  [asPackage, "one_operation.ts"],
  [fromSource, "one_operation.ts"],
  ["stripe", "stripe.ts"],
  ["connect-sdk-nodejs", "connect_sdk_nodejs.ts"],
]

const fileOf = (program: string): string => fileURLToPath(new URL(`./programs/${program}`, import.meta.url))

const npmCacheFolder = async (): Promise<string> => {
  const { stdout } = await new Deno.Command(Deno.execPath(), { args: ["info", "--json"] }).output()
  return JSON.parse(new TextDecoder().decode(stdout)).npmCache
}

/** Checks a program with a cache into which everything was downloaded and in which nothing is checked yet; in seconds. */
const checkCold = async (program: string, npmCache: string, options: ReadonlyArray<string>): Promise<number> => {
  const cache = await Deno.makeTempDir({ prefix: "typecheck-" })
  try {
    await Deno.symlink(npmCache, join(cache, "npm"))
    const rest = ["--quiet", "--no-lock", ...options, fileOf(program)]
    const env = { DENO_DIR: cache }
    await time({ line: [Deno.execPath(), "cache", ...rest], env })
    return await time({ line: [Deno.execPath(), "check", ...rest], env }) / 1000
  } finally {
    await Deno.remove(cache, { recursive: true })
  }
}

/** Type-checks small programs with nothing cached. */
export const typecheck: Group = {
  name: "typecheck",
  title: "Type-checking a program",
  everywhere: false,
  measure: async ({ options, say }) => {
    const figures: Figures = new Map()
    const npmCache = await npmCacheFolder()
    const folder = await Deno.makeTempDir({ prefix: "typecheck-" })
    const { config, stop } = await servePackage(folder)
    try {
      for (let round = 1; round <= options.rounds; round++) {
        say(`typecheck: round ${round} of ${options.rounds}`)
        for (const [name, program] of programs) {
          const how = name === asPackage ? ["--config", config, "--allow-import"] : []
          record(figures, `${name} · s`, await checkCold(program, npmCache, how))
        }
      }
    } finally {
      await stop()
      await Deno.remove(folder, { recursive: true })
    }
    const of = (name: string) => measured(figures, `${name} · s`)
    return {
      tables: [{
        caption:
          `\`deno check\` with nothing checked before, Deno ${Deno.version.deno}, TypeScript ${Deno.version.typescript}`,
        head: ["program", "s", "× effect"],
        rows: programs.map(([name]) => [name, show(spread(of(name))), show(ratios(of(name), of(effect)))]),
      }],
      goals: [atMost("`deno check`, one operation, as a package", spread(of(asPackage)).median, 3, " s")],
      remarks: [
        "As a package: imported from an address, as programs of others import it. From its source: its own bodies are checked too.",
        "Packages are there already, so that nothing is downloaded.",
      ],
      figures,
    }
  },
}
