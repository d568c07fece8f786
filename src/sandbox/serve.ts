import process from "node:process"
import * as Effect from "effect/Effect"
import * as Redacted from "effect/Redacted"
import * as Base64 from "../crypto/base64.ts"
import { CryptoProvider } from "../crypto/crypto_provider.ts"
import * as WebCrypto from "../crypto/web_crypto.ts"
import { SandboxControl } from "./control.ts"
import { readFaultPlan } from "./faults_file.ts"
import { randomFaults } from "./faults_random.ts"
import type { Flags } from "./flags.ts"
import type { SandboxOptions } from "./options.ts"
import { newHex } from "./random.ts"
import { layerServer } from "./sandbox.ts"
import { isPostgres, layerPostgres, withoutPassword } from "./store/postgres.ts"
import { SandboxServer } from "./server/node_server.ts"
import type { WebhookEndpoint } from "./webhooks/endpoint.ts"

/** What somebody needs to use the sandbox that was started; the JSON line is exactly this. */
interface Announcement {
  readonly url: string
  readonly merchantId: string
  readonly apiKeyId: string
  readonly secretApiKey: string
  readonly controlToken: string
}

const forPeople = ({ url, merchantId, apiKeyId, secretApiKey, controlToken }: Announcement, store: string): string =>
  `The E-Payment sandbox listens on ${url} (store: ${store}); Ctrl-C ends it.

# .env
EPAYMENT_ENDPOINT=${url}
EPAYMENT_MERCHANT_ID=${merchantId}
EPAYMENT_API_KEY_ID=${apiKeyId}
EPAYMENT_SECRET_API_KEY=${secretApiKey}
EPAYMENT_INTEGRATOR=sandbox

# controls: ${url}/sandbox/openapi.json, with the header Authorization: Bearer and this token
EPAYMENT_SANDBOX_TOKEN=${controlToken}

# dashboard: ${url}/sandbox#token=${controlToken}
`

const webhooksOf = ({ webhookUrl, webhookKeyId, webhookSecret }: Flags): ReadonlyArray<WebhookEndpoint> =>
  webhookUrl === undefined || webhookKeyId === undefined || webhookSecret === undefined
    ? []
    : [{ to: webhookUrl, keys: [{ id: webhookKeyId, secret: Redacted.make(webhookSecret) }] }]

const storeOf = (store: string): SandboxOptions["store"] =>
  store === "memory" ? "memory" : isPostgres(store) ? { sql: layerPostgres(store) } : { file: store }

/** Runs the sandbox that the flags ask for, until it is interrupted; tells people or programs how to use it. */
export const serve = Effect.fnUntraced(function* (flags: Flags) {
  const crypto = yield* CryptoProvider
  const merchantId = flags.merchant ?? "1234"
  const apiKeyId = flags.apiKey ?? `sandbox-${yield* newHex(crypto, 8)}`
  const secretApiKey = flags.apiSecret ?? Base64.encode(yield* crypto.randomBytes(32))
  const controlToken = yield* newHex(crypto, 24)
  const store = flags.store ?? "memory"
  const options: SandboxOptions = {
    merchants: [{ id: merchantId, keys: [{ id: apiKeyId, secret: Redacted.make(secretApiKey) }] }],
    store: storeOf(store),
    settings: {
      anyCard: flags.anyCard,
      anyWebhookHost: flags.anyWebhookHost,
      anyControlHost: flags.anyControlHost,
    },
    clock: flags.manualClock ? "manual" : "real",
    controlToken: Redacted.make(controlToken),
    webhooks: webhooksOf(flags),
  }
  const plan = flags.faultRate !== undefined
    ? randomFaults({ rate: flags.faultRate, seed: flags.seed })
    : flags.faults === undefined
    ? undefined
    : yield* readFaultPlan(flags.faults)
  const begin = plan === undefined ? Effect.void : Effect.flatMap(SandboxControl, ({ setFaults }) => setFaults(plan))
  const announce = Effect.flatMap(SandboxServer, ({ url }) =>
    Effect.sync(() => {
      const announcement: Announcement = { url, merchantId, apiKeyId, secretApiKey, controlToken }
      process.stdout.write(
        flags.json
          ? `${JSON.stringify(announcement)}\n`
          : forPeople(announcement, isPostgres(store) ? withoutPassword(store) : store),
      )
    }))
  const server = layerServer({ ...options, host: flags.host, port: flags.port })
  return yield* Effect.provide(Effect.andThen(Effect.andThen(begin, announce), Effect.never), server)
}, Effect.provide(WebCrypto.layer))
