import * as Effect from "effect/Effect"
import * as fc from "fast-check"
import { applies, delays, type Strike, strikes } from "./fault_kinds.ts"
import { breaches, type Trial, trial } from "./laws.ts"
import { type Subject, subjectsAndRaces } from "./subjects.ts"
import type { World } from "./world.ts"

/** A call and the faults that it meets, one after the other. */
export interface Plan {
  readonly subject: Subject
  readonly strikes: ReadonlyArray<Strike>
  readonly attempts: number
  /** Whether the caller gives the key. */
  readonly ownKey: boolean
}

/** Calls of every kind under up to five faults; a platform that is slow takes so many milliseconds, or so many more. */
export const plan = (short = 1000, long = 45_000): fc.Arbitrary<Plan> => {
  const every = [...strikes, ...delays(short, long)]
  return fc.constantFrom(...subjectsAndRaces).chain((subject) =>
    fc.record({
      subject: fc.constant(subject),
      strikes: fc.array(fc.constantFrom(...every.filter((one) => applies(one, subject))), { maxLength: 5 }),
      attempts: fc.constantFrom(1, 2, 3, 5),
      ownKey: subject.calls === undefined ? fc.boolean() : fc.constant(false),
    })
  )
}

/** A plan as one line. */
export const shown = ({ subject, strikes, attempts, ownKey }: Plan): string =>
  `${subject.name}, ${attempts} attempts, ${ownKey ? "own key" : "no key given"}: ${
    strikes.map(({ name }) => name).join(", ") || "no fault"
  }`

/** Makes the calls of some plans in one world, one after the other. */
export const carriedOut = Effect.fnUntraced(function* (world: World, plans: ReadonlyArray<Plan>) {
  const trials: Array<Trial> = []
  for (const { subject, strikes, attempts, ownKey } of plans) {
    trials.push(yield* trial(world, subject, strikes, attempts, ownKey ? `own-${trials.length}` : undefined))
  }
  return trials
})

/** What is wrong with the trials of one world by the laws, each alone and all together. */
export const disagreements = (trials: ReadonlyArray<Trial>): ReadonlyArray<string> => {
  const keys = trials.flatMap(({ keys }) => keys[0] ?? [])
  return [
    ...trials.flatMap((one) => breaches(one).map((words) => `${one.end}: ${words}`)),
    ...(new Set(keys).size === keys.length ? [] : [`two calls share a key: ${keys.join(", ")}`]),
  ]
}
