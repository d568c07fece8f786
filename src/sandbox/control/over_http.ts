import type * as Cause from "effect/Cause"
import * as Data from "effect/Data"
import * as Effect from "effect/Effect"
import * as Redacted from "effect/Redacted"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import * as Stream from "effect/Stream"
import { reader } from "../../model/reading.ts"
import { drafter } from "../../operation/request.ts"
import { Transport, type TransportShape, type WireAnswer } from "../../operation/transport.ts"
import type { SandboxControlShape } from "../control.ts"
import { SandboxRefused } from "../control_error.ts"
import type { SandboxChange } from "./changes.ts"
import * as clock from "./clock_controls.ts"
import { ControlProblem } from "./control_problem.ts"
import * as customers from "./customer_controls.ts"
import { durationOf } from "./duration.ts"
import type { ControlSpec, Endpoint } from "./endpoint.ts"
import { readChanges } from "./event_stream.ts"
import * as faults from "./fault_controls.ts"
import { controlRoot } from "./control_root.ts"
import * as state from "./state_controls.ts"
import * as webhooks from "./webhook_controls.ts"

/** Where a sandbox's controls are. */
export interface ControlAddress {
  /** Address of the sandbox, such as `http://127.0.0.1:8787`. */
  readonly url: string
  /** Its control token. */
  readonly token: Redacted.Redacted<string>
}

const SandboxUnreachableBase: new (
  fields: { readonly message: string; readonly cause?: unknown },
) => Cause.YieldableError & { readonly _tag: "SandboxUnreachable"; readonly cause?: unknown } = Data.TaggedError(
  "SandboxUnreachable",
)

/** The sandbox's controls cannot be used: it does not answer, or does not take the token. */
export class SandboxUnreachable extends SandboxUnreachableBase {}

/** Most bytes of an answer that are read: the state of a sandbox with very many payments. */
const longestAnswer = 256 * 1024 * 1024

/** The controls of a sandbox in another process. */
export const controlOverHttp = Effect.fnUntraced(function* (
  address: ControlAddress,
): Effect.fn.Return<SandboxControlShape, SandboxUnreachable, Transport> {
  const transport = yield* Transport
  const call = callerOf(transport, address)
  yield* call(clock.readClock).pipe(
    Effect.catchTag("SandboxRefused", ({ message }) => Effect.fail(new SandboxUnreachable({ message }))),
  )

  /** A sandbox that went away is a defect, as a database is that fails. */
  const control = <Args extends ReadonlyArray<unknown>, A>(
    endpoint: Endpoint<Args, A>,
    ...args: NoInfer<Args>
  ): Effect.Effect<A, SandboxRefused> => Effect.catchTag(call(endpoint, ...args), "SandboxUnreachable", Effect.die)

  /** For what the sandbox never refuses. */
  const certain = <A>(effect: Effect.Effect<A, SandboxRefused>): Effect.Effect<A> => Effect.orDie(effect)

  return {
    state: certain(control(state.readState, {})),
    youngest: (youngest) => certain(control(state.readState, { youngest })),
    payment: (paymentId) => control(customers.readPayment, paymentId),
    changes: (after) => changesOver(transport, address, after),
    reset: certain(control(state.reset)),
    seed: (options = {}) => Effect.map(control(state.seed, options), ({ payments }) => payments),
    customerReturns: (paymentId, outcome) => control(customers.customerReturns, paymentId, { outcome }),
    customerPays: (hostedCheckoutId, choice) => control(customers.customerPays, hostedCheckoutId, choice),
    customerCancels: (hostedCheckoutId) => control(customers.customerCancels, hostedCheckoutId),
    customerDecides: (id, decision) => control(customers.customerDecides, id, decision),
    transition: (paymentId, to) => control(customers.transition, paymentId, { to }),
    advance: (by) => Effect.flatMap(durationOf(by), (advance) => Effect.asVoid(control(clock.moveClock, { advance }))),
    advanceTo: (to) => Effect.asVoid(control(clock.moveClock, { to })),
    inject: (fault) => Effect.asVoid(control(faults.inject, fault)),
    setFaults: (plan) => Effect.asVoid(control(faults.setFaults, plan)),
    faults: Effect.map(certain(control(faults.readFaults)), ({ faults }) => faults),
    clearFaults: certain(control(faults.clearFaults)),
    requests: certain(control(state.readRequests)),
    events: (subjectId) => certain(control(state.readEvents, subjectId === undefined ? {} : { subjectId })),
    webhooks: {
      configure: ({ to, ...endpoint }) =>
        typeof to === "string" ? control(webhooks.configure, { ...endpoint, to }) : Effect.fail(
          new SandboxRefused({ message: "over HTTP, an endpoint has to be a URL", because: "invalid" }),
        ),
      endpoints: certain(control(webhooks.readEndpoints)),
      activateKey: (keyId) => control(webhooks.activateKey, keyId),
      deliveries: (id) => certain(control(webhooks.readDeliveries, id === undefined ? {} : { id })),
      deliverNow: certain(control(webhooks.deliverNow)),
      redeliver: (eventId) => control(webhooks.redeliver, eventId),
      hold: certain(control(webhooks.hold)),
      release: (options = {}) => certain(control(webhooks.release, options)),
    },
  }
})

