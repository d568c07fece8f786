/** A time limit that runs. */
export interface Deadline {
  readonly at: number
  readonly passed: () => void
}

/** Time limits that share one timer of the run-time, which is dear where each of many requests starts and stops its own. */
export interface Deadlines {
  /** Calls `passed` after so many milliseconds, unless the limit is stopped before. */
  readonly start: (millis: number, passed: () => void) => Deadline
  /** Ends a limit; nothing keeps the process alive once all have ended. */
  readonly stop: (deadline: Deadline) => void
}

/** A run-time counts milliseconds in 32 bits; a timer beyond that would end at once. */
const longestTimer = 2 ** 31 - 1

/** Makes time limits. They are measured by the run-time's own steady clock, as its timers are. */
export const makeDeadlines = (): Deadlines => {
  const open = new Set<Deadline>()
  let timer: ReturnType<typeof setTimeout> | undefined
  let next = Infinity

  const wake = (at: number, now: number): void => {
    clearTimeout(timer)
    next = at
    timer = setTimeout(look, Math.min(at - now, longestTimer))
  }
  const look = (): void => {
    const now = performance.now()
    let earliest = Infinity
    for (const deadline of open) {
      if (deadline.at > now) earliest = Math.min(earliest, deadline.at)
      else if (open.delete(deadline)) deadline.passed()
    }
    next = Infinity
    if (earliest < Infinity) wake(earliest, now)
  }

  return {
    start: (millis, passed) => {
      const now = performance.now()
      const deadline: Deadline = { at: now + millis, passed }
      open.add(deadline)
      if (deadline.at < next) wake(deadline.at, now)
      return deadline
    },
    stop: (deadline) => {
      open.delete(deadline)
      if (open.size > 0) return
      clearTimeout(timer)
      next = Infinity
    },
  }
}
