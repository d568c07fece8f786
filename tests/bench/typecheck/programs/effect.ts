import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"

const Amount = Schema.Struct({ amount: Schema.Int, currencyCode: Schema.String })

/** A program in plain Effect. */
export const program: Effect.Effect<number, Schema.SchemaError> = Effect.map(
  Schema.decodeUnknownEffect(Amount)({ amount: 4990, currencyCode: "CHF" }),
  ({ amount }) => amount,
)
