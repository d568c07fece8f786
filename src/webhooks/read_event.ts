import * as Result from "effect/Result"
import { CaptureResponse } from "../model/capture.ts"
import { DisputeResponse } from "../model/dispute.ts"
import { PaymentResponse } from "../model/payment.ts"
import { PayoutResponse } from "../model/payout.ts"
import { parseJson, reader } from "../model/reading.ts"
import { RefundResponse } from "../model/refund.ts"
import { TokenResponse } from "../model/token.ts"
import type { Misfit } from "../model/writing.ts"
import { apiVersion } from "./delivery.ts"
import { ApiVersionMismatch, type InvalidBody } from "./errors.ts"
import {
  DisputeEvent,
  EventEnvelope,
  type KnownEvent,
  PaymentEvent,
  PayoutEvent,
  RefundEvent,
  TokenEvent,
  type UnknownEvent,
  type WebhookEvent,
} from "./event.ts"
import { type EventObject, objectOf } from "./event_types.ts"
import { notAnEvent, wrongShape } from "./invalid_body.ts"

type Read<T> = Result.Result<T, ReadonlyArray<Misfit>>
type Json = Readonly<Record<string, unknown>>

const readEnvelope = /* @__PURE__ */ reader(EventEnvelope)

const eventReaders: Readonly<Record<EventObject, (json: Json) => Read<KnownEvent>>> = {
  payment: /* @__PURE__ */ reader(PaymentEvent),
  refund: /* @__PURE__ */ reader(RefundEvent),
  payout: /* @__PURE__ */ reader(PayoutEvent),
  token: /* @__PURE__ */ reader(TokenEvent),
  dispute: /* @__PURE__ */ reader(DisputeEvent),
}

const payloadReaders = {
  payment: /* @__PURE__ */ reader(PaymentResponse),
  refund: /* @__PURE__ */ reader(RefundResponse),
  payout: /* @__PURE__ */ reader(PayoutResponse),
  token: /* @__PURE__ */ reader(TokenResponse),
  dispute: /* @__PURE__ */ reader(DisputeResponse),
  capture: /* @__PURE__ */ reader(CaptureResponse),
}

/**
 * Reads the JSON text of one event, as tolerantly as an answer of the API: properties, values and types that the library
 * does not know pass. Fails when the text is not one JSON object, is of another API version, or has no id, no type or an
 * object of a wrong shape.
 */
export const readEvent = (text: string): Result.Result<WebhookEvent, InvalidBody | ApiVersionMismatch> => {
  const parsed = parse(text)
  if (parsed === undefined) return Result.fail(notAnEvent("the body is not JSON"))
  const { json } = parsed
  if (Array.isArray(json)) {
    return Result.fail(notAnEvent("the body is a list; the platform delivers one event per request"))
  }
  if (typeof json !== "object" || json === null) return Result.fail(notAnEvent("the body is not a JSON object"))
  const { apiVersion: version, type, id } = json as Json
  if (version !== apiVersion) return Result.fail(versionMismatch(version))
  if (typeof type !== "string") return Result.fail(wrongShape([{ property: "type", message: "required" }]))
  if (id === "") {
    return Result.fail(wrongShape([{ property: "id", message: "expected the id of the event" }]))
  }
  const object = objectOf(type)
  const event: Read<WebhookEvent> = object === undefined
    ? readUnknown(json as Json, type, JSON.parse(text))
    : eventReaders[object](json as Json)
  return Result.mapError(event, wrongShape)
}

const readUnknown = (json: Json, wireType: string, raw: Json): Read<UnknownEvent> =>
  Result.map(readEnvelope(json), (envelope): UnknownEvent => {
    const event: Record<string, unknown> = { ...envelope, type: "unknown", wireType, raw }
    for (const [property, read] of Object.entries(payloadReaders)) {
      const payload = property in json ? read(json[property]) : undefined
      if (payload !== undefined && Result.isSuccess(payload)) event[property] = payload.success
    }
    return event as unknown as UnknownEvent
  })

const parse = (text: string): { readonly json: unknown } | undefined => {
  try {
    return { json: parseJson(text) }
  } catch {
    return undefined
  }
}

const versionMismatch = (version: unknown): ApiVersionMismatch =>
  new ApiVersionMismatch({
    ...(typeof version === "string" ? { eventVersion: version } : {}),
    supportedVersion: apiVersion,
    message:
      `the event is not of API version ${apiVersion}: upgrade this library, or set the endpoint to ${apiVersion}`,
  })
