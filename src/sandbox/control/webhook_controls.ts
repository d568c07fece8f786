import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import { object, optional } from "../../model/object.ts"
import { int32, list, secret, text } from "../../model/scalar.ts"
import type { WebhookKey } from "../../webhooks/webhook_keys.ts"
import type { ReleaseOptions } from "../webhooks/webhook_control.ts"
import { endpoint } from "./endpoint.ts"
import { delivery, endpointState } from "./trace.ts"

/** Which deliveries are wanted. */
export interface DeliveriesQuery {
  /** Only those of the event or object with this id. */
  readonly id?: string
}
const deliveriesQuery: Schema.Codec<DeliveriesQuery, unknown> = object("DeliveriesQuery", () => ({
  id: optional(text()),
}))

/** Reads the deliveries. */
export const readDeliveries = endpoint({
  id: "deliveries.find",
  method: "GET",
  path: "/deliveries",
  description: "Deliveries with all their attempts, in the order of their events; of one event or object, or all.",
  query: deliveriesQuery,
  response: list(delivery),
}, ({ webhooks }, { id }) => webhooks.deliveries(id))

/** Sends everything that waits. */
export const deliverNow = endpoint({
  id: "deliveries.send",
  method: "POST",
  path: "/deliveries/send",
  description: "Sends everything that waits, whenever it is due, once.",
}, ({ webhooks }) => webhooks.deliverNow)

/** Holds deliveries back. */
export const hold = endpoint({
  id: "deliveries.hold",
  method: "POST",
  path: "/deliveries/hold",
  description: "Nothing is sent any more by itself until it is released.",
}, ({ webhooks }) => webhooks.hold)

const releaseOptions: Schema.Codec<ReleaseOptions, unknown> = object("ReleaseOptions", () => ({
  order: optional(Schema.Literals(["inOrder", "reversed", "shuffled"])),
  copies: optional(int32({ minimum: 1, maximum: 100 })),
}))

/** Lets held deliveries go. */
export const release = endpoint({
  id: "deliveries.release",
  method: "POST",
  path: "/deliveries/release",
  description: "Sends what is due, in another order or several times over, and goes on as usual.",
  request: releaseOptions,
}, ({ webhooks }, options) => webhooks.release(options))

/** Sends an event again. */
export const redeliver = endpoint({
  id: "events.redeliver",
  method: "POST",
  path: "/events/{eventId}/redeliver",
  description: "Sends an event again to every endpoint that was to get it, whatever became of it.",
}, ({ webhooks }, eventId) => webhooks.redeliver(eventId))

/** Reads the endpoints. */
export const readEndpoints = endpoint({
  id: "endpoints.find",
  method: "GET",
  path: "/endpoints",
  description: "The webhook endpoints, as the sandbox sees them.",
  response: list(endpointState),
}, ({ webhooks }) => webhooks.endpoints)

/** An endpoint as it is added over HTTP. */
export interface NewEndpoint {
  /** Its URL, on this machine unless the setting `anyWebhookHost` allows others. */
  readonly to: string
  /** The webhooks keys; the first one signs until another is activated. */
  readonly keys: ReadonlyArray<WebhookKey>
  /** What it is called; by its place, such as `endpoint-1`, by default. */
  readonly name?: string
  /** Whose events it gets; those of all merchants by default. */
  readonly merchantId?: string
}
const webhookKey: Schema.Codec<WebhookKey, unknown> = object("WebhookKey", () => ({
  id: text({ minLength: 1 }),
  secret: secret({ minLength: 1 }),
}))
const newEndpoint: Schema.Codec<NewEndpoint, unknown> = object("NewEndpoint", () => ({
  to: text(),
  keys: list(webhookKey, { minItems: 1 }),
  name: optional(text({ minLength: 1 })),
  merchantId: optional(text({ minLength: 1 })),
}))

/** Adds an endpoint. */
export const configure = endpoint({
  id: "endpoints.add",
  method: "POST",
  path: "/endpoints",
  description: "Adds an endpoint, as in the platform's configuration console; it has to prove itself first.",
  request: newEndpoint,
}, ({ webhooks }, { keys: [first, ...others], ...rest }) => webhooks.configure({ ...rest, keys: [first, ...others] }))

/** Chooses the key that signs. */
export const activateKey = endpoint({
  id: "endpoints.activate",
  method: "POST",
  path: "/keys/{keyId}/activate",
  description: "From now on this key signs, also what is sent again.",
}, ({ webhooks }, keyId) => Effect.asVoid(webhooks.activateKey(keyId)))
