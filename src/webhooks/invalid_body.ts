import type { Misfit } from "../model/writing.ts"
import { named } from "../operation/problem.ts"
import { InvalidBody } from "./errors.ts"

/** The error of a body that is no event at all. */
export const notAnEvent = (message: string): InvalidBody => new InvalidBody({ problems: [], message })

/** The error of an event of a wrong shape: names every property, never a value. */
export const wrongShape = (misfits: ReadonlyArray<Misfit>): InvalidBody => {
  const problems = misfits.map(named("event"))
  return new InvalidBody({
    problems,
    message: `the event has a wrong shape: ${
      problems.map(({ property, message }) => `${property}: ${message}`).join("; ")
    }`,
  })
}
