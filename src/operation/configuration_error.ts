import type * as Cause from "effect/Cause"
import * as Data from "effect/Data"
import * as Effect from "effect/Effect"

const ConfigurationErrorBase: new (
  fields: { readonly setting: string; readonly message: string },
) => Cause.YieldableError & { readonly _tag: "ConfigurationError"; readonly setting: string } = /* @__PURE__ */ Data
  .TaggedError(
    "ConfigurationError",
  )

/** A setting is missing or wrong: the message names it and the remedy, never a secret. */
export class ConfigurationError extends ConfigurationErrorBase {}

/** Fails with a message of the form `endpoint: …`. */
export const misconfigured = (setting: string, remedy: string): Effect.Effect<never, ConfigurationError> =>
  Effect.fail(new ConfigurationError({ setting, message: `${setting}: ${remedy}` }))
