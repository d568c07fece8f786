import * as Schema from "effect/Schema"
import { object, optional } from "../../model/object.ts"
import { boolean, int32, int64, list, text } from "../../model/scalar.ts"
import type { RecordedRequest } from "../recorder.ts"
import type { StoredEvent } from "../store/store.ts"
import type { Delivery, DeliveryAttempt } from "../webhooks/delivery.ts"
import type { EndpointState } from "../webhooks/webhook_control.ts"

/** Schema of {@link StoredEvent}. */
export const storedEvent: Schema.Codec<StoredEvent, unknown> = object("StoredEvent", () => ({
  sequence: int64(),
  merchantId: text(),
  id: text(),
  type: text(),
  subject: Schema.Struct({ kind: Schema.String, id: Schema.String }),
  at: int64(),
}))

/** Schema of {@link RecordedRequest}. */
export const recordedRequest: Schema.Codec<RecordedRequest, unknown> = object("RecordedRequest", () => ({
  number: int64(),
  at: int64(),
  method: text(),
  target: text(),
  headers: Schema.Record(Schema.String, Schema.String),
  body: text(),
  status: optional(int32()),
  left: Schema.Literals(["Answer", "Dropped", "Cut", "Streamed", "Silent"]),
  answer: text(),
  operation: optional(text()),
  merchantId: optional(text()),
  idempotenceKey: optional(text()),
  replayed: boolean,
  why: optional(text()),
  stringToSign: optional(text()),
}))

const deliveryAttempt: Schema.Codec<DeliveryAttempt, unknown> = object("DeliveryAttempt", () => ({
  at: int64(),
  keyId: text(),
  status: optional(int32()),
  why: optional(text()),
}))

/** Schema of {@link Delivery}. */
export const delivery: Schema.Codec<Delivery, unknown> = object("Delivery", () => ({
  id: int64(),
  endpoint: text(),
  merchantId: text(),
  eventId: text(),
  type: text(),
  subjectId: text(),
  body: text(),
  state: Schema.Literals(["waiting", "delivered", "givenUp"]),
  dueAt: optional(int64()),
  attempts: list(deliveryAttempt),
}))

/** Schema of {@link EndpointState}. */
export const endpointState: Schema.Codec<EndpointState, unknown> = object("EndpointState", () => ({
  name: text(),
  url: optional(text()),
  activeKeyId: text(),
  isVerified: optional(boolean),
  problem: optional(text()),
}))
