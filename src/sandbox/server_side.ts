import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import { type Answering, answering, type Reply } from "./answering.ts"
import { authenticate, type Intruder, type SandboxKey } from "./authentication.ts"
import type { Call } from "./call.ts"
import { errorBody } from "./error_answer.ts"
import { delayOf, letsAct, spoil } from "./faults_spoil.ts"
import { makeIdempotence } from "./idempotence.ts"
import { type Refusal, refusal } from "./refusal.ts"
import type { FileContent } from "./route.ts"
import { type Match, router } from "./router.ts"
import { serverRoutes } from "./routes.ts"
import type { SideOptions } from "./side.ts"
import { type Outgoing, type SandboxAnswer, type SandboxRequest, splitTarget, whole } from "./wire.ts"

/** What the server side needs of the platform. */
export interface ServerSideOptions extends SideOptions {
  readonly keys: ReadonlyArray<SandboxKey>
}

/** First parts of the paths of the Server API and of its files, in front of the merchant id. */
export const serverRoots = { api: "/v1", files: "/files/v1" } as const

/** An answer with what the recorder keeps of how it came about. */
interface Outcome {
  readonly answer: SandboxAnswer
  readonly why?: string | undefined
  readonly stringToSign?: string | undefined
  readonly replayed?: boolean | undefined
}

const timestampHeader = "x-gcs-idempotence-request-timestamp"

