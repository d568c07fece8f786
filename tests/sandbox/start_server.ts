/** What `deno task sandbox --json` prints once it listens. */
export interface Announced {
  readonly url: string
  readonly merchantId: string
  readonly apiKeyId: string
  readonly secretApiKey: string
  readonly controlToken: string
}

/** A sandbox in a process of its own. */
export interface RunningSandbox extends Announced {
  /** Everything that it printed on standard output, in lines. */
  readonly lines: ReadonlyArray<string>
  /** Ends it by a signal and waits; answers its exit code. */
  readonly end: (signal?: Deno.Signal) => Promise<number>
}

/** Starts the sandbox as `deno task sandbox` does, on any free port, and waits until it listens. */
export const startSandbox = async (...flags: ReadonlyArray<string>): Promise<RunningSandbox> => {
  const child = new Deno.Command(Deno.execPath(), {
    args: ["run", "--no-check", "-A", "src/sandbox/main.ts", "--json", "--port", "0", ...flags],
    cwd: new URL("../..", import.meta.url),
    stdin: "null",
    stdout: "piped",
    stderr: "null",
  }).spawn()
  const lines: Array<string> = []
  const { promise: first, resolve, reject } = Promise.withResolvers<string>()
  const reading = (async () => {
    let rest = ""
    for await (const text of child.stdout.pipeThrough(new TextDecoderStream())) {
      const parts = (rest + text).split("\n")
      rest = parts.pop() ?? ""
      for (const line of parts) {
        lines.push(line)
        resolve(line)
      }
    }
    reject(new Error("the sandbox ended before it listened"))
  })()
  const announced: Announced = JSON.parse(await first)
  return {
    ...announced,
    lines,
    end: async (signal = "SIGTERM") => {
      child.kill(signal)
      const { code } = await child.status
      await reading
      return code
    },
  }
}
