import * as Effect from "effect/Effect"
import * as Redacted from "effect/Redacted"
import type { ConfigurationError } from "../../operation/configuration_error.ts"
import { variables } from "../../operation/environment.ts"
import type { ApiKey } from "../../server_api/api_keys.ts"
import type { WebhookKey } from "../../webhooks/webhook_keys.ts"

const key = (...names: readonly [id: string, secret: string]): Effect.Effect<ApiKey, ConfigurationError> =>
  Effect.map(variables(names, names), ([id, secret]) => ({ id, secret: Redacted.make(secret) }))

/** The API key of the environment. Fails with `ConfigurationError` when id or secret is missing. */
export const apiKey: Effect.Effect<ApiKey, ConfigurationError> = key("EPAYMENT_API_KEY_ID", "EPAYMENT_SECRET_API_KEY")

/** The webhooks key of the environment. Fails with `ConfigurationError` when id or secret is missing. */
export const webhookKey: Effect.Effect<WebhookKey, ConfigurationError> = key(
  "EPAYMENT_WEBHOOK_KEY_ID",
  "EPAYMENT_WEBHOOK_SECRET",
)
