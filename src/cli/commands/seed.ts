import * as Effect from "effect/Effect"
import type { CliCommand } from "../command.ts"
import { Command, Flag } from "../effect_cli.ts"
import { inSandbox } from "../in_sandbox.ts"
import { result } from "../output.ts"
import { progress } from "../progress.ts"

/** Payments that are asked for at once: few enough that the progress moves. */
const batch = 100

const config = {
  payments: Flag.Int("payments").pipe(
    Flag.withDescription("How many"),
    Flag.withDefault(20),
    Flag.filter((count) => count >= 0, () => "a whole number of at least 0"),
  ),
  seed: Flag.Int("seed").pipe(Flag.withDescription("Decides what they are like"), Flag.withDefault(1)),
}

/** Makes the payments, in batches of which each has a seed of its own, so that it is no repetition of the one before. */
const make = Effect.fnUntraced(function* (payments: number, seed: number) {
  const { SandboxControl } = yield* Effect.promise(() => import("../../sandbox/control.ts"))
  const control = yield* SandboxControl
  const ids: Array<string> = []
  yield* progress(0, payments, "payments")
  while (ids.length < payments) {
    const count = Math.min(batch, payments - ids.length)
    ids.push(...yield* control.seed({ payments: count, seed: seed + ids.length / batch }))
    yield* progress(ids.length, payments, "payments")
  }
  return ids
})

/** `seed`: makes example payments in a running sandbox, in all kinds of states. */
export const seed: CliCommand<"seed"> = Command.make(
  "seed",
  config,
  ({ payments, seed }) =>
    Effect.flatMap(
      inSandbox(make(payments, seed)),
      (ids) => result({ payments: ids }, () => `made ${ids.length} payments`),
    ),
).pipe(
  Command.withDescription("Makes example payments in a running sandbox, in all kinds of states"),
)
