import { type ServerApi, Sessions } from "@epayment/effect"
import * as Effect from "effect/Effect"
import * as Redacted from "effect/Redacted"
import { basket, type Orders } from "./orders.ts"

/** Opens a client session for a customer's device, with an order to pay; the device gets the session's values. */
export const openSession = (orders: Orders, customer: string) =>
  Effect.gen(function* () {
    const session = yield* Sessions.create({ tokens: [...orders.tokensOf(customer)] })
    orders.forget(customer, session.invalidTokens ?? [])
    const { reference } = orders.open(customer)
    return {
      order: { ...basket, reference },
      session: {
        // The device needs it in clear, and this answer is for that device alone.
        clientSessionId: session.clientSessionId && Redacted.value(session.clientSessionId),
        customerId: session.customerId,
        clientApiUrl: session.clientApiUrl,
        assetUrl: session.assetUrl,
      },
    }
  }) satisfies Effect.Effect<unknown, unknown, ServerApi>
