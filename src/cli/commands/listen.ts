import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as Result from "effect/Result"
import * as WebCrypto from "../../crypto/web_crypto.ts"
import { WebhookInbox } from "../../webhooks/inbox/webhook_inbox.ts"
import { receive, type RefusalError } from "../../webhooks/receive.ts"
import type { WebhookEvent } from "../../webhooks/event.ts"
import { WebhookKeys } from "../../webhooks/webhook_keys.ts"
import * as Layer from "effect/Layer"
import * as Queue from "effect/Queue"
import type { CliCommand } from "../command.ts"
import { fromEnvironment } from "../credentials.ts"
import { Command, Flag } from "../effect_cli.ts"
import { result } from "../output.ts"
import { untilInterrupted } from "../until_interrupted.ts"
import { urlFlag } from "../url_flag.ts"
import { deliver, isDelivered } from "../webhook/deliver.ts"
import { describeEvent } from "../webhook/describe_event.ts"
import { listening } from "../webhook/receiver.ts"

const config = {
  host: Flag.String("host").pipe(Flag.withDescription("Address to listen on"), Flag.withDefault("127.0.0.1")),
  port: Flag.Int("port").pipe(
    Flag.withDescription("Port to listen on; 0 takes any that is free"),
    Flag.withDefault(4000),
    Flag.filter((port) => port >= 0 && port <= 65535, () => "a number from 0 to 65535"),
  ),
  forward: urlFlag("forward", "Where to pass verified webhooks on to, as they came; its status is the answer").pipe(
    Flag.optional,
  ),
  count: Flag.Int("count").pipe(Flag.withDescription("End after so many webhooks"), Flag.optional),
}

/** What became of one webhook. */
interface Received {
  readonly outcome: Result.Result<{ readonly event: WebhookEvent; readonly repeated: boolean }, RefusalError>
  /** What the sender was answered. */
  readonly status: number
  /** Why the forward address gave no answer. */
  readonly lost?: string
}

/** Receives one webhook: answers it as the library's receiver does, or as the address that it is forwarded to. */
const receiveOne = Effect.fnUntraced(function* (request: Request, forward: string | undefined) {
  const copy = request.clone()
  const inbox = yield* WebhookInbox
  let outcome: Received["outcome"] | undefined
  const store = (event: WebhookEvent) =>
    Effect.map(inbox.store(event), (isNew) => {
      outcome = Result.succeed({ event, repeated: !isNew })
      return isNew
    })
  const response = yield* receive(request, {
    onRefused: (error) => Effect.sync(() => void (outcome = Result.fail(error))),
  }).pipe(Effect.provideService(WebhookInbox, WebhookInbox.of({ ...inbox, store })))
  if (outcome === undefined) return { response }
  if (forward === undefined || Result.isFailure(outcome)) {
    return { response, received: { outcome, status: response.status } satisfies Received }
  }
  const body = new Uint8Array(yield* Effect.promise(() => copy.arrayBuffer()))
  const headers = [...copy.headers].filter(([name]) => !["host", "content-length", "connection"].includes(name))
  const passed = yield* Effect.result(deliver(new Request(forward, { method: "POST", headers, body })))
  const received: Received = Result.isSuccess(passed)
    ? { outcome, status: passed.success }
    : { outcome, status: 502, lost: passed.failure.message }
  return { response: new Response(null, { status: received.status }), received }
})

const show = ({ outcome, status, lost }: Received) =>
  Result.match(outcome, {
    onSuccess: ({ event, repeated }) =>
      result(
        { verified: true, repeated, status, ...(lost === undefined ? {} : { lost }), event },
        (paint) =>
          [
            isDelivered(status) ? paint.green("✓") : paint.red("✗"),
            describeEvent(event),
            ...(repeated ? [paint.yellow("again")] : []),
            paint.dim(lost ?? `→ ${status}`),
          ].join(" "),
      ),
    onFailure: ({ _tag: type, message }) =>
      result(
        { verified: false, status, error: { type, message } },
        (paint) => `${paint.red("✗")} not accepted: ${message} ${paint.dim(`→ ${status}`)}`,
      ),
  })

/** `listen`: receives webhooks on this machine, verifies and prints them, and passes them on. */
export const listen: CliCommand<"listen"> = Command.make(
  "listen",
  config,
  Effect.fnUntraced(function* ({ host, port, forward, count }) {
    const seen = yield* Queue.unbounded<void>()
    const url = yield* listening({
      host,
      port,
      answer: (request) =>
        Effect.gen(function* () {
          const { response, received } = yield* receiveOne(request, Option.getOrUndefined(forward))
          if (received !== undefined) yield* Effect.andThen(show(received), Queue.offer(seen, undefined))
          return response
        }),
    })
    yield* result({ listening: url }, () => `listens on ${url}; Ctrl-C ends it`)
    yield* Option.match(count, {
      onNone: () => untilInterrupted,
      onSome: (number) => Effect.asVoid(Queue.takeN(seen, number)),
    })
  }, Effect.scoped),
).pipe(
  Command.withDescription(
    "Receives webhooks on this machine, verifies and prints them as they come, and passes them on",
  ),
  Command.provide(Layer.mergeAll(
    fromEnvironment(WebhookKeys.layerConfig, "EPAYMENT_WEBHOOK_SECRET"),
    WebhookInbox.layerMemory,
    WebCrypto.layer,
  )),
  Command.withExamples([{ command: "epayment listen --forward http://localhost:3000/webhooks" }]),
)
