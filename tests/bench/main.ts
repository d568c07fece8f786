import { finishBundling } from "../budgets/bundle.ts"
import { bundle } from "./bundle/group.ts"
import { encrypt } from "./encrypt/group.ts"
import type { Group } from "./group.ts"
import { http } from "./http/group.ts"
import { describe } from "./machine.ts"
import { type Finding, markdown } from "./markdown.ts"
import { type Options, readOptions, usage, UsageError } from "./options.ts"
import type { Report } from "./report.ts"
import { prepareRunTimes } from "./run_times.ts"
import { sandbox } from "./sandbox/group.ts"
import { schema } from "./schema/group.ts"
import { sign } from "./sign/group.ts"
import { startup } from "./startup/group.ts"
import { typecheck } from "./typecheck/group.ts"

const groups: ReadonlyArray<Group> = [http, sign, schema, encrypt, startup, bundle, typecheck, sandbox]
const names = groups.map(({ name }) => name)

const encoder = new TextEncoder()
const say = (text: string): void => {
  Deno.stderr.writeSync(encoder.encode(`${text}\n`))
}

/** Measures what was asked for and writes it down; false when a group could not be measured. */
const run = async (options: Options): Promise<boolean> => {
  const chosen = groups.filter(({ name }) => options.groups.includes(name))
  const wanted = chosen.some(({ everywhere }) => everywhere) ? options.runTimes : ["deno" as const]
  const { runTimes, remove } = await prepareRunTimes(wanted, say)
  const machine = describe(options, runTimes)
  const findings: Array<Finding> = []
  try {
    for (const group of chosen) {
      findings.push({ group, ...await outcome(group.measure({ options, runTimes, say })) })
    }
  } finally {
    await remove()
    await finishBundling()
  }
  const text = markdown(machine, findings)
  await Deno.stdout.write(encoder.encode(text))
  if (options.markdown !== undefined) await Deno.writeTextFile(options.markdown, text)
  if (options.json !== undefined) {
    await Deno.writeTextFile(options.json, JSON.stringify(raw(machine, findings), null, 2))
  }
  return findings.every(({ failure }) => failure === undefined)
}

/** A group that fails must not cost the findings of the others. */
const outcome = async (measuring: Promise<Report>): Promise<Omit<Finding, "group">> => {
  try {
    return { report: await measuring }
  } catch (error) {
    const failure = error instanceof Error ? error.message : String(error)
    say(failure)
    return { failure }
  }
}

const raw = (machine: ReadonlyArray<string>, findings: ReadonlyArray<Finding>) => ({
  machine,
  groups: findings.map(({ group: { name }, report, failure }) => ({
    name,
    failure,
    goals: report?.goals,
    remarks: report?.remarks,
    figures: Object.fromEntries(report?.figures ?? []),
  })),
})

try {
  if (!await run(readOptions(Deno.args, names))) Deno.exitCode = 1
} catch (error) {
  if (!(error instanceof UsageError)) throw error
  say(`${error.message}\n${usage(names)}`)
  Deno.exit(2)
}
