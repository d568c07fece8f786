import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"

const Amount = Schema.Struct({
  amount: Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: 999_999_999_999 })),
  currencyCode: Schema.optionalKey(Schema.String),
})

/** A value checked both ways: no program with Effect and Schema is much smaller. */
export const run = (value: unknown): Promise<unknown> =>
  Effect.runPromise(
    Effect.flatMap(Schema.encodeUnknownEffect(Amount)(value), (json) => Schema.decodeUnknownEffect(Amount)(json)),
  )
