import * as Config from "effect/Config"
import * as ConfigProvider from "effect/ConfigProvider"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Option from "effect/Option"
import * as Redacted from "effect/Redacted"
import { type Command, Prompt, TerminalCapabilities } from "./effect_cli.ts"

/** Asks for a secret that the environment lacks, without echo; where there is no terminal, its absence stays. */
const prompted: (
  variable: string,
) => Effect.Effect<Layer.Layer<never>, never, Command.Environment> = Effect.fnUntraced(
  function* (variable: string) {
    const { canPrompt } = yield* TerminalCapabilities.TerminalCapabilities
    const known = yield* Effect.option(Config.Redacted(variable))
    if (Option.isSome(known) || !canPrompt) return Layer.empty
    const secret = yield* Effect.catchTag(
      Prompt.run(Prompt.Hidden({ message: variable })),
      "QuitError",
      () => Effect.interrupt,
    )
    return ConfigProvider.layerAdd(ConfigProvider.fromUnknown({ [variable]: Redacted.value(secret) }))
  },
)

/** Runs a layer that reads its settings from the environment; the secret among them may be typed instead. */
export const fromEnvironment = <A, E>(
  layer: Layer.Layer<A, E>,
  secret: "EPAYMENT_SECRET_API_KEY" | "EPAYMENT_WEBHOOK_SECRET",
): Layer.Layer<A, E, Command.Environment> =>
  Layer.unwrap(Effect.map(prompted(secret), (typed) => Layer.provide(layer, typed)))
