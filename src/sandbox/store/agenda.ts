/** What one process knows of when something is due next, so that not every request has to ask the database. */
export interface Agenda {
  /** Something is due at a moment (milliseconds since 1970). */
  readonly add: (dueAt: number) => void
  /** Whether nothing is due until a moment, as far as this process knows. */
  readonly isQuiet: (until: number) => boolean
  /** What the database says: when the first thing is due, if anything is. */
  readonly learn: (first: number | undefined, askedAt: number) => void
}

/** How long, in milliseconds, a process may not notice what another one on the same database made due. */
const unnoticed = 1000

/** An agenda that knows nothing yet. */
export const makeAgenda = (): Agenda => {
  let first = -Infinity
  let learnedAt = -Infinity
  return {
    add: (dueAt) => {
      first = Math.min(first, dueAt)
    },
    isQuiet: (until) => until < first && until < learnedAt + unnoticed,
    learn: (dueAt = Infinity, askedAt) => {
      first = dueAt
      learnedAt = askedAt
    },
  }
}
