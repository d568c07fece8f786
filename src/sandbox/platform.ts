import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Layer from "effect/Layer"
import { CryptoProvider, type CryptoProviderShape } from "../crypto/crypto_provider.ts"
import { type Answering, answering, type Reply } from "./answering.ts"
import { authenticate, type Intruder, type SandboxKey } from "./authentication.ts"
import type { Call } from "./call.ts"
import { makeClock, type SandboxClock } from "./clock.ts"
import { clientRoot, clientSide } from "./client_api/client_side.ts"
import { errorBody } from "./error_answer.ts"
import { delayOf, type FaultPlan, makeFaultPlan, spoil } from "./faults.ts"
import { makeIdempotence } from "./idempotence.ts"
import { asset, assetRoot } from "./pages/asset.ts"
import { redirectPage } from "./pages/redirect_page.ts"
import { players } from "./players.ts"
import { playUntil } from "./progress.ts"
import { makeRecorder, type Recorder } from "./recorder.ts"
import { type Refusal, refusal } from "./refusal.ts"
import { type Match, router } from "./router.ts"
import type { FileContent } from "./route.ts"
import { serverRoutes } from "./routes.ts"
import type { SandboxSettings } from "./settings.ts"
import { Store, type StoreShape } from "./store/store.ts"
import { html, json, type Outgoing, type SandboxAnswer, type SandboxRequest, splitTarget, whole } from "./wire.ts"

/** What a platform is made with. */
export interface PlatformOptions {
  readonly keys: ReadonlyArray<SandboxKey>
  readonly settings: SandboxSettings
}

/** The platform itself: one request in, one answer out, whatever carries them. */
export interface PlatformShape {
  readonly handle: (request: SandboxRequest) => Effect.Effect<Outgoing>
  readonly store: StoreShape
  readonly clock: SandboxClock
  readonly crypto: CryptoProviderShape
  readonly settings: SandboxSettings
  readonly keys: ReadonlyArray<SandboxKey>
  readonly faults: FaultPlan
  readonly recorder: Recorder
  /** Plays what is due until now. */
  readonly catchUp: Effect.Effect<void>
}

const PlatformBase: Context.ServiceClass<Platform, "@epayment/effect/sandbox/Platform", PlatformShape> = Context
  .Service<Platform, PlatformShape>()("@epayment/effect/sandbox/Platform")

/** The sandboxed platform over a store. */
export class Platform extends PlatformBase {
  /** The platform for some keys and settings. */
  static readonly layer = (options: PlatformOptions): Layer.Layer<Platform, never, Store | CryptoProvider> =>
    Layer.effect(Platform, makePlatform(options))
}

/** An answer with what the recorder keeps of how it came about. */
interface Outcome {
  readonly answer: SandboxAnswer
  readonly why?: string | undefined
  readonly stringToSign?: string | undefined
  readonly replayed?: boolean | undefined
}

const timestampHeader = "x-gcs-idempotence-request-timestamp"

