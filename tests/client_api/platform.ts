import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as TestClock from "effect/testing/TestClock"
import { ClientApi } from "../../src/client_api/client_api.ts"
import { ClientSession } from "../../src/client_api/client_session.ts"
import { SessionCache } from "../../src/client_api/session_cache.ts"
import * as WebCrypto from "../../src/crypto/web_crypto.ts"
import { Transport, type WireRequest } from "../../src/operation/transport.ts"
import { device } from "./encryption/device.ts"

/** What a platform answers: a body with status 200, or another status with the code of an error. */
export type Answer = { readonly body: unknown } | { readonly status: number; readonly code: string }

/** A question as the platform sees it: path below the customer's root with the query, and the JSON of the body. */
export interface Question {
  readonly path: string
  readonly body: unknown
}

const root = "https://client.example.com/client/v1/7731-c"

/**
 * A client session over a platform that answers as the test says; `asked` are the paths in the order of the questions. Each
 * run is a new session, opened at `now` (milliseconds since 1970) by a clock that stands still.
 */
export const platform = (answer: (question: Question) => Answer | Effect.Effect<Answer>, now = 0) => {
  const asked: Array<string> = []
  const transport = Layer.succeed(Transport, {
    send: ({ url, body }: WireRequest) =>
      Effect.suspend(() => {
        const path = url.slice(root.length)
        asked.push(path)
        const found = answer({ path, body: typeof body === "string" ? JSON.parse(body) : undefined })
        return Effect.map(Effect.isEffect(found) ? found : Effect.succeed(found), (said) => ({
          status: "status" in said ? said.status : 200,
          headers: new Headers({ "content-type": "application/json" }),
          body: JSON.stringify("status" in said ? { errors: [{ code: said.code }] } : said.body),
        }))
      }),
    open: () => Effect.die("no operation of the Client API streams"),
  })
  const session = ClientSession.layer({
    clientSessionId: "session-1",
    customerId: "7731-c",
    clientApiUrl: "https://client.example.com/client/v1",
    assetUrl: "https://assets.example.com/",
  })
  const layer = ClientApi.layerNoDeps({ device, retry: { maxAttempts: 1 } }).pipe(
    Layer.provideMerge([session, SessionCache.layer, WebCrypto.layer]),
    Layer.provide(transport),
  )
  const run = <A, E>(effect: Effect.Effect<A, E, Layer.Success<typeof layer>>): Promise<A> =>
    Effect.runPromise(
      Effect.andThen(TestClock.setTime(now), Effect.provide(effect, layer)).pipe(Effect.provide(TestClock.layer())),
    )
  return { asked, run }
}
