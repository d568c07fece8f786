/**
 * Makes the npm package: `deno task pack [FOLDER]` writes a tarball into a folder, `dist` by default, and prints its path.
 */
import { parseArgs } from "node:util"
import { manifest } from "./manifest.ts"

const root = new URL("../", import.meta.url)
const command = "./src/cli/main.js"

const run = async (program: string, args: ReadonlyArray<string>, cwd: string | URL): Promise<string> => {
  const { success, stdout, stderr } = await new Deno.Command(program, { args: [...args], cwd }).output()
  const said = new TextDecoder().decode(stdout)
  if (!success) throw new Error(`${program} ${args.join(" ")} failed:\n${said}${new TextDecoder().decode(stderr)}`)
  return said.trim()
}

const exists = (file: string): Promise<boolean> => Deno.stat(file).then(() => true, () => false)

/** The address of the repository, where GitHub runs this. */
const repository = (): string | undefined => {
  const [server, name] = [Deno.env.get("GITHUB_SERVER_URL"), Deno.env.get("GITHUB_REPOSITORY")]
  return server === undefined || name === undefined ? undefined : `${server}/${name}`
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
    const raw = `${work}/raw.tgz`
    await run(Deno.execPath(), ["pack", "--quiet", "--no-source-maps", "--allow-dirty", "--output", raw], root)
    await run("tar", ["xzf", raw], work)
    const { description } = JSON.parse(await Deno.readTextFile(new URL("deno.json", root)))
    const file = `${work}/package/package.json`
    const hasCommand = await exists(`${work}/package/${command}`)
    if (hasCommand) await makeCommand(`${work}/package/${command}`)
    const corrected = manifest(JSON.parse(await Deno.readTextFile(file)), {
      description,
      repository: repository(),
      command: hasCommand ? command : undefined,
    })
    await Deno.writeTextFile(file, `${JSON.stringify(corrected, null, 2)}\n`)
    await Deno.mkdir(folder, { recursive: true })
    const name = await run(
      "npm",
      ["pack", "./package", "--silent", "--pack-destination", await Deno.realPath(folder)],
      work,
    )
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
