import * as Effect from "effect/Effect"
import * as Random from "effect/Random"
import { SandboxRefused } from "../control_error.ts"
import type { PlatformShape } from "../platform.ts"
import { namedEndpoints } from "./endpoint.ts"
import type { Lane } from "./lanes.ts"
import type { EndpointState, ReleaseOptions, WebhookControl } from "./webhook_control.ts"

/** The controls of a platform's webhooks. */
export const makeWebhookControl = (
  { store, clock, settings, catchUp, dispatcher }: Pick<
    PlatformShape,
    "store" | "clock" | "settings" | "catchUp" | "dispatcher"
  >,
): WebhookControl => {
  const { lanes, alone, due, send, setHeld } = dispatcher

  return {
    configure: Effect.fnUntraced(function* (endpoint) {
      const taken = lanes.all().map((lane) => lane.endpoint.name)
      const [named] = yield* Effect.mapError(
        namedEndpoints([endpoint], settings.anyWebhookHost, taken),
        ({ message }) => new SandboxRefused({ message, because: "invalid" }),
      )
      const problem = yield* dispatcher.verify(named)
      if (problem !== undefined) {
        return yield* new SandboxRefused({
          message: `the endpoint ${named.name} did not prove itself: ${problem}`,
          because: "impossible",
        })
      }
      const lane = lanes.add(named)
      lane.verification = { problem }
      yield* dispatcher.begin(lane)
    }),
    endpoints: Effect.sync(() => lanes.all().map(stateOf)),
    activateKey: (keyId) =>
      Effect.suspend(() => {
        const owners = lanes.all().flatMap((lane) => {
          const key = lane.endpoint.keys.find(({ id }) => id === keyId)
          return key === undefined ? [] : [{ lane, key }]
        })
        if (owners.length === 0) {
          return Effect.fail(
            new SandboxRefused({ message: `no endpoint of this sandbox has a key ${keyId}`, because: "unknown" }),
          )
        }
        for (const { lane, key } of owners) lane.key = key
        return Effect.void
      }),
    deliveries: (id) => Effect.andThen(catchUp, store.deliveries.list(id)),
    deliverNow: Effect.andThen(catchUp, alone(send(undefined))),
    redeliver: (eventId) =>
      alone(Effect.gen(function* () {
        const ids = yield* store.deliveries.requeue(eventId, yield* clock.now)
        if (ids.length === 0) {
          return yield* new SandboxRefused({
            message: `no endpoint was ever to get an event ${eventId}`,
            because: "unknown",
          })
        }
        yield* send(ids)
      })),
    hold: alone(setHeld(true)),
    release: ({ order = "inOrder", copies = 1 } = {}) =>
      Effect.andThen(
        catchUp,
        alone(Effect.gen(function* () {
          yield* send(yield* ordered(yield* due, order), copies)
          yield* setHeld(false)
          lanes.wake()
        })),
      ),
  }
}

const stateOf = ({ endpoint: { name, to }, key, verification }: Lane): EndpointState => ({
  name,
  ...(typeof to === "string" ? { url: to } : {}),
  activeKeyId: key.id,
  ...(verification === undefined ? {} : { isVerified: verification.problem === undefined }),
  ...(verification?.problem === undefined ? {} : { problem: verification.problem }),
})

const ordered = (
  ids: ReadonlyArray<number>,
  order: NonNullable<ReleaseOptions["order"]>,
): Effect.Effect<ReadonlyArray<number>> => {
  switch (order) {
    case "inOrder":
      return Effect.succeed(ids)
    case "reversed":
      return Effect.succeed(ids.toReversed())
    case "shuffled":
      return Random.shuffle(ids)
  }
}
