import * as Effect from "effect/Effect"
import type * as Schema from "effect/Schema"
import { object, optional } from "../../model/object.ts"
import { int32, list, text } from "../../model/scalar.ts"
import { endpoint } from "./endpoint.ts"
import { sandboxState } from "./records.ts"
import { SeedOptions } from "./seed.ts"
import { recordedRequest, storedEvent } from "./trace.ts"

/** How much of the state is wanted. */
export interface StateQuery {
  /** Only so many payments, checkouts and sessions of each merchant: the youngest. All by default. */
  readonly youngest?: number
}
const stateQuery: Schema.Codec<StateQuery, unknown> = object("StateQuery", () => ({
  youngest: optional(int32({ minimum: 0 })),
}))

/** Reads what the sandbox holds. */
export const readState = endpoint(
  {
    id: "state.get",
    method: "GET",
    path: "/state",
    description: "Everything that is there: payments, hosted checkouts, client sessions, the time.",
    query: stateQuery,
    response: sandboxState,
  },
  (control, { youngest }) => youngest === undefined ? control.state : control.youngest(youngest),
)

/** Forgets everything. */
export const reset = endpoint({
  id: "state.reset",
  method: "POST",
  path: "/reset",
  description:
    "Forgets everything: objects, answers under idempotence keys, faults, recorded requests, and how far the time was moved.",
}, (control) => control.reset)

/** The example payments that were made. */
export interface Seeded {
  /** Their ids, in the order in which they were made. */
  readonly payments: ReadonlyArray<string>
}
const seeded: Schema.Codec<Seeded, unknown> = object("Seeded", () => ({ payments: list(text()) }))

/** Makes example payments. */
export const seed = endpoint({
  id: "state.seed",
  method: "POST",
  path: "/seed",
  description: "Makes example payments in all kinds of states; the same seed makes the same ones.",
  request: SeedOptions,
  response: seeded,
}, (control, options) => Effect.map(control.seed(options), (payments) => ({ payments })))

/** Which events are wanted. */
export interface EventsQuery {
  /** Only those of the object with this id. */
  readonly subjectId?: string
}
const eventsQuery: Schema.Codec<EventsQuery, unknown> = object("EventsQuery", () => ({ subjectId: optional(text()) }))

/** Reads what happened. */
export const readEvents = endpoint({
  id: "events.find",
  method: "GET",
  path: "/events",
  description:
    "What happened, in order. Asked for text/event-stream, it goes on to tell what changes, one line for each: events carry their place in the order as id, so that Last-Event-ID or the query parameter after resumes behind it; changed says which parts to look at again; reset says that everything was forgotten.",
  query: eventsQuery,
  response: list(storedEvent),
}, (control, { subjectId }) => control.events(subjectId))

/** Reads the recorded requests. */
export const readRequests = endpoint({
  id: "requests.find",
  method: "GET",
  path: "/requests",
  description:
    "The youngest requests, oldest first, sensitive values masked, with the reason of every refusal; where a signature was wrong, stringToSign is the exact text that should have been signed.",
  response: list(recordedRequest),
}, (control) => control.requests)
