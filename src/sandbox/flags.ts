import * as Result from "effect/Result"

/** What the sandbox's command line asks for; what it leaves out is chosen at the start. */
export interface Flags {
  readonly host?: string
  readonly port?: number
  /** `memory`, the name of a file, or the URL of a PostgreSQL database. */
  readonly store?: string
  readonly merchant?: string
  readonly apiKey?: string
  readonly apiSecret?: string
  /** Where events are delivered to, and the key that signs them: all three or none. */
  readonly webhookUrl?: string
  readonly webhookKeyId?: string
  readonly webhookSecret?: string
  /** Name of a JSON file with a plan of faults. */
  readonly faults?: string
  /** How likely each request meets a fault of any kind. */
  readonly faultRate?: number
  /** Decides which requests do. */
  readonly seed?: number
  /** Take a webhook URL that is not on this machine. */
  readonly anyWebhookHost: boolean
  /** Let other machines use the controls, with the token. */
  readonly anyControlHost: boolean
  /** The time moves only when it is moved. */
  readonly manualClock: boolean
  /** Print one line of JSON instead of a text for people. */
  readonly json: boolean
  /** Take card numbers that are not known to be test cards. */
  readonly anyCard: boolean
  readonly help: boolean
}

/** How the command line is used. */
export const usage = `Usage: deno task sandbox [options]

  --host H             address to listen on (127.0.0.1)
  --port N             port to listen on (8787); 0 takes any that is free
  --store S            memory, the name of an SQLite file that the next run finds again, or the URL of a PostgreSQL
                       database that several sandboxes may share, postgres://user:password@host:5432/database (memory)
  --merchant ID        id of the merchant (1234)
  --api-key ID         id of the API key (generated)
  --api-secret S       secret of the API key (generated)
  --webhook-url U      deliver events to this URL, signed with the key that the two following name
  --webhook-key-id K   id of the webhooks key
  --webhook-secret S   secret of the webhooks key
  --faults FILE        a plan of faults in JSON: what PUT /sandbox/faults takes
  --fault-rate R       how likely each request meets a fault of any kind, from 0 to 1
  --seed N             decides which requests do (0)
  --any-webhook-host   take a webhook URL that is not on this machine
  --any-control-host   let other machines use the controls, with the token
  --manual-clock       the time stands still and moves only when it is moved: POST /sandbox/clock
  --any-card           take card numbers that are not known to be test cards
  --json               print one line of JSON once it listens
  --help               print this
`

type Valued =
  | "host"
  | "port"
  | "store"
  | "merchant"
  | "apiKey"
  | "apiSecret"
  | "webhookUrl"
  | "webhookKeyId"
  | "webhookSecret"
  | "faults"
  | "faultRate"
  | "seed"

const valued: ReadonlyMap<string, Valued> = new Map([
  ["--host", "host"],
  ["--port", "port"],
  ["--store", "store"],
  ["--merchant", "merchant"],
  ["--api-key", "apiKey"],
  ["--api-secret", "apiSecret"],
  ["--webhook-url", "webhookUrl"],
  ["--webhook-key-id", "webhookKeyId"],
  ["--webhook-secret", "webhookSecret"],
  ["--faults", "faults"],
  ["--fault-rate", "faultRate"],
  ["--seed", "seed"],
])

type Switch = "json" | "anyCard" | "anyWebhookHost" | "anyControlHost" | "manualClock" | "help"

const switches: ReadonlyMap<string, Switch> = new Map([
  ["--json", "json"],
  ["--any-card", "anyCard"],
  ["--any-webhook-host", "anyWebhookHost"],
  ["--any-control-host", "anyControlHost"],
  ["--manual-clock", "manualClock"],
  ["--help", "help"],
  ["-h", "help"],
])

const off = Object.fromEntries([...switches.values()].map((name) => [name, false]))

/** Reads the command line, `--port 0` or `--port=0`; fails with a sentence that says what to write instead. */
export const parseFlags = (args: ReadonlyArray<string>): Result.Result<Flags, string> => {
  const given: Record<string, string | boolean> = {}
  for (let i = 0; i < args.length; i++) {
    const [name, inline] = split(args[i])
    const toggle = switches.get(name)
    const wanted = valued.get(name)
    if (toggle !== undefined && inline === undefined) {
      given[toggle] = true
    } else if (wanted !== undefined) {
      const value = inline ?? args[++i]
      if (value === undefined || value === "") return Result.fail(`${name} needs a value`)
      given[wanted] = value
    } else {
      return Result.fail(`unknown option ${args[i]}`)
    }
  }
  const { port, faultRate, seed, ...rest } = given
  if (port !== undefined && (!/^[0-9]{1,5}$/.test(String(port)) || Number(port) > 65535)) {
    return Result.fail(`--port needs a number from 0 to 65535, not ${port}`)
  }
  const { merchant, apiKey, apiSecret } = rest as { merchant?: string; apiKey?: string; apiSecret?: string }
  if (merchant !== undefined && /[/\\?#\s]|^\.{1,2}$/.test(merchant)) {
    return Result.fail("--merchant needs the bare id, such as 1234")
  }
  if (apiKey !== undefined && /[:\s]|[^\x20-\x7e]/.test(apiKey)) {
    return Result.fail("--api-key needs the bare id of a key")
  }
  if (apiSecret !== undefined && apiSecret.trim() === "") {
    return Result.fail("--api-secret needs a text that is not blank")
  }
  const rate = Number(faultRate)
  if (faultRate !== undefined && !(/^[0-9.]+$/.test(String(faultRate)) && rate <= 1)) {
    return Result.fail(`--fault-rate needs a number from 0 to 1, such as 0.1, not ${faultRate}`)
  }
  if (seed !== undefined && !/^-?[0-9]{1,9}$/.test(String(seed))) {
    return Result.fail(`--seed needs a whole number, not ${seed}`)
  }
  if (seed !== undefined && faultRate === undefined) return Result.fail("--seed belongs to --fault-rate: add it")
  if (rest.faults !== undefined && faultRate !== undefined) {
    return Result.fail("--faults and --fault-rate exclude each other: put rates into the plan")
  }
  const absent = webhookFlags.filter(([, name]) => rest[name] === undefined).map(([flag]) => flag)
  if (absent.length > 0 && absent.length < webhookFlags.length) {
    return Result.fail(`events are delivered with a URL and a key: ${absent.join(" and ")} missing`)
  }
  return Result.succeed(
    {
      ...off,
      ...rest,
      ...(port === undefined ? {} : { port: Number(port) }),
      ...(faultRate === undefined ? {} : { faultRate: rate }),
      ...(seed === undefined ? {} : { seed: Number(seed) }),
    } as Flags,
  )
}

const webhookFlags = [...valued].filter(([flag]) => flag.startsWith("--webhook-"))

const split = (argument: string): readonly [string, string | undefined] => {
  const sign = argument.indexOf("=")
  return argument.startsWith("--") && sign > 0
    ? [argument.slice(0, sign), argument.slice(sign + 1)]
    : [argument, undefined]
}
