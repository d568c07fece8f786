import { assert, assertEquals } from "@std/assert"
import * as Effect from "effect/Effect"
import * as ManagedRuntime from "effect/ManagedRuntime"
import { layer } from "../../../src/webhooks/layer.ts"
import { makeEvent } from "../../../src/webhooks/make_event.ts"
import { sign } from "../../../src/webhooks/sign.ts"
import { postgres, withoutPostgres } from "../../support/postgres.ts"
import { demoKey } from "../keys.ts"
import { judge, readJournal } from "./journal.ts"

const runtime = ManagedRuntime.make(layer(demoKey))
const pause = (millis: number) => new Promise((done) => setTimeout(done, millis))

interface Receiver {
  readonly process: Deno.ChildProcess
  readonly port: number
}

const startReceiver = async (database: string, journal: string): Promise<Receiver> => {
  const process = new Deno.Command(Deno.execPath(), {
    args: ["run", "--no-check", "-A", new URL("receiver.ts", import.meta.url).href, database, journal],
    stdin: "null",
    stdout: "piped",
    stderr: "inherit",
  }).spawn()
  const reader = process.stdout.pipeThrough(new TextDecoderStream()).getReader()
  let said = ""
  while (!said.includes("\n")) {
    const { value, done } = await reader.read()
    if (done) throw new Error(`a receiver ended before it listened: ${said}`)
    said += value
  }
  await reader.cancel()
  return { process, port: Number(said) }
}

/** Delivers to a receiver as the platform does: true for a 2xx, false for any other answer and for none. */
const deliver = async (id: string, port: number): Promise<boolean> => {
  const url = `http://127.0.0.1:${port}/webhooks`
  const request = await runtime.runPromise(sign(makeEvent("payment.paid", { id: "p" }, { id }), demoKey, { url }))
  try {
    const response = await fetch(request, { signal: AbortSignal.timeout(5_000) })
    await response.body?.cancel()
    return response.ok
  } catch {
    return false
  }
}

/**
 * Kills receivers that share a database, each right after it answered for an event, while others get a steady load; every
 * killed one is started again. Then every event that was answered with a 2xx must have been handled.
 */
const killing = async (database: string, folder: string, kills: number, receivers: number): Promise<string> => {
  const journal = `${folder}/journal`
  const alive = new Set<Receiver>()
  const starts: Array<Promise<void>> = []
  const failures: Array<unknown> = []
  const begin = () => {
    const started = startReceiver(database, journal)
    starts.push(started.then((receiver) => void alive.add(receiver), (cause) => void failures.push(cause)))
  }
  for (let i = 0; i < receivers; i++) begin()
  await Promise.all(starts)

  const answered = new Set<string>()
  let stopped = false
  const load = async (name: string) => {
    for (let i = 0; !stopped && failures.length === 0; i++) {
      const id = `${name}-${i}`
      // Like the platform: until there is a 2xx; now and then once more, since an answer may get lost.
      for (let left = i % 10 === 0 ? 2 : 1; left > 0 && failures.length === 0;) {
        const [receiver] = [...alive].sort(() => Math.random() - 0.5)
        if (receiver !== undefined && await deliver(id, receiver.port)) {
          answered.add(id)
          left--
        } else await pause(20)
      }
      await pause(10)
    }
  }
  const loads = Promise.all(["load-a", "load-b"].map(load))

  for (let i = 0; i < kills && failures.length === 0;) {
    const [victim] = alive
    const id = `last-words-${i}`
    if (victim === undefined || !await deliver(id, victim.port)) {
      await pause(10)
      continue
    }
    answered.add(id)
    i++
    alive.delete(victim)
    victim.process.kill("SIGKILL")
    await victim.process.status
    // Long before its lease ends, so before anybody may take over what it worked on.
    await Deno.writeTextFile(journal, `kill ${victim.process.pid}\n`, { append: true })
    begin()
  }
  stopped = true
  await loads
  await Promise.all(starts)

  const findings = async () => judge(readJournal(await Deno.readTextFile(journal)))
  for (let waited = 0; waited < 20_000 && (await findings()).handled.size < answered.size; waited += 50) await pause(50)
  const { handled, concurrent, cutOff, repeated } = await findings()
  for (const { process } of alive) {
    process.kill("SIGKILL")
    await process.status
  }
  assertEquals(failures, [])
  const lost = [...answered].filter((id) => !handled.has(id))
  const counts = `${kills} kills, ${answered.size} events answered, ${answered.size - lost.length} handled, ` +
    `${lost.length} lost, ${concurrent.length} handled twice at the same time, ` +
    `${cutOff} handlers cut off, ${repeated} events handled again`
  assertEquals([lost, concurrent], [[], []], counts)
  assert(cutOff > 0, "no kill met a handler")
  return counts
}

const inFolder = async (body: (folder: string) => Promise<void>) => {
  const folder = await Deno.makeTempDir()
  try {
    await body(folder)
  } finally {
    await Deno.remove(folder, { recursive: true })
  }
}

Deno.test("receivers killed 50 times between store and handler lose no event and handle none twice at once, on SQLite", () =>
  inFolder(async (folder) => {
    const counts = await killing(`sqlite:${folder}/inbox.sqlite`, folder, 50, 4)
    // deno-lint-ignore no-console -- the counts are part of what this test shows
    console.log(`# webhooks on SQLite: ${counts}`)
  }))

const missing = withoutPostgres()
Deno.test({
  name: `receivers killed 10 times on PostgreSQL${missing === undefined ? "" : ` (${missing})`}`,
  ignore: missing !== undefined,
  fn: () =>
    inFolder((folder) =>
      Effect.runPromise(Effect.scoped(Effect.flatMap(postgres, ({ port, username }) =>
        Effect.promise(async () => {
          const counts = await killing(`postgres:${port}:${username}`, folder, 10, 3)
          // deno-lint-ignore no-console -- the counts are part of what this test shows
          console.log(`# webhooks on PostgreSQL: ${counts}`)
        }))))
    ),
})
