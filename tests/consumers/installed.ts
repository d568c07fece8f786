import { fileURLToPath } from "node:url"
import { pack } from "../../.ci/npm/pack.ts"
import { versions as runTimes } from "../bench/run_times.ts"

/** What the project needs besides the package, of which these are the peers. */
const dependencies: Readonly<Record<string, string>> = {
  effect: "4.1.0",
  "fast-check": "4.10.2",
  typescript: "7.0.2",
  "@types/node": "22.20.5",
  esbuild: "0.28.2",
  vite: "8.3.8",
  ...runTimes,
}

/** A project on which the package is installed from its tarball. */
export interface Project {
  readonly folder: string
  /** Starts a program that npm installed. */
  readonly start: (program: string, args: ReadonlyArray<string>, env?: Readonly<Record<string, string>>) => Deno.Command
  readonly remove: () => Promise<void>
}

/** What a program prints; fails with all of that when the program fails. */
export const output = async (command: Deno.Command): Promise<string> => {
  const { success, stdout, stderr } = await command.output()
  const said = new TextDecoder().decode(stdout)
  if (!success) throw new Error(`${said}${new TextDecoder().decode(stderr)}`)
  return said.trim()
}

/** Makes the package and installs it as its users do, into a copy of the project. */
export const install = async (): Promise<Project> => {
  const folder = await Deno.makeTempDir({ prefix: "epayment-consumers-" })
  const project = new URL("./project/", import.meta.url)
  for await (const { name } of Deno.readDir(project)) await Deno.copyFile(new URL(name, project), `${folder}/${name}`)
  const tarball = await pack(folder)
  const manifest = {
    private: true,
    type: "module",
    dependencies: { ...dependencies, "@epayment/effect": `file:${tarball}` },
  }
  await Deno.writeTextFile(`${folder}/package.json`, JSON.stringify(manifest, null, 2))
  const start = (program: string, args: ReadonlyArray<string>, env: Readonly<Record<string, string>> = {}) =>
    new Deno.Command(program, { args: [...args], cwd: folder, env, stdout: "piped", stderr: "piped" })
  await output(start("npm", ["install", "--prefer-offline", "--no-fund", "--no-audit", "--strict-peer-deps"]))
  return {
    folder,
    start: (program, args, env) => start(`${folder}/node_modules/.bin/${program}`, args, env),
    remove: () => Deno.remove(folder, { recursive: true }),
  }
}

/** Where the program for Deno lies, which takes the package from this checkout. */
export const denoProgram: string = fileURLToPath(new URL("./deno_program/", import.meta.url))