/** Makes what answers the Server API: to merchants that sign their requests. */
export const serverSide = (
  { store, crypto, settings, keys, faults, recorder, catchUp, nextRequestId }: ServerSideOptions,
): (request: SandboxRequest, now: number) => Effect.Effect<Outgoing> => {
  const idempotence = makeIdempotence(store, crypto, settings)
  const keysById = new Map(keys.map((key) => [key.id, key]))
  const routes = serverRoutes.map((route) => answering(route))
  const findApi = router(serverRoots.api, routes.filter(({ spec }) => spec.service === undefined))
  const findFiles = router(serverRoots.files, routes.filter(({ spec }) => spec.service === "files"))

  const refused = (refusal: Refusal, requestId: string): Effect.Effect<SandboxAnswer> =>
    Effect.map(errorBody(crypto, refusal, requestId), (body) => ({
      status: refusal.status,
      headers: { "content-type": "application/json" },
      body,
    }))

  const keptOut = ({ status, why, stringToSign }: Intruder, requestId: string): Effect.Effect<Outcome> => {
    const shown = stringToSign === undefined ? "" : `; a right signature signs ${JSON.stringify(stringToSign)}`
    return Effect.logWarning(`sandbox: request ${requestId} was not let in: ${why}${shown}`).pipe(
      Effect.andThen(refused(status === 401 ? unauthorized : forbidden, requestId)),
      Effect.map((answer) => ({ answer, why, stringToSign })),
    )
  }

  /** An operation, let in: at once for what only reads, in one transaction for what changes, once for what has a key. */
  const operate = Effect.fnUntraced(function* (
    route: Answering,
    request: SandboxRequest,
    call: Call,
    parameters: ReadonlyArray<string>,
    delay: Effect.Effect<void> | undefined,
  ): Effect.fn.Return<Outcome> {
    const act = route.answer(call, request, parameters, splitTarget(request.target).query)
    const key = route.spec.method === "POST" ? request.headers["x-gcs-idempotence-key"] : undefined
    if (key === undefined || key === "") {
      if (delay !== undefined) yield* delay
      const reply = yield* route.spec.method === "GET" ? act : store.transaction(act)
      if (reply.holdBack !== undefined) yield* Effect.sleep(reply.holdBack)
      return { answer: onWire(call, reply) }
    }
    const keyed = yield* idempotence.once(call.merchantId, key, call.now, delay, act)
    if (keyed._tag === "Running") {
      const answer = stamped(yield* refused(inProgress, call.requestId), keyed.firstAt)
      return { answer, why: "the first request under its key is still running" }
    }
    const answer = onWire(call, keyed.answer)
    if (keyed._tag === "Replayed") return { answer: stamped(answer, keyed.answer.firstAt), replayed: true }
    if (keyed.answer.holdBack !== undefined) yield* Effect.sleep(keyed.answer.holdBack)
    return { answer }
  })

  const nowhere = Effect.fnUntraced(function* (
    match: Exclude<Match<Answering>, { readonly _tag: "Found" }>,
    requestId: string,
  ): Effect.fn.Return<Outcome> {
    const answer = yield* refused(match._tag === "WrongMethod" ? wrongMethod : unknownPath, requestId)
    const why = "no operation has this path and method"
    return match._tag === "Unknown"
      ? { answer, why }
      : { answer: { ...answer, headers: { ...answer.headers, allow: match.allow.join(", ") } }, why }
  })

  return Effect.fnUntraced(function* (request: SandboxRequest, now: number): Effect.fn.Return<Outgoing> {
    const { path } = splitTarget(request.target)
    const match = (path.startsWith(`${serverRoots.files}/`) ? findFiles : findApi)(request.method, path)
    const requestId = nextRequestId()
    const record = ({ why, stringToSign, replayed }: Omit<Outcome, "answer">, outgoing: Outgoing): Outgoing => {
      const found = match._tag === "Found" ? { operation: match.route.spec.id, merchantId: match.root } : {}
      recorder.record({ at: now, request, outgoing, why, stringToSign, replayed, ...found })
      return outgoing
    }
    if (match._tag !== "Found") {
      const outcome = yield* nowhere(match, requestId)
      return record(outcome, whole(outcome.answer))
    }

    const { route, root: merchantId, parameters } = match
    const before = faults.take("before", route.spec.id, merchantId)
    if (before !== undefined && !letsAct(before)) {
      return record({ why: `fault before: ${before.fault.type}` }, spoil(before, nothing))
    }
    const admitted = yield* Effect.exit(
      Effect.clockWith((clock) =>
        authenticate(crypto, keysById, request, merchantId, {
          now: clock.currentTimeMillisUnsafe(),
          tolerance: settings.dateTolerance,
        })
      ),
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
    const act = Effect.andThen(catchUp(now), operate(route, request, call, parameters, before && delayOf(before)))
    const outcome = yield* Exit.isSuccess(admitted)
      ? before?.fault.type === "duplicate" ? Effect.andThen(act, act) : act
      : Effect.matchEffect(admitted, { onFailure: (intruder) => keptOut(intruder, requestId), onSuccess: Effect.die })
    const after = before?.fault.type === "dribble" ? before : faults.take("after", route.spec.id, merchantId)
    if (after === undefined) return record(outcome, whole(outcome.answer))
    yield* delayOf(after)
    return record({ ...outcome, why: `fault after: ${after.fault.type}` }, spoil(after, outcome.answer))
  })
}

const nothing: SandboxAnswer = { status: 200, headers: { "content-type": "application/json" }, body: "{}" }

/** A reply as it leaves: JSON, a file, or nothing but a status. */
const onWire = ({ origin, merchantId }: Call, { status, location, body, file }: Reply): SandboxAnswer => {
  if (file !== undefined) return handedOut(status, file)
  const place: Readonly<Record<string, string>> = location === undefined
    ? {}
    : { location: `${origin}${serverRoots.api}/${encodeURIComponent(merchantId)}${location}` }
  return body === ""
    ? { status, headers: place }
    : { status, headers: { "content-type": "application/json", ...place }, body }
}

const handedOut = (status: number, { contentType, fileName, content }: FileContent): SandboxAnswer => ({
  status,
  headers: {
    "content-type": contentType,
    "content-length": String(content.length),
    "content-disposition": `attachment; filename="${headerText(fileName)}"`,
  },
  body: content,
})

/** A text as it can stand in a quoted header parameter: Latin-1, as headers are. */
const headerText = (text: string): string => text.replace(/["\\]|[^\x20-\x7e\xa0-\xff]/g, "_")

const stamped = (answer: SandboxAnswer, firstAt: number): SandboxAnswer => ({
  ...answer,
  headers: { ...answer.headers, [timestampHeader]: String(firstAt) },
})

const named = (status: number, code: string, id: string, message = id): Refusal =>
  refusal(status, { code, id, message })

const unauthorized = named(401, "9002", "MISSING_OR_INVALID_AUTHORIZATION")
const forbidden = named(403, "9007", "ACCESS_TO_MERCHANT_NOT_ALLOWED")
const unknownPath = named(404, "9404", "UNKNOWN_PATH", "there is no such operation")
const wrongMethod = named(405, "9405", "METHOD_NOT_ALLOWED")
const inProgress = named(409, "1409", "DUPLICATE_REQUEST_IN_PROGRESS", "DUPLICATE REQUEST IN PROGRESS")
