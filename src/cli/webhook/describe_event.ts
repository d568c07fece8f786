import type { WebhookEvent } from "../../webhooks/event.ts"

const money = (
  { amountOfMoney }: { readonly amountOfMoney?: { readonly amount?: number; readonly currencyCode?: string } },
) =>
  amountOfMoney?.amount === undefined
    ? []
    : [`${amountOfMoney.currencyCode ?? ""} ${(amountOfMoney.amount / 100).toFixed(2)}`.trim()]

/** The object of an event in a few words: its id, status and amount. */
const objectOf = (event: WebhookEvent): ReadonlyArray<string> => {
  const { payment, refund, payout, token, dispute } = event as Partial<Extract<WebhookEvent, { type: "unknown" }>>
  const object = payment ?? refund ?? payout ?? token ?? dispute
  if (object === undefined) return []
  const output = payment?.paymentOutput ?? refund?.refundOutput ?? payout?.payoutOutput ?? dispute?.disputeOutput
  return [
    ...(object.id === undefined ? [] : [object.id]),
    ...("status" in object && object.status !== undefined ? [object.status] : []),
    ...(output === undefined ? [] : money(output)),
  ]
}

/** An event in one line: type, object and id. */
export const describeEvent = (event: WebhookEvent): string =>
  [event.type === "unknown" ? event.wireType : event.type, ...objectOf(event), `event ${event.id}`].join("  ")
