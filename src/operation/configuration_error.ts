import type * as Cause from "effect/Cause"
import type * as Config from "effect/Config"
import * as Data from "effect/Data"
import * as Effect from "effect/Effect"

const ConfigurationErrorBase: new (
  fields: { readonly setting: string; readonly message: string },
) => Cause.YieldableError & { readonly _tag: "ConfigurationError"; readonly setting: string } = Data.TaggedError(
  "ConfigurationError",
)

/** A setting is missing or wrong: the message names it and the remedy, never a secret. */
export class ConfigurationError extends ConfigurationErrorBase {}

/** Fails with a message of the form `endpoint: …`. */
export const misconfigured = (setting: string, remedy: string): Effect.Effect<never, ConfigurationError> =>
  Effect.fail(new ConfigurationError({ setting, message: `${setting}: ${remedy}` }))

/** Reads a config of any type, as the command line does; a missing or unreadable value becomes a `ConfigurationError` that names its variable. */
export const configured = <A>(
  config: Config.Config<A>,
  variables: ReadonlyArray<string>,
): Effect.Effect<A, ConfigurationError> =>
  Effect.catch(config, ({ message }) =>
    // The rest of Config's own message may quote what it read.
    misconfigured(
      variables.find((variable) => message.includes(`"${variable}"`)) ?? "environment",
      `missing or unreadable; set ${variables.slice(0, -1).join(", ")} and ${variables.at(-1)} in the environment`,
    ))