const headersOf = ({ token }: ControlAddress): Readonly<Record<string, string>> => ({
  authorization: `Bearer ${Redacted.value(token)}`,
})

const rootOf = ({ url }: ControlAddress): string => url.replace(/\/+$/, "") + controlRoot

const callerOf = (transport: TransportShape, address: ControlAddress) => {
  const root = rootOf(address)
  return Effect.fnUntraced(function* <Args extends ReadonlyArray<unknown>, A>(
    { spec }: Endpoint<Args, A>,
    ...args: NoInfer<Args>
  ): Effect.fn.Return<A, SandboxRefused | SandboxUnreachable> {
    const draft = drafter(spec)(args)
    if (Result.isFailure(draft)) {
      const [{ property, message }] = draft.failure
      return yield* new SandboxRefused({ message: `${property}: ${message}`, because: "invalid", property })
    }
    const { path, query, body } = draft.success
    const answer = yield* Effect.mapError(
      transport.send({
        method: spec.method,
        url: root + path + query,
        headers: { ...headersOf(address), ...(body === undefined ? {} : { "content-type": "application/json" }) },
        ...(body === undefined ? {} : { body }),
      }, longestAnswer),
      (cause) => new SandboxUnreachable({ message: `the sandbox at ${address.url} does not answer`, cause }),
    )
    return (yield* read(spec, answer)) as A
  })
}

const read = (
  { id, response }: ControlSpec,
  { status, body }: WireAnswer,
): Effect.Effect<unknown, SandboxRefused | SandboxUnreachable> => {
  if (status === 204) return Effect.void
  const value = Result.try(() => JSON.parse(body) as unknown)
  if (status < 300 && response !== undefined && Result.isSuccess(value)) {
    const answer = reader(response)(value.success)
    if (Result.isSuccess(answer)) return Effect.succeed(answer.success)
  }
  const problem = Schema.decodeUnknownOption(ControlProblem)(Result.getOrUndefined(value))
  if (problem._tag === "Some") {
    const { code, message, problems } = problem.value
    if (code === "INVALID_REQUEST") {
      const property = problems?.[0].property
      return Effect.fail(
        new SandboxRefused({ message, because: "invalid", ...(property ? { property } : {}) }),
      )
    }
    if (code === "UNKNOWN_OBJECT") return Effect.fail(new SandboxRefused({ message, because: "unknown" }))
    if (code === "IMPOSSIBLE") return Effect.fail(new SandboxRefused({ message, because: "impossible" }))
    return Effect.fail(new SandboxUnreachable({ message }))
  }
  return Effect.fail(
    new SandboxUnreachable({ message: `what answers ${id} with status ${status} is not this sandbox's controls` }),
  )
}

const changesOver = (
  transport: TransportShape,
  address: ControlAddress,
  after: number | undefined,
): Stream.Stream<SandboxChange> =>
  Stream.unwrap(
    Effect.map(
      transport.open({
        method: "GET",
        url: `${rootOf(address)}/events${after === undefined ? "" : `?after=${after}`}`,
        headers: { ...headersOf(address), accept: "text/event-stream" },
      }),
      ({ body }) => readChanges(body),
    ),
  ).pipe(Stream.orDie)
