import process from "node:process"
import * as readline from "node:readline"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as Queue from "effect/Queue"
import type * as Cause from "effect/Cause"
import type * as Scope from "effect/Scope"
import * as Terminal from "effect/Terminal"

interface KeyPress {
  readonly name?: string
  readonly ctrl?: boolean
  readonly meta?: boolean
  readonly shift?: boolean
}

/** The keys that are pressed, one by one and without echo, as long as the scope is open. */
const keys: Effect.Effect<Queue.Dequeue<Terminal.UserInput, Cause.Done>, never, Scope.Scope> = Effect.gen(function* () {
  const queue = yield* Queue.make<Terminal.UserInput, Cause.Done>()
  const { stdin } = process
  const lines = readline.createInterface({ input: stdin, escapeCodeTimeout: 50 })
  readline.emitKeypressEvents(stdin, lines)
  const press = (text: string | undefined, { name = "", ctrl = false, meta = false, shift = false }: KeyPress) => {
    Queue.offerUnsafe(queue, { input: Option.fromUndefinedOr(text), key: { name, ctrl, meta, shift } })
    if (ctrl && (name === "c" || name === "d")) Queue.endUnsafe(queue)
  }
  yield* Effect.acquireRelease(
    Effect.sync(() => {
      if (stdin.isTTY) stdin.setRawMode(true)
      stdin.on("keypress", press)
    }),
    () =>
      Effect.sync(() => {
        stdin.off("keypress", press)
        if (stdin.isTTY) stdin.setRawMode(false)
        lines.close()
        stdin.pause()
      }),
  )
  return queue
})

const { columns = 80, rows = 24 } = process.stderr

/** The terminal of this process; it shows what it has to show on standard error, since standard output is for results. */
export const keyboard: Terminal.Terminal = Terminal.make({
  columns: Effect.succeed(columns),
  rows: Effect.succeed(rows),
  size: Effect.flatMap(
    Queue.make<Terminal.Size, Cause.Done>(),
    (queue) => Effect.as(Queue.offer(queue, { columns, rows }), queue),
  ),
  readInput: keys,
  readLine: Effect.die(new Error("nothing here reads whole lines")),
  display: (text) => Effect.sync(() => void process.stderr.write(text)),
})
