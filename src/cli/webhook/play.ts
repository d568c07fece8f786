import * as Effect from "effect/Effect"
import * as Redacted from "effect/Redacted"
import type { CreatePaymentRequest } from "../../model/create_payment.ts"
import { SandboxControl, type SandboxControlShape } from "../../sandbox/control.ts"
import type { SandboxRefused } from "../../sandbox/control_error.ts"
import type { Status } from "../../sandbox/payment/state.ts"
import * as Disputes from "../../server_api/disputes.ts"
import * as Payments from "../../server_api/payments.ts"
import * as Payouts from "../../server_api/payouts.ts"
import type { ServerApi } from "../../server_api/server_api.ts"
import * as Tokens from "../../server_api/tokens.ts"
import { type EventObject, type EventType, objectOf } from "../../webhooks/event_types.ts"
import { saidNo } from "../failure.ts"
import type { SampleOptions } from "./sample_event.ts"

type Played<A> = Effect.Effect<A, unknown, ServerApi>

/** How an object comes to an event: it is made, then one step after the other until the event has happened. */
interface Scenario {
  readonly begin: Played<string | undefined>
  readonly steps: (id: string) => ReadonlyArray<Played<unknown>>
}

type Order = Omit<SampleOptions, "objectId">

const ordered = ({ amount, currencyCode, merchantReference }: Order) => ({
  order: { amountOfMoney: { amount, currencyCode }, references: { merchantReference } },
})

const byCard = (order: Order, cardholderName: string): CreatePaymentRequest => ({
  ...ordered(order),
  cardPaymentMethodSpecificInput: {
    paymentProductId: 1,
    requiresApproval: true,
    card: {
      cardNumber: Redacted.make("4012000033330026"),
      cvv: Redacted.make("123"),
      expiryDate: "1249",
      cardholderName,
    },
  },
})

const byRedirect = (order: Order): CreatePaymentRequest => ({
  ...ordered(order),
  redirectPaymentMethodSpecificInput: {
    paymentProductId: 3201,
    requiresApproval: false,
    redirectionData: { returnUrl: "https://shop.example/return" },
  },
})

const paid = (request: CreatePaymentRequest): Played<string | undefined> =>
  Payments.create(request).pipe(
    Effect.map(({ payment }) => payment?.id),
    Effect.catchTag("PaymentDeclined", ({ paymentResult }) => Effect.succeed(paymentResult.payment?.id)),
  )

const payment = (type: EventType, order: Order, control: SandboxControlShape): Scenario => {
  const status = type.slice("payment.".length).toUpperCase()
  return {
    begin: paid(
      status === "REDIRECTED"
        ? byRedirect(order)
        : byCard(order, status === "REJECTED" ? "Heidi NOFUNDS" : "Heidi Muster"),
    ),
    steps: (id) => [control.transition(id, status as Status)],
  }
}

/** A payment that money was taken for, and what is done about it then. */
const after = (
  status: Status,
  order: Order,
  control: SandboxControlShape,
  next: (paymentId: string) => Played<{ readonly id?: string }>,
): Played<string | undefined> =>
  Effect.gen(function* () {
    const id = (yield* paid(byCard(order, "Heidi Muster"))) ?? ""
    yield* control.transition(id, status)
    return (yield* next(id)).id
  })

const money = ({ amount, currencyCode }: Order) => ({ amount, currencyCode })

const scenarios: Readonly<
  Record<EventObject, (type: EventType, order: Order, control: SandboxControlShape) => Scenario>
> = {
  payment,
  refund: (_, order, control) => ({
    begin: after("PAID", order, control, (id) => Payments.refund(id, { amountOfMoney: money(order) })),
    steps: () => [],
  }),
  payout: (_, order) => ({
    begin: Effect.map(
      Payouts.create({
        payoutDetails: { amountOfMoney: money(order), references: { merchantReference: order.merchantReference } },
        bankTransferPayoutMethodSpecificInput: {
          bankAccountIban: { iban: "CH0300700110000123456", accountHolderName: "Heidi Muster" },
          customer: { name: { surname: "Muster" } },
        },
      }),
      ({ id }) => id,
    ),
    steps: () => [],
  }),
  token: (type) => ({
    begin: Effect.map(
      Tokens.create({
        paymentProductId: 1,
        card: { data: { cardWithoutCvv: { cardNumber: Redacted.make("4012000033330026"), expiryDate: "1249" } } },
      }),
      ({ token }) => token,
    ),
    steps: (id) => [
      ...(type === "token.updated" ? [Tokens.update(id, { paymentProductId: 1, card: { customer: {} } })] : []),
      ...(type === "token.deleted" ? [Tokens.remove(id)] : []),
    ],
  }),
  dispute: (type, order, control) => ({
    begin: after("CHARGEBACKED", order, control, (id) => Payments.dispute(id, { contactPerson: "Ueli Meier" })),
    steps: (id) => type === "dispute.cancelled" ? [Disputes.cancel(id)] : [Disputes.submit(id)],
  }),
}

/** Days that the sandbox's time is moved on at most, one by one. */
const days = 40

/** What happened in the sandbox. */
export interface Happened {
  /** Id of the object that the events are about. */
  readonly id: string
  /** Types of its events, in order. */
  readonly events: ReadonlyArray<string>
}

/**
 * Plays what leads to an event in a running sandbox: objects are made and changed over the API, then the sandbox's time is
 * moved on day by day until the event has happened. Fails when it does not come to that.
 */
export const play = Effect.fnUntraced(function* (type: EventType, order: Order) {
  const control = yield* SandboxControl
  const { begin, steps } = scenarios[objectOf(type) ?? "payment"](type, order, control)
  const id = (yield* begin) ?? ""
  const happened = Effect.map(control.events(id), (events) => events.map((event) => event.type))
  const waits = Array.from({ length: days }, () => control.advance("1 day"))
  let events = yield* happened
  for (const step of [...steps(id), ...waits]) {
    if (events.includes(type)) break
    // A step that the object's state does not allow leads nowhere, as one that leads elsewhere.
    yield* Effect.catchTag(
      step as Played<unknown> & Effect.Effect<unknown, SandboxRefused>,
      "SandboxRefused",
      () => Effect.void,
    )
    events = yield* happened
  }
  if (events.includes(type)) return { id, events } satisfies Happened
  return yield* saidNo(`the sandbox does not come to ${type} by itself: send the event alone with --url`)
})
