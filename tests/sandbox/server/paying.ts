import * as Effect from "effect/Effect"
import type * as Layer from "effect/Layer"
import * as Redacted from "effect/Redacted"
import * as Idempotence from "../../../src/operation/idempotence.ts"
import * as Retry from "../../../src/operation/retry.ts"
import * as Payments from "../../../src/server_api/payments.ts"
import { ServerApi } from "../../../src/server_api/server_api.ts"
import { cardOrder } from "../orders.ts"
import type { RunningSandbox } from "../start_server.ts"

/** The API of a sandbox in a process of its own. */
export const apiOf = ({ url, merchantId, apiKeyId, secretApiKey }: RunningSandbox): Layer.Layer<ServerApi, unknown> =>
  ServerApi.layer({
    endpoint: url,
    merchantId,
    integrator: "tests",
    apiKey: { id: apiKeyId, secret: Redacted.make(secretApiKey) },
  })

/** Pays once under a key, which is the reference too; answers the id of the payment. */
export const pay = (key: string): Effect.Effect<string, unknown, ServerApi> =>
  Effect.map(
    Payments.create(cardOrder({ reference: key })).pipe(
      Idempotence.withKey(key),
      Retry.withRetry({ maxAttempts: 1 }),
    ),
    ({ payment }) => payment?.id ?? "",
  )
