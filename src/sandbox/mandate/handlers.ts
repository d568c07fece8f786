import * as Effect from "effect/Effect"
import type { CreateMandateResponse } from "../../model/mandate.ts"
import * as Mandates from "../../server_api/mandates.ts"
import type { Answered, Call } from "../call.ts"
import { type Route, route } from "../route.ts"
import { changeMandate, findMandate, makeMandate, mandateView } from "./documents.ts"
import type { MandateCommand, MandateState } from "./life.ts"

/** First part of the path of the page on which a customer signs. */
export const mandatePath = "/mandate"

const made = (call: Call, mandate: MandateState): Answered<CreateMandateResponse> => ({
  result: {
    mandate: mandateView(mandate),
    ...(mandate.redirect === undefined ? {} : {
      merchantAction: {
        actionType: "REDIRECT",
        redirectData: {
          RETURNMAC: mandate.redirect.returnMac,
          redirectURL: `${call.origin}${mandatePath}/${encodeURIComponent(call.merchantId)}/` +
            `${encodeURIComponent(mandate.id)}/${mandate.redirect.ticket}`,
        },
      },
    }),
  },
  location: `/mandates/${encodeURIComponent(mandate.id)}`,
})

const create = route(
  Mandates.create,
  (call, request) => Effect.map(makeMandate(call, request), (mandate) => made(call, mandate)),
)

const createWithMandateReference = route(
  Mandates.createWithMandateReference,
  (call, reference, request) =>
    Effect.map(makeMandate(call, { ...request, uniqueMandateReference: reference }), (mandate) => made(call, mandate)),
)

const get = route(
  Mandates.get,
  (call, reference) =>
    Effect.map(findMandate(call, reference), (mandate) => ({ result: { mandate: mandateView(mandate) } })),
)

const changed = (call: Call, reference: string, command: MandateCommand) =>
  Effect.map(
    Effect.flatMap(findMandate(call, reference), (mandate) => changeMandate(call, mandate, command)),
    (mandate) => ({ result: { mandate: mandateView(mandate) } }),
  )

const block = route(Mandates.block, (call, reference) => changed(call, reference, "block"))
const unblock = route(Mandates.unblock, (call, reference) => changed(call, reference, "unblock"))
const revoke = route(Mandates.revoke, (call, reference) => changed(call, reference, "revoke"))

/** Answers the operations on mandates. */
export const mandateRoutes: ReadonlyArray<Route> = [create, createWithMandateReference, get, block, unblock, revoke]
