import { assert } from "@std/assert"
import * as Effect from "effect/Effect"
import { transports } from "../support/transports.ts"
import { testEffect } from "../support/test_effect.ts"
import { applies, delays, type Strike, strikes } from "./fault_kinds.ts"
import { breaches, type Trial, trial } from "./laws.ts"
import { type Subject, subjects } from "./subjects.ts"
import { inVirtualTime } from "../support/virtual_time.ts"
import { inProcess, overTcp } from "./world.ts"

/** How a call has to end under a single fault, where time is virtual and nothing else can happen. */
const expectedEnd = (
  { fault, passes, name }: Strike,
  { repeats, keyed, transfer }: Subject,
  attempts: number,
): boolean =>
  (!name.startsWith("too ") && "milliseconds" in fault) || fault.type === "duplicate" ||
  // A file may come as slowly as it likes.
  (fault.type === "dribble" && transfer === "download") ||
  // While the first request under a key is still at work, the others are told so.
  (passes && attempts > 1 && !(name === "too slow before" && keyed) &&
    (repeats || (fault.type === "refused" && transfer === undefined)))

const told = ({ strikes, end, effects, keys }: Trial): string =>
  `${
    strikes.map(({ name }) => name).join(", ") || "no fault"
  }: ${end}, took effect ${effects} times, sent ${keys.length} times`

const groups = <A>(all: ReadonlyArray<A>, size: number): ReadonlyArray<ReadonlyArray<A>> =>
  all.length === 0 ? [] : [all.slice(0, size), ...groups(all.slice(size), size)]

/** Fails with everything that is wrong, one line a trial. */
const assertKept = (trials: ReadonlyArray<readonly [Trial, ReadonlyArray<string>]>): void => {
  const broken = trials.filter(([, words]) => words.length > 0)
  assert(broken.length === 0, broken.map(([one, words]) => `${told(one)}: ${words.join("; ")}`).join("\n"))
}

for (const subject of subjects) {
  for (const attempts of [1, 3]) {
    const title = `${subject.name} with ${attempts} attempt${attempts > 1 ? "s" : ""}`

    testEffect(
      `${title} keeps the laws under every fault in process, and ends as it has to`,
      Effect.gen(function* () {
        const trials = []
        // A client spends no more than so much on retries: every few faults meet a new one.
        for (const some of groups([...strikes, ...delays(1000, 45_000)].filter((one) => applies(one, subject)), 8)) {
          const world = yield* inProcess()
          for (const strike of some) {
            for (const ownKey of [undefined, `own-${strike.name.replaceAll(" ", "-")}`]) {
              const seen = yield* trial(world, subject, [strike], attempts, ownKey)
              const words = [...breaches(seen)]
              const succeeds = seen.end === "success"
              if (succeeds !== expectedEnd(strike, subject, attempts)) words.push(`it ended with ${seen.end}`)
              trials.push([seen, words] as const)
            }
          }
        }
        assertKept(trials)
        assert(trials.length > 30)
      }).pipe(inVirtualTime),
    )

    // Both transports send alike; how often, they are asked where it has to be once.
    for (const [name, transport] of attempts === 1 ? transports : transports.slice(0, 1)) {
      testEffect(
        `${title} keeps the laws under every fault over TCP by ${name}`,
        Effect.gen(function* () {
          const world = yield* overTcp(transport, { settings: { recordedRequests: 5000 } })
          const trials = []
          for (const strike of [...strikes, ...delays(10, 400)].filter((one) => applies(one, subject))) {
            const seen = yield* trial(world, subject, [strike], attempts)
            trials.push([seen, breaches(seen)] as const)
          }
          assertKept(trials)
        }),
      )
    }
  }
}
