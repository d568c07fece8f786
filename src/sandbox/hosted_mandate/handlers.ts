import * as Effect from "effect/Effect"
import * as Duration from "effect/Duration"
import * as Result from "effect/Result"
import { CreateHostedMandateManagementRequest } from "../../model/hosted_mandate_management.ts"
import type { MandateCustomer } from "../../model/mandate.ts"
import { reader } from "../../model/reading.ts"
import { writer } from "../../model/writing.ts"
import * as HostedMandateManagements from "../../server_api/hostedmandatemanagements.ts"
import type { Call } from "../call.ts"
import { findMandate, makeMandate, mandateView } from "../mandate/documents.ts"
import { checkReturnUrl } from "../payment/order.ts"
import { newHex, newUuid } from "../random.ts"
import { notFound, type Refusal, wrongState } from "../refusal.ts"
import { type Route, route } from "../route.ts"
import type { Collection } from "../store/collection.ts"

/** A page on which a customer gives a mandate (protocol: hosted checkouts, hosted mandate management). */
export interface HostedMandateState {
  readonly id: string
  readonly createdAt: number
  readonly status: "IN_PROGRESS" | "MANDATE_CREATED" | "FAILED" | "CANCELLED_BY_CONSUMER"
  readonly ticket: string
  readonly returnMac: string
  /** The request that it was made with, as JSON. */
  readonly request: unknown
  readonly mandateReference?: string | undefined
}

/** The hosted mandate managements of a merchant. */
export const hostedMandates: Collection<HostedMandateState> = {
  kind: "hosted mandate",
  keys: ({ id, createdAt }) => ({ id, createdAt }),
}

/** First part of the path of the page. */
export const hostedMandatePath = "/hostedmandate"

/** The path of the page of a hosted mandate management. */
export const hostedMandatePage = (merchantId: string, { id, ticket }: HostedMandateState): string =>
  `${hostedMandatePath}/${encodeURIComponent(merchantId)}:${id}:${ticket}`

const write = writer(CreateHostedMandateManagementRequest)
const read = reader(CreateHostedMandateManagementRequest)

/** The request that a hosted mandate management was made with. */
export const hostedMandateRequest = ({ request }: HostedMandateState): CreateHostedMandateManagementRequest =>
  Result.getOrThrow(read(request))

const create = route(HostedMandateManagements.create, (call, request) =>
  Effect.gen(function* () {
    const path = "hostedMandateManagementSpecificInput.returnUrl"
    yield* Effect.fromResult(
      checkReturnUrl(request.hostedMandateManagementSpecificInput?.returnUrl, path, call.settings),
    )
    const hosted: HostedMandateState = {
      id: yield* newUuid(call.crypto),
      createdAt: call.now,
      status: "IN_PROGRESS",
      ticket: yield* newHex(call.crypto, 16),
      returnMac: yield* newHex(call.crypto, 16),
      request: Result.getOrThrow(write(request)),
    }
    yield* call.store.put(hostedMandates, hosted)
    return {
      result: {
        hostedMandateManagementId: hosted.id,
        RETURNMAC: hosted.returnMac,
        partialRedirectUrl: call.origin.replace(/^https?:\/\//, "") + hostedMandatePage(call.merchantId, hosted),
      },
      location: `/hostedmandatemanagements/${hosted.id}`,
    }
  }))

const get = route(HostedMandateManagements.get, (call, id) =>
  Effect.gen(function* () {
    const hosted = yield* call.store.get(hostedMandates, id)
    const isReadable = hosted !== undefined &&
      call.now - hosted.createdAt < Duration.toMillis(call.settings.checkoutReadable)
    if (!isReadable) return yield* Effect.fail(notFound("hosted mandate management"))
    const mandate = hosted.mandateReference === undefined
      ? undefined
      : yield* findMandate(call, hosted.mandateReference)
    return {
      result: { status: hosted.status, ...(mandate === undefined ? {} : { mandate: mandateView(mandate) }) },
    }
  }))

/** How the customer of a hosted mandate management decides. */
export type MandateDecision =
  | { readonly type: "give"; readonly customer?: MandateCustomer | undefined }
  | { readonly type: "cancel" }
  | { readonly type: "fail" }

/** Ends a hosted mandate management: with a mandate, which the customer has signed there and then, or without. */
export const decideMandate = Effect.fnUntraced(function* (
  call: Call,
  hosted: HostedMandateState,
  decision: MandateDecision,
): Effect.fn.Return<HostedMandateState, Refusal> {
  const isOpen = hosted.status === "IN_PROGRESS" &&
    call.now - hosted.createdAt < Duration.toMillis(call.settings.checkoutLifetime)
  if (!isOpen) return yield* Effect.fail(wrongState("the page is not open any more"))
  if (decision.type !== "give") {
    const ended: HostedMandateState = {
      ...hosted,
      status: decision.type === "cancel" ? "CANCELLED_BY_CONSUMER" : "FAILED",
    }
    yield* call.store.put(hostedMandates, ended)
    return ended
  }
  const info = hostedMandateRequest(hosted).createMandateInfo
  const customer = { ...info.customer, ...decision.customer }
  const mandate = yield* makeMandate(call, { ...info, customer, signatureType: "UNSIGNED" })
  const given: HostedMandateState = { ...hosted, status: "MANDATE_CREATED", mandateReference: mandate.id }
  yield* call.store.put(hostedMandates, given)
  return given
})

/** Answers the operations on hosted mandate managements. */
export const hostedMandateRoutes: ReadonlyArray<Route> = [create, get]
