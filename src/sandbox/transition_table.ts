import * as Result from "effect/Result"
import { type Refusal, wrongState } from "./refusal.ts"

/** From which statuses a command is possible, and where it leads. */
export type TransitionTable<Command extends string, Status extends string> = {
  readonly [C in Command]: { readonly from: ReadonlyArray<Status>; readonly to: Status }
}

/**
 * The status that a command leads to by a table, or why it is refused: for objects whose life is their status alone and
 * no money is split among them.
 */
export const nextStatus = <Command extends string, Status extends string>(
  table: TransitionTable<Command, Status>,
  what: string,
  status: Status,
  command: Command,
): Result.Result<Status, Refusal> =>
  table[command].from.includes(status)
    ? Result.succeed(table[command].to)
    : Result.fail(wrongState(`${command} is not possible while the ${what} is ${status}`))
