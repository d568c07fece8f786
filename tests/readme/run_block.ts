/** What a program printed. */
export interface Printed {
  readonly code: number
  readonly lines: ReadonlyArray<string>
  readonly complaints: string
}

/** Runs a program as somebody would who copied it into a file of a folder. */
export const run = async (
  program: string,
  folder: URL,
  env: Readonly<Record<string, string>> = {},
): Promise<Printed> => {
  const child = new Deno.Command(Deno.execPath(), {
    args: ["run", "--quiet", "--no-check", "--ext=ts", "-A", "-"],
    cwd: folder,
    env: { ...env, NO_COLOR: "1" },
    stdin: "piped",
    stdout: "piped",
    stderr: "piped",
  }).spawn()
  const writer = child.stdin.getWriter()
  await writer.write(new TextEncoder().encode(program))
  await writer.close()
  const { code, stdout, stderr } = await child.output()
  const [said, complaints] = [stdout, stderr].map((bytes) => new TextDecoder().decode(bytes))
  return { code, lines: said === "" ? [] : said.trimEnd().split("\n"), complaints }
}
