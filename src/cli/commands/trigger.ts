import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import { CryptoProvider } from "../../crypto/crypto_provider.ts"
import * as WebCrypto from "../../crypto/web_crypto.ts"
import { uuid } from "../../operation/idempotence_key.ts"
import { formatCreated } from "../../webhooks/created.ts"
import { eventTypes } from "../../webhooks/event_types.ts"
import { sign } from "../../webhooks/sign.ts"
import type { CliCommand } from "../command.ts"
import { Argument, Command, Flag } from "../effect_cli.ts"
import { toldNo } from "../failure.ts"
import { result } from "../output.ts"
import { webhookKey } from "../signature/keys.ts"
import { urlFlag } from "../url_flag.ts"
import { deliver, isDelivered } from "../webhook/deliver.ts"
import { sampleEvent } from "../webhook/sample_event.ts"

const config = {
  type: Argument.Literals("event", eventTypes).pipe(
    Argument.withDescription("Type of the event, such as payment.paid"),
  ),
  url: urlFlag("url", "Where to send it to"),
  eventId: Flag.String("event-id").pipe(
    Flag.withDescription("Id of the event; the same one again is a repeated delivery"),
    Flag.optional,
  ),
  objectId: Flag.String("object-id").pipe(
    Flag.withDescription("Id of the payment, refund, payout, token or dispute"),
    Flag.optional,
  ),
  merchantId: Flag.String("merchant-id").pipe(Flag.withDescription("Id of the merchant"), Flag.withDefault("1234")),
  amount: Flag.Int("amount").pipe(Flag.withDescription("Amount in cents"), Flag.withDefault(4990)),
  currencyCode: Flag.String("currency").pipe(Flag.withDescription("Currency"), Flag.withDefault("CHF")),
  merchantReference: Flag.String("merchant-reference").pipe(
    Flag.withDescription("Your reference of the order"),
    Flag.withDefault("ORD-2025-000817"),
  ),
}

/** `trigger`: sends an event of any type to an endpoint, signed with the webhooks key of the environment. */
export const trigger: CliCommand<"trigger"> = Command.make("trigger", config, (given) =>
  Effect.gen(function* () {
    const key = yield* webhookKey
    const crypto = yield* CryptoProvider
    const id = Option.getOrUndefined(given.eventId) ?? uuid(yield* crypto.randomBytes(16))
    const created = formatCreated(yield* Clock.currentTimeMillis)
    const { type, url, merchantId } = given
    const options = { ...given, objectId: Option.getOrUndefined(given.objectId) }
    const request = yield* sign(sampleEvent(type, options, { id, created, merchantId }), key, { url })
    const status = yield* deliver(request)
    const delivered = isDelivered(status)
    yield* result({ type, eventId: id, url, status, delivered }, (paint) =>
      delivered
        ? `${paint.green("✓")} ${type} ${id}: answered with ${status}`
        : `${paint.red("✗")} ${type} ${id}: answered with ${status}; the platform would send it again`)
    if (!delivered) {
      return yield* toldNo(`expected a 2xx, got ${status}`)
    }
  }).pipe(Effect.provide(WebCrypto.layer))).pipe(
    Command.withDescription(
      "Sends an event of any type to an endpoint, signed with the webhooks key of the environment",
    ),
    Command.withExamples([{ command: "epayment trigger payment.paid --url http://localhost:3000/webhooks" }]),
  )
