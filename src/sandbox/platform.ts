import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import { CryptoProvider, type CryptoProviderShape } from "../crypto/crypto_provider.ts"
import type * as Redacted from "effect/Redacted"
import type { ConfigurationError } from "../operation/configuration_error.ts"
import type { SandboxKey } from "./authentication.ts"
import { clientRoot, clientSide } from "./client_api/client_side.ts"
import { makeClock, type SandboxClock } from "./clock.ts"
import type { SandboxControlShape } from "./control.ts"
import { type Changes, makeChanges, withChanges } from "./control/changes.ts"
import { controlRoot } from "./control/control_root.ts"
import { controlSide } from "./control/control_side.ts"
import { makeControl } from "./control/make_control.ts"
import { dashboard, isDashboard } from "./dashboard/dashboard.ts"
import { docsRoot, makeDocs } from "./docs_page/docs_page.ts"
import { errorBody } from "./error_answer.ts"
import { type FaultsToCome, makeFaultsToCome } from "./faults_to_come.ts"
import { asset, assetRoot } from "./pages/asset.ts"
import { answerPage } from "./pages/pages.ts"
import { health, healthPath } from "./health.ts"
import { players } from "./players.ts"
import { playUntil } from "./progress.ts"
import { makeRecorder, type Recorder } from "./recorder.ts"
import { refusal } from "./refusal.ts"
import { serverRoots, serverSide } from "./server_side.ts"
import type { SandboxSettings } from "./settings.ts"
import { Store, type StoreShape } from "./store/store.ts"
import { type Dispatcher, makeDispatcher } from "./webhooks/dispatcher.ts"
import { namedEndpoints, type WebhookEndpoint } from "./webhooks/endpoint.ts"
import { makeLanes } from "./webhooks/lanes.ts"
import { withDeliveries } from "./webhooks/outbox.ts"
import { json, type Outgoing, type SandboxAnswer, type SandboxRequest, splitTarget, whole } from "./wire.ts"

/** What a platform is made with. */
export interface PlatformOptions {
  readonly keys: ReadonlyArray<SandboxKey>
  readonly settings: SandboxSettings
  readonly webhooks: ReadonlyArray<WebhookEndpoint>
  /** Whether the time moves only when it is moved. */
  readonly manualClock: boolean
  /** Opens the controls over HTTP; without one they are not there. */
  readonly controlToken: Redacted.Redacted<string> | undefined
}

/** The platform itself: one request in, one answer out, whatever carries them. */
export interface PlatformShape {
  readonly handle: (request: SandboxRequest) => Effect.Effect<Outgoing>
  readonly store: StoreShape
  readonly clock: SandboxClock
  readonly crypto: CryptoProviderShape
  readonly settings: SandboxSettings
  /** Ids of all merchants that a key may act for. */
  readonly merchantIds: ReadonlyArray<string>
  readonly faults: FaultsToCome
  readonly recorder: Recorder
  /** Tells who listens what changes. */
  readonly changes: Changes
  /** What a test may do to it. */
  readonly control: SandboxControlShape
  /** Sends events to webhook endpoints. */
  readonly dispatcher: Dispatcher
  /** Plays what is due until now. */
  readonly catchUp: Effect.Effect<void>
}

const PlatformBase: Context.ServiceClass<Platform, "@epayment/effect/sandbox/Platform", PlatformShape> = Context
  .Service<Platform, PlatformShape>()("@epayment/effect/sandbox/Platform")

/** The sandboxed platform over a store. */
export class Platform extends PlatformBase {
  /** The platform for some keys and settings. Fails with `ConfigurationError` when a webhook endpoint is not allowed. */
  static readonly layer = (
    options: PlatformOptions,
  ): Layer.Layer<Platform, ConfigurationError, Store | CryptoProvider> => Layer.effect(Platform, makePlatform(options))
}

const makePlatform = Effect.fnUntraced(function* (
  { keys, settings, webhooks, manualClock, controlToken }: PlatformOptions,
) {
  const lanes = makeLanes(yield* namedEndpoints(webhooks, settings.anyWebhookHost))
  const bare = yield* Store
  const changes = makeChanges(bare)
  const store = withDeliveries(withChanges(bare, changes), lanes)
  const crypto = yield* CryptoProvider
  const clock = yield* makeClock(store, manualClock, () => changes.note("clock"))
  const faults = makeFaultsToCome(() => changes.note("faults"))
  const recorder = makeRecorder(settings.recordedRequests, () => changes.note("requests"))
  const merchantIds = [...new Set(keys.flatMap((key) => key.merchantIds))]
  const catchUp = (now: number) => playUntil(store, players, { crypto, settings }, now)
  const catchUpNow = Effect.flatMap(clock.now, catchUp)
  const dispatcher = yield* makeDispatcher({ store, clock, crypto, settings, lanes, faults, catchUp: catchUpNow })
  yield* Effect.forEach(lanes.all(), dispatcher.begin, { discard: true })
  let requests = 0
  const nextRequestId = () => String(++requests)
  const sides = { store, crypto, settings, faults, recorder, catchUp, nextRequestId }
  const server = serverSide({ ...sides, keys })
  const client = clientSide({ ...sides, merchantIds })
  const parts = {
    store,
    clock,
    crypto,
    settings,
    merchantIds,
    faults,
    recorder,
    changes,
    dispatcher,
    catchUp: catchUpNow,
  }
  const control = makeControl(parts)
  const access = { token: controlToken, anyHost: settings.anyControlHost }
  const controls = controlSide({ control, crypto, access })

  const docs = makeDocs()

  const dispatch = (request: SandboxRequest, now: number): Effect.Effect<Outgoing> => {
    const { path } = splitTarget(request.target)
    const isBelow = (root: string) => path.startsWith(`${root}/`)
    if (request.body.length > settings.bodyBytes) return Effect.succeed(whole(tooLarge))
    if (isBelow(serverRoots.api) || isBelow(serverRoots.files)) return server(request, now)
    if (isBelow(clientRoot)) return client(request, now)
    if (isBelow(assetRoot)) return Effect.succeed(whole(asset(request, path)))
    if (path === docsRoot || isBelow(docsRoot)) return Effect.map(docs(request), whole)
    if (isDashboard(path)) return Effect.succeed(whole(dashboard(request, access)))
    if (isBelow(controlRoot)) return controls(request)
    const page = answerPage({ store, crypto, settings, now, requestId: nextRequestId() }, request)
    return Effect.map(Effect.andThen(catchUp(now), page), whole)
  }

  const failed: Effect.Effect<Outgoing> = Effect.map(
    Effect.suspend(() => errorBody(crypto, serverError, String(requests))),
    (body) => whole({ status: 500, headers: { "content-type": "application/json" }, body }),
  )

  return Platform.of({
    handle: (request) =>
      // The health of the store is not told by a store that fails.
      (request.target === healthPath
        ? Effect.map(health(store), whole)
        : Effect.flatMap(clock.now, (now) => dispatch(request, now))).pipe(
          Effect.catchCause((cause) => Effect.andThen(Effect.logError("sandbox: a request failed", cause), failed)),
          // What the platform does inside is no part of a program's trace.
          Effect.withTracerEnabled(false),
        ),
    ...parts,
    control,
  })
})

const serverError = refusal(500, { code: "9999", id: "UNKNOWN_SERVER_ERROR", message: "UNKNOWN_SERVER_ERROR" })

const tooLarge: SandboxAnswer = json(413, {
  errors: [{ code: "9413", httpStatusCode: 413, id: "REQUEST_TOO_LARGE", message: "the body is too large" }],
})
