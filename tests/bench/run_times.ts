import { basename, dirname, join } from "node:path"
import { tmpdir } from "node:os"
import { fileURLToPath } from "node:url"
import { bundle } from "../budgets/bundle.ts"
import { time } from "./child.ts"
import type { RunTimeName } from "./options.ts"

/** One run-time, ready to run the bench's programs. */
export interface RunTime {
  readonly name: RunTimeName
  readonly title: string
  /** The command line of a program of this folder, such as `http/server.ts`. */
  readonly line: (program: string) => Promise<ReadonlyArray<string>>
}

/** Bun and Node.js as npm packages. */
export const versions = { bun: "1.4.5", node: "22.23.3" }

/** Peers that programs for Bun and Node import as they are; the versions are those that Deno runs. */
const peers = ["connect-sdk-nodejs", "connect-sdk-client-js", "fast-check", "jose", "jsonschema", "stripe"]

/** The command line of a program of this folder on Deno, from its source. */
export const onDeno = (program: string): ReadonlyArray<string> => [
  Deno.execPath(),
  "run",
  "--quiet",
  "--no-check",
  "--no-lock",
  "-A",
  fileURLToPath(new URL(program, import.meta.url)),
]

/**
 * Prepares run-times. Bun and Node 22 come as npm packages, with the peers beside them, into a folder for temporary files
 * that is kept for the next time; programs are bundled for them. Call `remove` at the end.
 */
export const prepareRunTimes = async (
  names: ReadonlyArray<RunTimeName>,
  say: (text: string) => void,
): Promise<{ readonly runTimes: ReadonlyArray<RunTime>; readonly remove: () => Promise<void> }> => {
  const deno: RunTime = {
    name: "deno",
    title: `Deno ${Deno.version.deno}`,
    line: (program) => Promise.resolve(onDeno(program)),
  }
  if (names.every((name) => name === "deno")) return { runTimes: [deno], remove: () => Promise.resolve() }
  const folder = await install(say)
  const programs = await Deno.makeTempDir({ dir: folder, prefix: "programs-" })
  const bundled = (binary: string) => async (program: string) => [
    join(folder, "node_modules", ".bin", binary),
    await bundleProgram(program, programs),
  ]
  const all: ReadonlyArray<RunTime> = [
    deno,
    { name: "bun", title: `Bun ${versions.bun}`, line: bundled("bun") },
    { name: "node22", title: `Node.js ${versions.node}`, line: bundled("node") },
  ]
  return {
    runTimes: all.filter(({ name }) => names.includes(name)),
    remove: () => Deno.remove(programs, { recursive: true }),
  }
}

const install = async (say: (text: string) => void): Promise<string> => {
  const folder = join(tmpdir(), "epayment-effect-bench")
  const manifest = JSON.stringify({ private: true, dependencies: { ...versions, ...await peerVersions() } }, null, 2)
  const installed = join(folder, "installed.json")
  if (await Deno.readTextFile(installed).catch(() => "") === manifest) return folder
  say(`installing Bun ${versions.bun}, Node.js ${versions.node} and the peers into ${folder}`)
  await Deno.mkdir(folder, { recursive: true })
  await Deno.writeTextFile(join(folder, "package.json"), manifest)
  await time({ line: ["npm", "install", "--silent", "--no-fund", "--no-audit", "--prefix", folder] })
  await Deno.writeTextFile(installed, manifest)
  return folder
}

/** The versions of the peers, from the import map and the files through which tests and bench import them. */
const peerVersions = async (): Promise<Readonly<Record<string, string>>> => {
  const sources = [new URL("../../deno.json", import.meta.url)]
  for (const folder of ["../npm/", "./npm/"].map((path) => new URL(path, import.meta.url))) {
    for await (const { name } of Deno.readDir(folder)) sources.push(new URL(name, folder))
  }
  const text = (await Promise.all(sources.map((file) => Deno.readTextFile(file)))).join("\n")
  const found = [...text.matchAll(/"npm:([a-z-]+)@([0-9.]+)/g)].map(([, peer, version]) => [peer, version])
  return Object.fromEntries(found.filter(([peer]) => peers.includes(peer)).sort())
}

const bundleProgram = async (program: string, folder: string): Promise<string> => {
  const file = join(folder, `${basename(dirname(program))}_${basename(program, ".ts")}.mjs`)
  const known = await Deno.stat(file).then(() => true, () => false)
  if (!known) {
    const { code } = await bundle(new URL(program, import.meta.url), { external: peers })
    await Deno.writeTextFile(file, code)
  }
  return file
}
