/**
 * When something is due next, so that not every request has to ask the database. What is known holds for a version of the
 * store, which is another one as soon as another process may have changed something.
 */
export interface Agenda {
  /** Something is due at a moment (milliseconds since 1970). */
  readonly add: (dueAt: number) => void
  /** Whether it is known of a version that nothing is due until a moment. */
  readonly isQuiet: (until: number, version: number) => boolean
  /** What the database says of a version: when the first thing is due, if anything is. */
  readonly learn: (first: number | undefined, version: number) => void
}

/** An agenda that knows nothing yet. */
export const makeAgenda = (): Agenda => {
  let first = -Infinity
  let known: number | undefined
  return {
    add: (dueAt) => {
      first = Math.min(first, dueAt)
    },
    isQuiet: (until, version) => version === known && until < first,
    learn: (dueAt = Infinity, version) => {
      first = dueAt
      known = version
    },
  }
}
