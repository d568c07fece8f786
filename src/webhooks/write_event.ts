import * as Exit from "effect/Exit"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { misfits, schemaFailure } from "../model/writing.ts"
import type { InvalidBody } from "./errors.ts"
import {
  DisputeEvent,
  type KnownEvent,
  PaymentEvent,
  PayoutEvent,
  RefundEvent,
  TokenEvent,
  type WebhookEvent,
} from "./event.ts"
import { type EventObject, objectOf } from "./event_types.ts"
import { wrongShape } from "./invalid_body.ts"

type Encode = (event: unknown) => Exit.Exit<unknown, Schema.SchemaError>

/** Limits hold for requests only, so an event is written with whatever values the platform chose. */
const encoder = (schema: Schema.Codec<KnownEvent, unknown>): Encode => {
  let encode: Encode | undefined
  return (event) => (encode ??= Schema.encodeUnknownExit(schema, { disableChecks: true, errors: "all" }))(event)
}

const encoders: Readonly<Record<EventObject, Encode>> = {
  payment: /* @__PURE__ */ encoder(PaymentEvent),
  refund: /* @__PURE__ */ encoder(RefundEvent),
  payout: /* @__PURE__ */ encoder(PayoutEvent),
  token: /* @__PURE__ */ encoder(TokenEvent),
  dispute: /* @__PURE__ */ encoder(DisputeEvent),
}

/** Writes an event as the JSON text that delivers it. Fails with `InvalidBody` when a value does not have its declared type. */
export const writeEvent = (event: WebhookEvent): Result.Result<string, InvalidBody> => {
  if (event.type === "unknown") return Result.succeed(JSON.stringify(event.raw))
  const object = objectOf(event.type)
  if (object === undefined) return Result.fail(wrongShape([{ property: "type", message: "expected a known type" }]))
  const encoded = encoders[object](event)
  return Exit.isSuccess(encoded)
    ? Result.succeed(JSON.stringify(encoded.value))
    : Result.fail(wrongShape(misfits(schemaFailure(encoded.cause))))
}
