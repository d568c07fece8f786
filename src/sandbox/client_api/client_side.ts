import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import { answering } from "../answering.ts"
import { errorBody } from "../error_answer.ts"
import { delayOf, letsAct, spoil } from "../faults_spoil.ts"
import { type Refusal, refusal } from "../refusal.ts"
import { router } from "../router.ts"
import type { SideOptions } from "../side.ts"
import { type Outgoing, type SandboxAnswer, type SandboxRequest, splitTarget, whole } from "../wire.ts"
import { accountsOnFile } from "./accounts_on_file.ts"
import { admit, type Stranger } from "./authentication.ts"
import type { ClientCall } from "./client_call.ts"
import { preflight, readable } from "./cors.ts"
import { clientRoutes } from "./routes.ts"

/** What the client side needs of the platform. */
export interface ClientSideOptions extends SideOptions {
  readonly merchantIds: ReadonlyArray<string>
}

/** First part of the path of every operation of the Client API, in front of the customer id. */
export const clientRoot = "/client/v1"

/** Makes what answers the Client API: to any page that holds a session, with every answer readable by it. */
export const clientSide = (
  { store, crypto, settings, merchantIds, faults, recorder, catchUp, nextRequestId }: ClientSideOptions,
): (request: SandboxRequest, now: number) => Effect.Effect<Outgoing> => {
  const findRoute = router(clientRoot, clientRoutes.map((route) => answering(route)))

  const refused = (refusal: Refusal, requestId: string): Effect.Effect<SandboxAnswer> =>
    Effect.map(errorBody(crypto, refusal, requestId), (body) => jsonAnswer(refusal.status, body))

  const keptOut = ({ refusal, why }: Stranger, requestId: string) =>
    Effect.logWarning(`sandbox: request ${requestId} of a device was not let in: ${why}`).pipe(
      Effect.andThen(refused(refusal, requestId)),
      Effect.map((answer) => ({ answer, why })),
    )

  return Effect.fnUntraced(function* (request: SandboxRequest, now: number): Effect.fn.Return<Outgoing> {
    if (request.method === "OPTIONS") return whole(preflight)
    const { path, query } = splitTarget(request.target)
    const requestId = nextRequestId()
    const match = findRoute(request.method, path)
    if (match._tag !== "Found") {
      const answer = readable(yield* refused(match._tag === "WrongMethod" ? wrongMethod : unknownPath, requestId))
      recorder.record({ at: now, request, outgoing: whole(answer), why: "no operation has this path and method" })
      return whole(answer)
    }

    const { route, root: customerId, parameters } = match
    const { authorization } = request.headers
    const visitor = yield* Effect.exit(admit(store, merchantIds, authorization, customerId, now, settings))
    const merchantId = Exit.isSuccess(visitor) ? visitor.value.merchantId : undefined
    const before = faults.take("before", route.spec.id, merchantId ?? "")
    if (before !== undefined && !letsAct(before)) {
      const outgoing = spoil(before, jsonAnswer(200, "{}"))
      const why = `fault before: ${before.fault.type}`
      recorder.record({ at: now, request, outgoing, why, operation: route.spec.id, merchantId })
      return outgoing
    }
    const left = Effect.fnUntraced(function* (answer: SandboxAnswer, why?: string): Effect.fn.Return<Outgoing> {
      const after = before?.fault.type === "dribble" ? before : faults.take("after", route.spec.id, merchantId ?? "")
      yield* delayOf(after)
      const outgoing = after === undefined ? whole(readable(answer)) : spoil(after, readable(answer))
      const reason = after === undefined ? why : `fault after: ${after.fault.type}`
      recorder.record({ at: now, request, outgoing, why: reason, operation: route.spec.id, merchantId })
      return outgoing
    })

    yield* delayOf(before)
    if (Exit.isFailure(visitor)) {
      const { answer, why } = yield* Effect.matchEffect(visitor, {
        onFailure: (stranger) => keptOut(stranger, requestId),
        onSuccess: Effect.die,
      })
      return yield* left(answer, why)
    }

    yield* catchUp(now)
    const { session } = visitor.value
    const call: ClientCall = {
      merchantId: visitor.value.merchantId,
      store: store.merchant(visitor.value.merchantId, "change"),
      now,
      settings,
      crypto,
      origin: request.origin,
      requestId,
      session,
      asker: {
        filters: session.filters ?? {},
        accounts: yield* accountsOnFile(store.merchant(visitor.value.merchantId), session, now),
      },
      transaction: store.transaction,
    }
    const act = route.answer(call, request, parameters, query)
    const { status, body } = yield* before?.fault.type === "duplicate" ? Effect.andThen(act, act) : act
    return yield* left(jsonAnswer(status, body))
  })
}

const jsonAnswer = (status: number, body: string): SandboxAnswer => ({
  status,
  headers: { "content-type": "application/json" },
  body,
})

const wrongMethod: Refusal = refusal(405, {
  code: "9405",
  id: "METHOD_NOT_ALLOWED",
  message: "METHOD_NOT_ALLOWED",
})
const unknownPath: Refusal = refusal(404, {
  code: "9404",
  id: "UNKNOWN_PATH",
  message: "there is no such operation",
})
