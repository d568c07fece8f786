import * as Redacted from "effect/Redacted"
import type { EventEnvelope, KnownEvent } from "../../webhooks/event.ts"
import { type EventType, objectOf } from "../../webhooks/event_types.ts"
import { type EventPayloads, makeEvent } from "../../webhooks/make_event.ts"

/** What somebody may want to be different in a sample. */
export interface SampleOptions {
  /** Id of the object that the event is about. */
  readonly objectId?: string | undefined
  /** Amount in cents, where the object has one. */
  readonly amount: number
  readonly currencyCode: string
  readonly merchantReference: string
}

const paymentId = "000000123400000000010000100001"
const ids: Readonly<Record<keyof EventPayloads, string>> = {
  payment: paymentId,
  refund: "000000123400000000010000100002",
  payout: "000000123400000000020000100001",
  token: "0ca037cc-9079-4df6-8f6f-f2a3443ee521",
  dispute: "000000123400000000010000100003",
}

/** The status that the name of a type tells; `payment.paid_increment` is about a payment that is PAID. */
const statusOf = (type: EventType): string => type.slice(type.indexOf(".") + 1).replace("_increment", "").toUpperCase()

const payloads = (type: EventType, { objectId, amount, currencyCode, merchantReference }: SampleOptions) => {
  const status = statusOf(type)
  const amountOfMoney = { amount, currencyCode }
  const references = { merchantReference }
  const card = { paymentProductId: 1, card: { cardNumber: "************0026", expiryDate: "1231" } }
  const id = objectId ?? ids[objectOf(type) ?? "payment"]
  const all: { readonly [O in keyof EventPayloads]: EventPayloads[O] } = {
    payment: {
      id,
      paymentOutput: {
        amountOfMoney,
        references,
        paymentMethod: "card",
        cardPaymentMethodSpecificOutput: card,
        ...(status === "PAID" ? { amountPaid: amount } : {}),
      },
      status,
    },
    refund: { id, refundOutput: { amountOfMoney, references, paymentMethod: "card" }, status },
    payout: { id, payoutOutput: { amountOfMoney, references }, status },
    token: type === "token.deleted" ? { id } : {
      id,
      paymentProductId: 1,
      card: { data: { cardWithoutCvv: { cardNumber: Redacted.make("************0026"), expiryDate: "1231" } } },
    },
    dispute: { id, paymentId, disputeOutput: { amountOfMoney }, status },
  }
  return all
}

/** An event of any known type about a typical object, whose status is the one that the type names. */
export const sampleEvent = (
  type: EventType,
  options: SampleOptions,
  envelope: Omit<EventEnvelope, "apiVersion">,
): KnownEvent => {
  const object = objectOf(type) ?? "payment"
  // The payload is the one of the object that the type names.
  return makeEvent(type, payloads(type, options)[object] as never, envelope) as KnownEvent
}
