import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import { SandboxRefused } from "../control_error.ts"

/** Whether the sandbox's time can be moved by a duration. */
export const canMoveBy = (duration: Duration.Duration): boolean =>
  Duration.isFinite(duration) && !Duration.isNegative(duration)

/** A duration by which the sandbox's time can be moved; refuses one that is infinite or negative. */
export const durationOf = (
  input: Duration.Input,
  property: "advance" | "to" = "advance",
): Effect.Effect<Duration.Duration, SandboxRefused> =>
  Option.match(Option.filter(Duration.fromInput(input), canMoveBy), {
    onNone: () =>
      Effect.fail(
        new SandboxRefused({
          message: `${property}: the sandbox's time moves forward only, by a finite duration such as 2 hours`,
          because: "invalid",
          property,
        }),
      ),
    onSome: Effect.succeed,
  })
