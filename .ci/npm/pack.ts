/**
 * Makes the npm package: `deno task pack [FOLDER]` writes a tarball into a folder, `dist` by default, and prints its path.
 */
import { parseArgs } from "node:util"
import { fileURLToPath } from "node:url"
import { manifest, type PackedManifest } from "./manifest.ts"

const root = new URL("../../", import.meta.url)

/** The command line: `deno pack` compiles what entry points reach, so it is made one of them for the while. */
const command = "./src/cli/main"

/** What of deno.json is used here. */
interface Configuration {
  readonly description: string
  readonly exports: Readonly<Record<string, string>>
  readonly publish: { readonly include: ReadonlyArray<string>; readonly exclude: ReadonlyArray<string> }
}

const run = async (program: string, args: ReadonlyArray<string>, cwd: string): Promise<string> => {
  const { success, stdout, stderr } = await new Deno.Command(program, { args: [...args], cwd }).output()
  const said = new TextDecoder().decode(stdout)
  if (!success) throw new Error(`${program} ${args.join(" ")} failed:\n${said}${new TextDecoder().decode(stderr)}`)
  return said.trim()
}

/** The address of the repository, where GitHub runs this. */
const repository = (): string | undefined => {
  const [server, name] = [Deno.env.get("GITHUB_SERVER_URL"), Deno.env.get("GITHUB_REPOSITORY")]
  return server === undefined || name === undefined ? undefined : `${server}/${name}`
}

/** Copies what is published into a folder, with a configuration that has the command line as an entry point. */
const copySource = async (configuration: Configuration, source: string): Promise<void> => {
  const { exports, publish } = configuration
  await Deno.mkdir(source)
  for (const path of publish.include) await run("cp", ["-r", fileURLToPath(new URL(path, root)), source], source)
  await Deno.writeTextFile(
    `${source}/deno.json`,
    JSON.stringify({ ...configuration, tasks: {}, exports: { ...exports, "./cli": `${command}.ts` } }),
  )
}

/** Removes the source of programs that only this repository needs. */
const removeSource = async (folder: string): Promise<void> => {
  for await (const { name, isDirectory } of Deno.readDir(folder)) {
    const path = `${folder}/${name}`
    if (isDirectory) await removeSource(path)
    else if (name.endsWith(".ts") && !name.endsWith(".d.ts")) await Deno.remove(path)
  }
}

/** Makes the command run by Node.js wherever npm links it. */
const makeCommand = async (file: string): Promise<void> => {
  const source = await Deno.readTextFile(file)
  await Deno.writeTextFile(file, `#!/usr/bin/env node\n${source.replace(/^#!.*\n/, "")}`)
  await Deno.chmod(file, 0o755)
}

/** Makes the tarball in a folder; answers its path. */
export const pack = async (folder: string): Promise<string> => {
  const work = await Deno.makeTempDir({ prefix: "epayment-pack-" })
  try {
    const configuration: Configuration = JSON.parse(await Deno.readTextFile(new URL("deno.json", root)))
    await copySource(configuration, `${work}/source`)
    const raw = `${work}/raw.tgz`
    await run(Deno.execPath(), ["pack", "--quiet", "--no-source-maps", "--output", raw], `${work}/source`)
    await run("tar", ["xzf", raw], work)
    const packed = `${work}/package`
    await removeSource(packed)
    await makeCommand(`${packed}/${command}.js`)
    const { exports: { "./cli": _, ...exports }, ...rest }: PackedManifest = JSON.parse(
      await Deno.readTextFile(`${packed}/package.json`),
    )
    const corrected = manifest({ ...rest, exports }, {
      description: configuration.description,
      repository: repository(),
      command: `${command}.js`,
    })
    await Deno.writeTextFile(`${packed}/package.json`, `${JSON.stringify(corrected, null, 2)}\n`)
    await Deno.mkdir(folder, { recursive: true })
    const target = await Deno.realPath(folder)
    const name = await run("npm", ["pack", packed, "--silent", "--pack-destination", target], work)
    return `${folder}/${name}`
  } finally {
    await Deno.remove(work, { recursive: true })
  }
}

if (import.meta.main) {
  const { positionals: [folder = "dist"] } = parseArgs({ args: Deno.args, allowPositionals: true })
  // deno-lint-ignore no-console -- the path is what this program is asked for
  console.log(await pack(folder))
}
