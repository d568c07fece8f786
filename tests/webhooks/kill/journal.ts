/** What happened, in order: a handler started or ended, or the process was killed. */
export interface Entry {
  readonly what: "start" | "end" | "kill"
  readonly pid: number
  /** Id of the event; empty for a kill. */
  readonly id: string
}

/** What the journal of a run shows about its events. */
export interface Findings {
  /** Events whose handler ended at least once. */
  readonly handled: ReadonlySet<string>
  /** Events that a handler worked on while another one did. */
  readonly concurrent: ReadonlyArray<string>
  /** Handlers that were cut off by the end of their process. */
  readonly cutOff: number
  /** Handlers that ended for an event that had been handled before. */
  readonly repeated: number
}

/** Reads the lines of a journal; a line that is being written is left out. */
export const readJournal = (text: string): ReadonlyArray<Entry> =>
  text.split("\n").slice(0, -1).map((line) => {
    const [what, pid, id = ""] = line.split(" ")
    return { what: what as Entry["what"], pid: Number(pid), id }
  })

/** Judges a journal. */
export const judge = (entries: ReadonlyArray<Entry>): Findings => {
  /** Processes whose handler works on an event now. */
  const working = new Map<string, Set<number>>()
  const handled = new Set<string>()
  const concurrent: Array<string> = []
  let cutOff = 0
  let repeated = 0
  for (const { what, pid, id } of entries) {
    if (what === "kill") {
      for (const pids of working.values()) if (pids.delete(pid)) cutOff++
      continue
    }
    const pids = working.get(id) ?? new Set()
    working.set(id, pids)
    if (what === "start") {
      if (pids.size > 0) concurrent.push(id)
      pids.add(pid)
    } else {
      pids.delete(pid)
      if (handled.has(id)) repeated++
      handled.add(id)
    }
  }
  return { handled, concurrent, cutOff, repeated }
}
