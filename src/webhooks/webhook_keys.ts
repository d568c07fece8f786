import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Option from "effect/Option"
import * as Redacted from "effect/Redacted"
import { type ConfigurationError, misconfigured } from "../operation/configuration_error.ts"
import { variable, variables } from "../operation/environment.ts"

/** A webhooks key of the merchant's account, as the platform's configuration console shows it. */
export interface WebhookKey {
  /** Id of the key; events name it in a header. */
  readonly id: string
  /** The secret, used as text; it never leaves the process. */
  readonly secret: Redacted.Redacted<string>
}

/** Where the secrets come from. */
export interface WebhookKeysShape {
  /**
   * The secret under an id, or none; asked for each event, so that keys may come and go while the program runs. Keep
   * handing out the same object until it changes: the crypto provider keeps the imported key per secret.
   */
  readonly secret: (keyId: string) => Effect.Effect<Option.Option<Redacted.Redacted<string>>, unknown>
}

const WebhookKeysBase: Context.ServiceClass<WebhookKeys, "@epayment/effect/WebhookKeys", WebhookKeysShape> =
  /* @__PURE__ */ Context
    .Service<WebhookKeys, WebhookKeysShape>()("@epayment/effect/WebhookKeys")

/**
 * The service that holds the webhooks keys by id; any effect will do. For a rotation give the new key beside the old one
 * before the platform signs with it, and take the old one away once nothing names it any more (protocol: webhook
 * signature).
 */
export class WebhookKeys extends WebhookKeysBase {
  /** These keys for the life of the layer. Fails with `ConfigurationError` when an id or a secret is blank or an id is there twice. */
  static readonly layer = (...keys: ReadonlyArray<WebhookKey>): Layer.Layer<WebhookKeys, ConfigurationError> =>
    Layer.effect(
      WebhookKeys,
      Effect.map(byId(keys), (secrets) => ({
        secret: (keyId) => Effect.succeed(Option.fromUndefinedOr(secrets.get(keyId))),
      })),
    )

  /** Secrets that any effect supplies, such as a vault; its failure becomes `KeysUnavailable`. */
  static readonly layerEffect = <E, R>(
    secret: (keyId: string) => Effect.Effect<Option.Option<Redacted.Redacted<string>>, E, R>,
  ): Layer.Layer<WebhookKeys, never, R> =>
    Layer.effect(
      WebhookKeys,
      Effect.map(Effect.context<R>(), (context) => ({
        secret: (keyId) => Effect.provideContext(secret(keyId), context),
      })),
    )

  /**
   * `EPAYMENT_WEBHOOK_KEY_ID` and `EPAYMENT_WEBHOOK_SECRET`, read once; during a rotation further pairs with `_2`, `_3` and
   * so on after both names.
   */
  static readonly layerConfig: Layer.Layer<WebhookKeys, ConfigurationError> = /* @__PURE__ */ Layer.unwrap(
    /* @__PURE__ */ Effect.map(
      /* @__PURE__ */ Effect.suspend(() => configuredKeys(1)),
      (keys) => WebhookKeys.layer(...keys),
    ),
  )
}

const configuredKeys: (place: number) => Effect.Effect<ReadonlyArray<WebhookKey>, ConfigurationError> =
  /* @__PURE__ */ Effect
    .fnUntraced(function* (place: number) {
      const suffix = place === 1 ? "" : `_${place}`
      const names = [`EPAYMENT_WEBHOOK_KEY_ID${suffix}`, `EPAYMENT_WEBHOOK_SECRET${suffix}`]
      if (place > 1 && (yield* variable(names[0], names)) === undefined) return []
      const [id, secret] = yield* variables(names, names)
      return [{ id, secret: Redacted.make(secret) }, ...yield* configuredKeys(place + 1)]
    })

const byId: (
  keys: ReadonlyArray<WebhookKey>,
) => Effect.Effect<ReadonlyMap<string, Redacted.Redacted<string>>, ConfigurationError> = /* @__PURE__ */ Effect
  .fnUntraced(
    function* (keys: ReadonlyArray<WebhookKey>) {
      const secrets = new Map<string, Redacted.Redacted<string>>()
      if (keys.length === 0) return yield* misconfigured("webhookKeys", "give at least one key")
      for (const { id, secret } of keys) {
        if (isBlank(id)) {
          return yield* misconfigured("webhookKey.id", "missing; the platform's configuration console shows it")
        }
        if (/[,\s]|[^\x20-\x7e]/.test(id)) {
          return yield* misconfigured("webhookKey.id", "expected the bare id of the key")
        }
        if (secrets.has(id)) return yield* misconfigured("webhookKey.id", "two keys have the same id; give each once")
        if (!Redacted.isRedacted(secret)) {
          return yield* misconfigured("webhookKey.secret", "wrap the secret with Redacted.make")
        }
        if (isBlank(Redacted.value(secret))) {
          return yield* misconfigured(
            "webhookKey.secret",
            "missing; the platform's configuration console shows it once",
          )
        }
        secrets.set(id, secret)
      }
      return secrets
    },
  )

const isBlank = (text: unknown): boolean => typeof text !== "string" || text.trim() === ""
