import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Redacted from "effect/Redacted"
import * as Schema from "effect/Schema"

const Request = Schema.Struct({
  amount: Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: 100 })),
  currencyCode: Schema.optionalKey(Schema.String.check(Schema.isMaxLength(3))),
  card: Schema.optionalKey(Schema.String.pipe(Schema.decodeTo(Schema.Redacted(Schema.String)))),
})
const Answer = Schema.Struct({ id: Schema.String, status: Schema.Union([Schema.Literals(["PAID"]), Schema.String]) })

class Platform extends Context.Service<Platform, { readonly url: string }>()("Platform") {}

/** A request on `fetch` within a time limit, checked both ways: what a program without this library would be made of. */
export const program: Effect.Effect<unknown, unknown> = Effect.gen(function* () {
  const { url } = yield* Platform
  const body = yield* Schema.encodeUnknownEffect(Request)({ amount: 1, card: Redacted.make("4012000033330026") })
  const answer = yield* Effect.callback<unknown, Error>((resume, signal) => {
    fetch(url, { method: "POST", body: JSON.stringify(body), signal })
      .then((response) => response.json())
      .then((json) => resume(Effect.succeed(json)), (cause) => resume(Effect.fail(cause)))
  })
  return yield* Schema.decodeUnknownEffect(Answer)(answer)
}).pipe(Effect.timeout("30 seconds"), Effect.provide(Layer.succeed(Platform, { url: "https://payment.example.com" })))

/** Runs it. */
export const run = (): Promise<unknown> => Effect.runPromise(program)
