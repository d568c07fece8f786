import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Redacted from "effect/Redacted"
import type { ConfigurationError } from "../operation/configuration_error.ts"
import { variables } from "../operation/environment.ts"
import { checkKey, environment } from "./options.ts"

/** An API key of the merchant's account. */
export interface ApiKey {
  /** Id of the key; sent with every request. */
  readonly id: string
  /** The secret, used as text; it never leaves the process. */
  readonly secret: Redacted.Redacted<string>
}

/** Where the key comes from. */
export interface ApiKeysShape {
  /**
   * The key to sign with now; asked for each attempt, so that it may change while the program runs. Keep handing out the
   * same object until it changes: the crypto provider keeps the imported key per secret.
   */
  readonly current: Effect.Effect<ApiKey, unknown>
}

const ApiKeysBase: Context.ServiceClass<ApiKeys, "@epayment/effect/ApiKeys", ApiKeysShape> = /* @__PURE__ */ Context
  .Service<
    ApiKeys,
    ApiKeysShape
  >()("@epayment/effect/ApiKeys")

/** The service that holds the API key; any effect will do: a static pair, Config, a vault, a rotating pair. */
export class ApiKeys extends ApiKeysBase {
  /** One key for the life of the layer. Fails with `ConfigurationError` when id or secret is blank. */
  static readonly layer = (key: ApiKey): Layer.Layer<ApiKeys, ConfigurationError> =>
    Layer.effect(ApiKeys, Effect.map(checkedKey(key), (checked) => ({ current: Effect.succeed(checked) })))

  /**
   * A key that any effect supplies, asked for each attempt. When it fails, or hands out a blank or impossible key, the
   * call fails with `CredentialsUnavailable` and nothing is sent.
   */
  static readonly layerEffect = <E, R>(current: Effect.Effect<ApiKey, E, R>): Layer.Layer<ApiKeys, never, R> =>
    Layer.effect(
      ApiKeys,
      Effect.map(Effect.context<R>(), (context) => ({
        current: Effect.flatMap(Effect.provideContext(current, context), checkedKey),
      })),
    )

  /** `EPAYMENT_API_KEY_ID` and `EPAYMENT_SECRET_API_KEY`, read once. */
  static readonly layerConfig: Layer.Layer<ApiKeys, ConfigurationError> = /* @__PURE__ */ Layer.unwrap(
    /* @__PURE__ */ Effect.map(
      /* @__PURE__ */ variables(["EPAYMENT_API_KEY_ID", "EPAYMENT_SECRET_API_KEY"], environment),
      ([id, secret]) => ApiKeys.layer({ id, secret: Redacted.make(secret) }),
    ),
  )
}

const checkedKey = (key: ApiKey): Effect.Effect<ApiKey, ConfigurationError> =>
  Effect.suspend(() => checkKey(key) ?? Effect.succeed(key))
