/** Where bun is, if it can be had from npm: run it by this path, since a child of npx would outlive the test. */
export const findBun = async (): Promise<string | undefined> => {
  try {
    const { success, stdout } = await new Deno.Command("npx", {
      args: ["-y", "bun@1.4.5", "-e", "console.log(process.execPath)"],
      stderr: "null",
    }).output()
    return success ? new TextDecoder().decode(stdout).trim() : undefined
  } catch (cause) {
    if (cause instanceof Deno.errors.NotFound) return undefined
    throw cause
  }
}

/** Makes one file of a program, which other run-times can run without its dependencies. */
export const bundle = async (entry: URL, file: string): Promise<void> => {
  const { success, stderr } = await new Deno.Command(Deno.execPath(), {
    args: ["bundle", "-o", file, entry.href],
    stdout: "null",
    stderr: "piped",
  }).output()
  if (!success) throw new Error(`deno bundle failed: ${new TextDecoder().decode(stderr)}`)
}