const makePlatform = Effect.fnUntraced(function* ({ keys, settings }: PlatformOptions) {
  const store = yield* Store
  const crypto = yield* CryptoProvider
  const clock = yield* makeClock(store)
  const faults = makeFaultPlan()
  const recorder = makeRecorder(settings.recordedRequests)
  const idempotence = makeIdempotence(store, settings)
  const keysById = new Map(keys.map((key) => [key.id, key]))
  const routes = serverRoutes.map(answering)
  const findRoute = router("/v1", routes.filter(({ spec }) => spec.service === undefined))
  const findFileRoute = router("/files/v1", routes.filter(({ spec }) => spec.service === "files"))
  let requests = 0
  const client = clientSide({
    store,
    crypto,
    settings,
    merchantIds: [...new Set(keys.flatMap((key) => key.merchantIds))],
    faults,
    recorder,
    catchUp: (now) => playUntil(store, players, { crypto, settings }, now),
    nextRequestId: () => String(++requests),
  })

  const refused = (refusal: Refusal, requestId: string): Effect.Effect<SandboxAnswer> =>
    Effect.map(errorBody(crypto, refusal, requestId), (body) => ({
      status: refusal.status,
      headers: { "content-type": "application/json" },
      body,
    }))

  const keptOut = (intruder: Intruder, requestId: string): Effect.Effect<Outcome> => {
    const { status, why, stringToSign } = intruder
    const told = status === 401
      ? { code: "9002", id: "MISSING_OR_INVALID_AUTHORIZATION", message: "MISSING_OR_INVALID_AUTHORIZATION" }
      : { code: "9007", id: "ACCESS_TO_MERCHANT_NOT_ALLOWED", message: "ACCESS_TO_MERCHANT_NOT_ALLOWED" }
    const shown = stringToSign === undefined ? "" : `; a right signature signs ${JSON.stringify(stringToSign)}`
    return Effect.logWarning(`sandbox: request ${requestId} was not let in: ${why}${shown}`).pipe(
      Effect.andThen(refused(refusal(status, told), requestId)),
      Effect.map((answer) => ({ answer, why, stringToSign })),
    )
  }

  const onWire = ({ origin }: SandboxRequest, call: Call, { status, location, body, file }: Reply): SandboxAnswer =>
    file !== undefined ? handedOut(status, file) : ({
      status,
      headers: {
        ...(body === "" ? {} : { "content-type": "application/json" }),
        ...(location === undefined
          ? {}
          : { location: `${origin}/v1/${encodeURIComponent(call.merchantId)}${location}` }),
      },
      body: body === "" ? undefined : body,
    })

  /** An operation, let in: at once for what only reads, in one transaction for what changes, once for what has a key. */
  const operate = Effect.fnUntraced(function* (
    route: Answering,
    request: SandboxRequest,
    call: Call,
    parameters: ReadonlyArray<string>,
    query: string,
    delay: Effect.Effect<void>,
  ): Effect.fn.Return<Outcome> {
    const act = route.answer(call, request, parameters, query)
    const key = route.spec.method === "POST" ? request.headers["x-gcs-idempotence-key"] : undefined
    if (key === undefined || key === "") {
      yield* delay
      const reply = yield* route.spec.method === "GET" ? act : store.transaction(act)
      if (reply.holdBack !== undefined) yield* Effect.sleep(reply.holdBack)
      return { answer: onWire(request, call, reply) }
    }
    const keyed = yield* idempotence.once(call.merchantId, key, call.now, delay, act)
    if (keyed._tag === "Running") {
      const answer = yield* refused(
        refusal(409, { code: "1409", id: "DUPLICATE_REQUEST_IN_PROGRESS", message: "DUPLICATE REQUEST IN PROGRESS" }),
        call.requestId,
      )
      return { answer: stamped(answer, keyed.firstAt), why: "the first request under its key is still running" }
    }
    const answer = onWire(request, call, keyed.answer)
    if (keyed._tag === "Replayed") return { answer: stamped(answer, keyed.answer.firstAt), replayed: true }
    if (keyed.answer.holdBack !== undefined) yield* Effect.sleep(keyed.answer.holdBack)
    return { answer }
  })

  const api = Effect.fnUntraced(function* (
    match: Match<Answering>,
    request: SandboxRequest,
    query: string,
    now: number,
  ): Effect.fn.Return<Outgoing> {
    const requestId = String(++requests)
    const record = (outcome: Outcome, outgoing: Outgoing): Outgoing => {
      recorder.record({
        at: now,
        request,
        outgoing,
        why: outcome.why,
        stringToSign: outcome.stringToSign,
        replayed: outcome.replayed,
        ...(match._tag === "Found" ? { operation: match.route.spec.id, merchantId: match.root } : {}),
      })
      return outgoing
    }
    if (match._tag !== "Found") {
      const answer = yield* match._tag === "WrongMethod"
        ? refused(refusal(405, { code: "9405", id: "METHOD_NOT_ALLOWED", message: "METHOD_NOT_ALLOWED" }), requestId)
        : refused(refusal(404, { code: "9404", id: "UNKNOWN_PATH", message: "there is no such operation" }), requestId)
      const named = match._tag === "WrongMethod"
        ? { ...answer, headers: { ...answer.headers, allow: match.allow.join(", ") } }
        : answer
      return record({ answer: named, why: "no operation has this path and method" }, whole(named))
    }

    const { route, root: merchantId, parameters } = match
    const before = faults.take("before", route.spec.id, merchantId)
    if (before !== undefined && before.type !== "slow") {
      const nothing = { status: 200, headers: { "content-type": "application/json" }, body: "{}" }
      return record({ answer: nothing, why: `fault before: ${before.type}` }, spoil(before, nothing))
    }
    const clockTime = yield* Effect.clockWith((clock) => Effect.succeed(clock.currentTimeMillisUnsafe()))
    const admitted = yield* Effect.exit(
      authenticate(crypto, keysById, request, merchantId, { now: clockTime, tolerance: settings.dateTolerance }),
    )
    const call: Call = {
      merchantId,
      store: store.merchant(merchantId, route.spec.method === "GET" ? "read" : "change"),
      now,
      settings,
      crypto,
      origin: request.origin,
      requestId,
    }
    const outcome = yield* Exit.isSuccess(admitted)
      ? Effect.andThen(
        playUntil(store, players, { crypto, settings }, now),
        operate(route, request, call, parameters, query, delayOf(before)),
      )
      : Effect.matchEffect(admitted, { onFailure: (intruder) => keptOut(intruder, requestId), onSuccess: Effect.die })
    const after = faults.take("after", route.spec.id, merchantId)
    return record(
      after === undefined ? outcome : { ...outcome, why: `fault after: ${after.type}` },
      after === undefined ? whole(outcome.answer) : spoil(after, outcome.answer),
    )
  })

  const dispatch = (request: SandboxRequest): Effect.Effect<Outgoing> =>
    Effect.flatMap(clock.now, (now) => {
      const { path, query } = splitTarget(request.target)
      if (request.body.length > settings.bodyBytes) return Effect.succeed(whole(tooLarge))
      if (path.startsWith("/v1/")) return api(findRoute(request.method, path), request, query, now)
      if (path.startsWith("/files/v1/")) return api(findFileRoute(request.method, path), request, query, now)
      if (path.startsWith(`${clientRoot}/`)) return client(request, now)
      if (path.startsWith(`${assetRoot}/`)) return Effect.succeed(whole(asset(request, path)))
      if (path === "/health") return Effect.succeed(whole(json(200, { status: "ok" })))
      return Effect.map(
        Effect.andThen(
          playUntil(store, players, { crypto, settings }, now),
          redirectPage({ store, crypto, settings, now }, request, path),
        ),
        (page) => whole(page ?? html(404, "<!doctype html><title>Not found</title><h1>Not found</h1>")),
      )
    })

  return Platform.of({
    handle: (request) =>
      Effect.catchCause(dispatch(request), (cause) =>
        Effect.logError("sandbox: a request failed", cause).pipe(
          Effect.andThen(refused(
            refusal(500, { code: "9999", id: "UNKNOWN_SERVER_ERROR", message: "UNKNOWN_SERVER_ERROR" }),
            String(requests),
          )),
          Effect.map(whole),
        )),
    store,
    clock,
    crypto,
    settings,
    keys,
    faults,
    recorder,
    catchUp: Effect.flatMap(clock.now, (now) => playUntil(store, players, { crypto, settings }, now)),
  })
})

const handedOut = (status: number, { contentType, fileName, content }: FileContent): SandboxAnswer => ({
  status,
  headers: {
    "content-type": contentType,
    "content-length": String(content.length),
    "content-disposition": `attachment; filename="${fileName.replace(/["\\\r\n]/g, "_")}"`,
  },
  body: content,
})

const stamped = (answer: SandboxAnswer, firstAt: number): SandboxAnswer => ({
  ...answer,
  headers: { ...answer.headers, [timestampHeader]: String(firstAt) },
})

const tooLarge: SandboxAnswer = json(413, {
  errors: [{ code: "9413", httpStatusCode: 413, id: "REQUEST_TOO_LARGE", message: "the body is too large" }],
})
