import * as Effect from "effect/Effect"
import * as Redacted from "effect/Redacted"
import * as Sessions from "../../server_api/sessions.ts"
import { merchantNumber } from "../ids.ts"
import { assetRoot } from "../pages/asset.ts"
import { newHex } from "../random.ts"
import { type Route, route } from "../route.ts"
import { invalidTokens } from "../token/documents.ts"
import { sessions, type SessionState } from "./state.ts"

const create = route(Sessions.create, (call, request) =>
  Effect.gen(function* () {
    const given = [...new Set(request?.tokens)]
    const unusable = yield* invalidTokens(call, given)
    const session: SessionState = {
      id: yield* newHex(call.crypto, 16),
      customerId: `${merchantNumber(call.merchantId)}-${yield* newHex(call.crypto, 16)}`,
      createdAt: call.now,
      filters: request?.paymentProductFilters,
      tokens: given.filter((token) => !unusable.includes(token)),
      usedNonces: [],
    }
    yield* call.store.put(sessions, session)
    return {
      result: {
        clientSessionId: Redacted.make(session.id),
        customerId: session.customerId,
        clientApiUrl: `${call.origin}/client`,
        assetUrl: `${call.origin}${assetRoot}`,
        region: call.settings.region,
        invalidTokens: unusable,
      },
    }
  }))

/** Answers `sessions.create`. */
export const sessionRoutes: ReadonlyArray<Route> = [create]
