/** A program to run. */
export interface Command {
  /** The program and its arguments. */
  readonly line: ReadonlyArray<string>
  /** The core that it is bound to, where the machine allows. */
  readonly core?: number
  readonly env?: Readonly<Record<string, string>>
}

/** What became of a program. */
export interface Finished<A> {
  /** The JSON of its last line. */
  readonly said: A
  /** Time from its start to its end. */
  readonly millis: number
}

/** A program that is running. */
export interface Running<A> {
  /** The JSON of its first line. */
  readonly said: A
  readonly pid: number
  /** Asks it to end, and waits until it has. */
  readonly stop: () => Promise<void>
}

const decoder = new TextDecoder()

/** Whether programs can be bound to different cores here. */
export const canPin: boolean = await (async () => {
  if (navigator.hardwareConcurrency < 2) return false
  try {
    return (await new Deno.Command("taskset", { args: ["-c", "1", "true"] }).output()).success
  } catch {
    return false
  }
})()

const prepared = ({ line, core, env = {} }: Command, stdout: "piped" | "null"): Deno.Command => {
  const [program, ...args] = core === undefined || !canPin ? line : ["taskset", "-c", String(core), ...line]
  return new Deno.Command(program, { args, env: { NO_COLOR: "1", ...env }, stdin: "null", stdout, stderr: "piped" })
}

const failed = (line: ReadonlyArray<string>, what: string, stderr: string): Error =>
  new Error(`${line.join(" ")}: ${what}\n${stderr.trim().slice(0, 2000)}`)

/** Runs a program to its end. Throws when it fails or does not end with a line of JSON. */
export const finish = async <A>(command: Command): Promise<Finished<A>> => {
  const start = performance.now()
  const { success, code, stdout, stderr } = await prepared(command, "piped").output()
  const millis = performance.now() - start
  const lines = decoder.decode(stdout).trimEnd().split("\n")
  if (!success) throw failed(command.line, `ended with ${code}`, decoder.decode(stderr))
  try {
    return { said: JSON.parse(lines[lines.length - 1]), millis }
  } catch {
    throw failed(command.line, "printed no line of JSON", decoder.decode(stderr))
  }
}

/** Runs a program that prints nothing that matters. Throws when it fails. */
export const time = async (command: Command): Promise<number> => {
  const start = performance.now()
  const { success, code, stderr } = await prepared(command, "null").output()
  if (!success) throw failed(command.line, `ended with ${code}`, decoder.decode(stderr))
  return performance.now() - start
}

/** Starts a server and waits for its first line. Throws when it ends before. */
export const start = async <A>(command: Command): Promise<Running<A>> => {
  const child = prepared(command, "piped").spawn()
  const errors = new Response(child.stderr).text()
  const reader = child.stdout.pipeThrough(new TextDecoderStream()).getReader()
  let text = ""
  while (!text.includes("\n")) {
    const { value, done } = await reader.read()
    if (done) throw failed(command.line, "ended before it was ready", await errors)
    text += value
  }
  const rest = (async () => {
    while (!(await reader.read()).done) { /* what it prints later is of no interest, but must not block it */ }
  })()
  return {
    said: JSON.parse(text.slice(0, text.indexOf("\n"))),
    pid: child.pid,
    stop: async () => {
      child.kill("SIGTERM")
      await Promise.all([child.status, rest, errors])
    },
  }
}
