import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as Schema from "effect/Schema"
import * as SchemaGetter from "effect/SchemaGetter"
import { object, optional } from "../../model/object.ts"
import { boolean, int64 } from "../../model/scalar.ts"
import { canMoveBy } from "./duration.ts"
import { endpoint } from "./endpoint.ts"

/** A text that stands for a value. */
const readAs = <A>(
  expected: string,
  read: (text: string) => Option.Option<A>,
  write: (value: A) => string,
): Schema.Codec<A, string> =>
  Schema.String
    .check(Schema.makeFilter((text) => Option.isSome(read(text)) ? undefined : `expected ${expected}`))
    .pipe(Schema.decodeTo(Schema.Unknown as unknown as Schema.Codec<A>, {
      decode: SchemaGetter.transform((text: string) => Option.getOrThrow(read(text))),
      encode: SchemaGetter.transform(write),
    }))

const duration: Schema.Codec<Duration.Duration, string> = readAs(
  "a duration: ISO 8601 such as PT2H or P1DT12H, or a text such as 2 hours",
  (text) =>
    Option.filter(
      Option.orElse(Duration.fromIso(text), () => Duration.fromInput(text as Duration.Input)),
      canMoveBy,
    ),
  (one) => Option.getOrElse(Duration.formatIso(one), () => ""),
)

const instant: Schema.Codec<number, string> = readAs(
  "an instant in ISO 8601, such as 2030-01-31T12:00:00Z",
  (text) => {
    const moment = /^\d{4}-\d\d-\d\dT.*(Z|[+-]\d\d:?\d\d)$/.test(text) ? Date.parse(text) : NaN
    return Number.isNaN(moment) ? Option.none() : Option.some(moment)
  },
  (moment) => new Date(moment).toISOString(),
)

/** How the sandbox's time is moved: on by a duration, or to an instant. */
export interface ClockMove {
  /** How far. */
  readonly advance?: Duration.Duration
  /** Where to, in milliseconds since 1970. */
  readonly to?: number
}
const clockFields: Schema.Codec<ClockMove, unknown> = object("ClockMove", () => ({
  advance: optional(duration),
  to: optional(instant),
}))
const clockMove: Schema.Codec<ClockMove, unknown> = clockFields.check(
  Schema.makeFilter(({ advance, to }) =>
    (advance === undefined) === (to === undefined)
      ? { path: ["advance"], issue: "expected either advance, such as PT2H, or to, an instant" }
      : undefined
  ),
).annotate({ identifier: "ClockMove" })

/** The sandbox's time. */
export interface ClockState {
  /** Milliseconds since 1970. */
  readonly now: number
  /** Whether the time moves only when it is moved. */
  readonly isManual: boolean
}
const clockState: Schema.Codec<ClockState, unknown> = object("ClockState", () => ({ now: int64(), isManual: boolean }))

/** Reads the sandbox's time. */
export const readClock = endpoint({
  id: "clock.get",
  method: "GET",
  path: "/clock",
  description: "The sandbox's time.",
  response: clockState,
}, (control) => Effect.map(control.youngest(0), ({ now, isManual }) => ({ now, isManual })))

/** Moves the sandbox's time. */
export const moveClock = endpoint(
  {
    id: "clock.move",
    method: "POST",
    path: "/clock",
    description:
      'Moves the time on and plays everything that is due until then, in order: {"advance": "PT2H"}, {"advance": "2 hours"} or {"to": "2030-01-31T12:00:00Z"}. The time never runs backwards.',
    request: clockMove,
    response: clockState,
  },
  (control, { advance, to }) =>
    Effect.andThen(
      advance === undefined ? control.advanceTo(to ?? 0) : control.advance(advance),
      Effect.map(control.youngest(0), ({ now, isManual }) => ({ now, isManual })),
    ),
)
