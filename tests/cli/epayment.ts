import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import { SandboxControl } from "../../src/sandbox/control.ts"
import { layerServer } from "../../src/sandbox/sandbox.ts"
import { SandboxServer } from "../../src/sandbox/server/node_server.ts"

const root = new URL("../..", import.meta.url)

/** Variables that a run of Deno needs; nothing else of this process's environment reaches the command. */
const own = Object.fromEntries(
  ["PATH", "HOME", "DENO_DIR", "XDG_CACHE_HOME", "TMPDIR"].flatMap((name) => {
    const value = Deno.env.get(name)
    return value === undefined ? [] : [[name, value]]
  }),
)

/** Variables of the environment that a command is given. */
export type Environment = Readonly<Record<string, string>>

/** What a command said. */
export interface Said {
  readonly code: number
  readonly stdout: string
  readonly stderr: string
}

const command = (args: ReadonlyArray<string>, env: Environment, stdin: "null" | "piped") =>
  new Deno.Command(Deno.execPath(), {
    args: ["run", "--no-check", "-A", "src/cli/main.ts", ...args],
    cwd: root,
    clearEnv: true,
    env: { ...own, ...env },
    stdin,
    stdout: "piped",
    stderr: "piped",
  })

/** Runs the command line to its end, as a process. */
export const epayment = async (
  args: ReadonlyArray<string>,
  { env = {}, stdin }: { readonly env?: Environment; readonly stdin?: string } = {},
): Promise<Said> => {
  const child = command(args, env, stdin === undefined ? "null" : "piped").spawn()
  const feeding = stdin === undefined ? undefined : feed(child.stdin, stdin)
  const { code, stdout, stderr } = await child.output()
  await feeding
  return { code, stdout: new TextDecoder().decode(stdout), stderr: new TextDecoder().decode(stderr) }
}

const feed = async (stdin: WritableStream<Uint8Array>, text: string): Promise<void> => {
  const writer = stdin.getWriter()
  await writer.write(new TextEncoder().encode(text))
  await writer.close()
}

/** A command that runs until it is ended. */
export interface Running {
  /** The next line of its standard output. */
  readonly line: () => Promise<string>
  /** Ends it by a signal, if it has not ended, and answers its exit code. */
  readonly end: (signal?: Deno.Signal) => Promise<number>
}

/** Starts the command line and leaves it running. */
export const started = (args: ReadonlyArray<string>, env: Environment = {}): Running => {
  const child = command(args, env, "null").spawn()
  const lines = child.stdout.pipeThrough(new TextDecoderStream()).getReader()
  const errors = new Response(child.stderr).text()
  let rest = ""
  return {
    line: async () => {
      while (!rest.includes("\n")) {
        const { value, done } = await lines.read()
        if (done) throw new Error(`it ended: ${await errors}`)
        rest += value
      }
      const at = rest.indexOf("\n")
      const line = rest.slice(0, at)
      rest = rest.slice(at + 1)
      return line
    },
    end: async (signal = "SIGINT") => {
      try {
        child.kill(signal)
      } catch (cause) {
        // It has ended by itself.
        if (!(cause instanceof TypeError)) throw cause
      }
      await lines.cancel()
      await errors
      return (await child.status).code
    },
  }
}

/** The variables under which the command line finds a sandbox of the defaults. */
export const variables = (url: string): Environment => ({
  EPAYMENT_ENDPOINT: url,
  EPAYMENT_MERCHANT_ID: "1234",
  EPAYMENT_API_KEY_ID: "sandbox-key",
  EPAYMENT_SECRET_API_KEY: "sandbox-secret",
  EPAYMENT_INTEGRATOR: "tests",
})

/** A webhooks key for the command line. */
export const webhookVariables: Environment = {
  EPAYMENT_WEBHOOK_KEY_ID: "webhook-key",
  EPAYMENT_WEBHOOK_SECRET: "webhook-secret",
}

/** A sandbox that listens, and its controls. */
export interface Listening {
  readonly env: Environment
  readonly control: SandboxControl["Service"]
}

/** Registers a test with a sandbox of its own that listens on a port. */
export const testCli = (name: string, body: (sandbox: Listening) => Promise<void>): void =>
  Deno.test(name, () =>
    Effect.runPromise(
      Effect.gen(function* () {
        const { url } = yield* SandboxServer
        const control = yield* SandboxControl
        yield* Effect.promise(() => body({ env: variables(url), control }))
      }).pipe(Effect.provide(Layer.fresh(layerServer({ port: 0 })))),
    ))
