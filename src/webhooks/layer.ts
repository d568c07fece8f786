import * as Layer from "effect/Layer"
import type { CryptoProvider } from "../crypto/crypto_provider.ts"
import * as WebCrypto from "../crypto/web_crypto.ts"
import type { ConfigurationError } from "../operation/configuration_error.ts"
import { WebhookInbox } from "./inbox/webhook_inbox.ts"
import { type WebhookKey, WebhookKeys } from "./webhook_keys.ts"

/**
 * All that webhooks need, in one layer for tests and first steps: these keys, WebCrypto, and an inbox in memory, which
 * forgets everything with the process. Fails with `ConfigurationError` when a key is blank.
 */
export const layer = (
  ...keys: ReadonlyArray<WebhookKey>
): Layer.Layer<WebhookKeys | WebhookInbox | CryptoProvider, ConfigurationError> =>
  Layer.mergeAll(WebhookKeys.layer(...keys), WebhookInbox.layerMemory, WebCrypto.layer)
