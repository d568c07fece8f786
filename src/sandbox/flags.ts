import * as Result from "effect/Result"

const logLevels = ["debug", "info", "warn", "error", "none"] as const

/** What `--log-level` takes. */
export type LogLevelFlag = typeof logLevels[number]

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
  /** How much is logged. */
  readonly logLevel?: LogLevelFlag
  /** Take card numbers that are not known to be test cards. */
  readonly anyCard: boolean
  readonly help: boolean
}

/** A flag of the command line: how it is written, what it sets, and what to tell people. */
export interface FlagEntry {
  /** Without its dashes. */
  readonly name: string
  readonly property: keyof Flags
  /** What its value stands for; absent for a switch. */
  readonly value?: string
  readonly says: string
}

/** Every flag but `--json` and `--help`, in the order in which people read them. */
export const flagTable: ReadonlyArray<FlagEntry> = [
  { name: "host", property: "host", value: "H", says: "address to listen on (127.0.0.1)" },
  { name: "port", property: "port", value: "N", says: "port to listen on (8787); 0 takes any that is free" },
  {
    name: "store",
    property: "store",
    value: "S",
    says:
      "memory, the name of an SQLite file that the next run finds again, or the URL of a PostgreSQL database that " +
      "several sandboxes may share, postgres://user:password@host:5432/database (memory)",
  },
  { name: "merchant", property: "merchant", value: "ID", says: "id of the merchant (1234)" },
  { name: "api-key", property: "apiKey", value: "ID", says: "id of the API key (generated)" },
  { name: "api-secret", property: "apiSecret", value: "S", says: "secret of the API key (generated)" },
  {
    name: "webhook-url",
    property: "webhookUrl",
    value: "U",
    says: "deliver events to this URL, signed with the key that the two following name",
  },
  { name: "webhook-key-id", property: "webhookKeyId", value: "K", says: "id of the webhooks key" },
  { name: "webhook-secret", property: "webhookSecret", value: "S", says: "secret of the webhooks key" },
  {
    name: "faults",
    property: "faults",
    value: "FILE",
    says: "a plan of faults in JSON: what PUT /sandbox/faults takes",
  },
  {
    name: "fault-rate",
    property: "faultRate",
    value: "R",
    says: "how likely each request meets a fault of any kind, from 0 to 1",
  },
  { name: "seed", property: "seed", value: "N", says: "decides which requests do (0)" },
  { name: "any-webhook-host", property: "anyWebhookHost", says: "take a webhook URL that is not on this machine" },
  { name: "any-control-host", property: "anyControlHost", says: "let other machines use the controls, with the token" },
  {
    name: "manual-clock",
    property: "manualClock",
    says: "the time stands still and moves only when it is moved: POST /sandbox/clock",
  },
  { name: "any-card", property: "anyCard", says: "take card numbers that are not known to be test cards" },
]

/** Flags about the command line itself. */
const ownFlags: ReadonlyArray<FlagEntry> = [
  {
    name: "log-level",
    property: "logLevel",
    value: "L",
    says: `how much to log on standard error: ${logLevels.join(", ")} (warn); debug tells every request`,
  },
  { name: "json", property: "json", says: "print one line of JSON once it listens, and log in lines of JSON" },
  { name: "help", property: "help", says: "print this" },
]

const entries: ReadonlyArray<FlagEntry> = [...flagTable, ...ownFlags]

const indent = 22
const widest = 120 - indent

/** A text in lines of at most so many characters, broken between words. */
const wrapped = (text: string): string =>
  text.split(" ").reduce<ReadonlyArray<string>>((lines, word) => {
    const last = lines.at(-1) ?? ""
    return last !== "" && last.length + word.length < widest
      ? [...lines.slice(0, -1), `${last} ${word}`]
      : [...lines, word]
  }, []).join(`\n${" ".repeat(indent + 1)}`)

const usageOf = ({ name, value, says }: FlagEntry): string =>
  `  ${`--${name}${value === undefined ? "" : ` ${value}`}`.padEnd(indent - 2)} ${wrapped(says)}`

/** How the command line is used. */
export const usage: string = `Usage: deno task sandbox [options]

${entries.map(usageOf).join("\n")}
`

const properties = (isValued: boolean): ReadonlyMap<string, keyof Flags> =>
  new Map(
    entries.filter(({ value }) => (value !== undefined) === isValued)
      .map(({ name, property }) => [`--${name}`, property]),
  )

const valued = properties(true)

const switches: ReadonlyMap<string, keyof Flags> = new Map([...properties(false), ["-h", "help"]])

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
  if (rest.logLevel !== undefined && !logLevels.some((level) => level === rest.logLevel)) {
    return Result.fail(`--log-level is one of ${logLevels.join(", ")}, not ${rest.logLevel}`)
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
