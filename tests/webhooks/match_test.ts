import { assertEquals, assertThrows } from "@std/assert"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import type { PaymentEvent, UnknownEvent, WebhookEvent } from "../../src/webhooks/event.ts"
import { eventTypes, objectOf } from "../../src/webhooks/event_types.ts"
import { makeEvent } from "../../src/webhooks/make_event.ts"
import { match } from "../../src/webhooks/match.ts"
import { readEvent } from "../../src/webhooks/read_event.ts"

const objects = {
  payment: ({ payment }: PaymentEvent) => `payment ${payment.id}`,
  refund: () => "refund",
  payout: () => "payout",
  token: () => "token",
  dispute: () => "dispute",
  unknown: ({ wireType }: UnknownEvent) => `unknown ${wireType}`,
}

const received = (type: string): WebhookEvent =>
  Result.getOrThrow(readEvent(JSON.stringify({
    apiVersion: "v1",
    id: "e",
    type,
    [type.split(".")[0]]: { id: "1" },
  })))

Deno.test("each of the 47 types reaches the case of its object", () => {
  const object = match(objects)
  for (const type of eventTypes) {
    assertEquals<string>(object(received(type)), type.startsWith("payment.") ? "payment 1" : objectOf(type) ?? "")
  }
})

Deno.test("each of the 47 types reaches a case of its own where there is one", () => {
  for (const type of eventTypes) {
    const chosen = match({ ...objects, [type]: () => "its own" })
    for (const other of eventTypes) assertEquals(chosen(received(other)) === "its own", other === type)
  }
})

Deno.test("an unknown type reaches the unknown case, the name of a case or of a method included", () => {
  for (const type of ["mandate.created", "payment.payed", "payment", "unknown", "constructor", "toString", ""]) {
    assertEquals(match(objects)(received(type)), `unknown ${type}`)
  }
})

Deno.test("cases know the type of their event; effects come together as one", () => {
  const handle = match({
    ...objects,
    "payment.paid": ({ type, payment }) =>
      Effect.succeed<readonly [type: "payment.paid", id?: string]>([type, payment.id]),
    payment: () => Effect.fail("not paid" as const),
  })
  const paid = handle(makeEvent("payment.paid", { id: "p" }, { id: "e" }))
  assertEquals(typeof paid === "string" ? paid : Effect.runSync(paid), ["payment.paid", "p"])
})

Deno.test("the compiler refuses a missing case and a case that does not exist", () => {
  const { dispute: _, ...incomplete } = objects
  // @ts-expect-error disputes have no case
  assertThrows(() => match(incomplete)(received("dispute.created")))
  // @ts-expect-error there is no such type
  match({ ...objects, "payment.payed": () => "" })
})

Deno.test("a switch over the type may name all cases", () => {
  const subject = (event: WebhookEvent): string | undefined => {
    switch (event.type) {
      case "payment.paid":
        return event.payment.id
      case "token.deleted":
        return event.token.id
      case "unknown":
        return event.wireType
      default:
        return event.type
    }
  }
  assertEquals(["payment.paid", "token.deleted", "x.y", "refund.created"].map((type) => subject(received(type))), [
    "1",
    "1",
    "x.y",
    "refund.created",
  ])
})
