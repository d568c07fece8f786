import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import { CryptoProvider } from "../../crypto/crypto_provider.ts"
import * as WebCrypto from "../../crypto/web_crypto.ts"
import { uuid } from "../../operation/idempotence_key.ts"
import { formatCreated } from "../../webhooks/created.ts"
import { eventTypes } from "../../webhooks/event_types.ts"
import { sign } from "../../webhooks/sign.ts"
import { ServerApi } from "../../server_api/server_api.ts"
import type { CliCommand, Needs } from "../command.ts"
import { fromEnvironment } from "../credentials.ts"
import { Argument, Command, Flag } from "../effect_cli.ts"
import { toldNo } from "../failure.ts"
import { inSandbox } from "../in_sandbox.ts"
import { result } from "../output.ts"
import { webhookKey } from "../signature/keys.ts"
import { urlFlag } from "../url_flag.ts"
import { deliver, isDelivered } from "../webhook/deliver.ts"
import { sampleEvent } from "../webhook/sample_event.ts"
import { traced } from "../wire_trace.ts"

const config = {
  type: Argument.Literals("event", eventTypes).pipe(
    Argument.withDescription("Type of the event, such as payment.paid"),
  ),
  url: urlFlag("url", "Where to send it to, alone; without it, it is played in the sandbox at EPAYMENT_ENDPOINT").pipe(
    Flag.optional,
  ),
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

type Given = Command.Command.Config.Infer<typeof config>

/** Sends a sample of the event, signed with the webhooks key of the environment. */
const send = Effect.fnUntraced(function* (url: string, given: Given) {
  const key = yield* webhookKey
  const crypto = yield* CryptoProvider
  const id = Option.getOrUndefined(given.eventId) ?? uuid(yield* crypto.randomBytes(16))
  const created = formatCreated(yield* Clock.currentTimeMillis)
  const { type, merchantId } = given
  const options = { ...given, objectId: Option.getOrUndefined(given.objectId) }
  const request = yield* sign(sampleEvent(type, options, { id, created, merchantId }), key, { url })
  const status = yield* deliver(request)
  const delivered = isDelivered(status)
  yield* result(
    { type, eventId: id, url, status, delivered },
    (paint) =>
      delivered
        ? `${paint.green("✓")} ${type} ${id}: answered with ${status}`
        : `${paint.red("✗")} ${type} ${id}: answered with ${status}; the platform would send it again`,
  )
  if (!delivered) return yield* toldNo(`expected a 2xx, got ${status}`)
}, Effect.provide(WebCrypto.layer))

/** Plays what leads to the event in a running sandbox, which delivers it to its own endpoints. */
const playInSandbox = Effect.fnUntraced(function* (given: Given) {
  const { play } = yield* Effect.promise(() => import("../webhook/play.ts"))
  const api = fromEnvironment(ServerApi.layerConfig, "EPAYMENT_SECRET_API_KEY")
  const { id, events } = yield* inSandbox(Effect.provide(traced(play(given.type, given)), api))
  yield* result(
    { type: given.type, objectId: id, events },
    (paint) => `${paint.green("✓")} ${id}: ${events.join(", ")}`,
  )
})

/** `trigger`: sends an event of any type to an endpoint, or plays what leads to it in a running sandbox. */
export const trigger: CliCommand<"trigger"> = Command.make(
  "trigger",
  config,
  (given): Effect.Effect<void, unknown, Needs> =>
    Option.match(given.url, { onNone: () => playInSandbox(given), onSome: (url) => send(url, given) }),
).pipe(
  Command.withDescription(
    "Sends a signed event of any type to an endpoint, or plays what leads to it in a running sandbox",
  ),
  Command.withExamples([
    { command: "epayment trigger payment.paid --url http://localhost:3000/webhooks", description: "Send one event" },
    { command: "epayment trigger payment.paid", description: "Create, approve and settle a payment in the sandbox" },
  ]),
)
