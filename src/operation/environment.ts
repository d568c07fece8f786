import * as ConfigProvider from "effect/ConfigProvider"
import * as Effect from "effect/Effect"
import { type ConfigurationError, misconfigured } from "./configuration_error.ts"

// Read from the provider itself: what `Config` adds for types and structures is not needed, and heavy in a bundle.

/** The text of a variable by the program's `ConfigProvider`, nothing where it is missing; `all` are those to name with it. */
export const variable = (
  name: string,
  all: ReadonlyArray<string>,
): Effect.Effect<string | undefined, ConfigurationError> =>
  Effect.flatMap(ConfigProvider.ConfigProvider, (provider) =>
    // The provider's own message may quote what it read.
    Effect.matchEffect(provider.load([name]), {
      onFailure: () => absent(name, all),
      onSuccess: (node) => Effect.succeed(node?.value),
    }))

/** The texts of variables in their order; fails with a `ConfigurationError` that names the missing one. */
export const variables = (
  names: ReadonlyArray<string>,
  all: ReadonlyArray<string>,
): Effect.Effect<ReadonlyArray<string>, ConfigurationError> =>
  Effect.forEach(
    names,
    (name) =>
      Effect.flatMap(variable(name, all), (value) => value === undefined ? absent(name, all) : Effect.succeed(value)),
  )

const absent = (name: string, all: ReadonlyArray<string>): Effect.Effect<never, ConfigurationError> =>
  misconfigured(name, `missing or unreadable; set ${all.slice(0, -1).join(", ")} and ${all.at(-1)} in the environment`)
