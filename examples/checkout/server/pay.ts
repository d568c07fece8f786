import { type CreatePaymentRequest, Idempotence, Payments } from "@epayment/effect"
import * as Effect from "effect/Effect"
import * as Redacted from "effect/Redacted"
import { basket, type Order, type Orders } from "./orders.ts"

/** What a device sends to pay with. */
export interface Submission {
  readonly reference: string
  /** Language of the page, for the result. */
  readonly language: string
  /** Kind of the chosen product; the rest is encrypted, and not for this server. */
  readonly paymentMethod: string
  readonly encryptedCustomerInput: string
}

/** What the page is told: the platform's own words are for developers, not for customers. */
export type PayAnswer =
  | { readonly outcome: "done" }
  | { readonly outcome: "redirect"; readonly url: string }
  | { readonly outcome: "declined" | "invalid" | "expired" | "unknown" }

/** Where the customer comes back to from a third party or from 3-D Secure. */
const wayBack = (paymentMethod: string, returnUrl: string): Partial<CreatePaymentRequest> =>
  paymentMethod === "card"
    ? {
      cardPaymentMethodSpecificInput: {
        threeDSecure: { authenticationFlow: "browser", redirectionData: { returnUrl } },
      },
    }
    : { redirectPaymentMethodSpecificInput: { redirectionData: { returnUrl } } }

/**
 * Pays an order with what the device encrypted. As long as nobody knows what became of a try, the next one has the same
 * idempotence key: it learns the outcome instead of paying again.
 */
export const pay = (orders: Orders, order: Order, submission: Submission, returnUrl: string) =>
  Effect.gen(function* () {
    order.language = submission.language
    const { payment, creationOutput, merchantAction } = yield* Payments.create({
      order: {
        amountOfMoney: { amount: basket.amount, currencyCode: basket.currencyCode },
        references: { merchantReference: order.reference },
      },
      encryptedCustomerInput: Redacted.make(submission.encryptedCustomerInput),
      ...wayBack(submission.paymentMethod, returnUrl),
    }).pipe(Idempotence.withKey(`${order.reference}-${order.tries}`))
    order.paymentId = payment?.id
    order.returnMac = merchantAction?.redirectData?.RETURNMAC
    if (creationOutput?.token !== undefined) orders.remember(order.customer, creationOutput.token)
    const url = merchantAction?.redirectData?.redirectURL
    return url === undefined ? { outcome: "done" } as const : { outcome: "redirect", url } as const
  }).pipe(
    Effect.catchTags({
      PaymentDeclined: () => refused(order, "declined"),
      // The encrypted input itself is refused when its session is over.
      ValidationError: ({ errors }) =>
        refused(
          order,
          errors.some(({ propertyName }) => propertyName === "encryptedCustomerInput") ? "expired" : "invalid",
        ),
    }),
    Effect.catch((error) =>
      Effect.as(Effect.logError("paying failed:", error.message), { outcome: "unknown" } as const)
    ),
  )

/** This try came to nothing for certain, so the next one is a payment of its own. */
const refused = (order: Order, outcome: "declined" | "invalid" | "expired") =>
  Effect.sync((): PayAnswer => {
    order.tries++
    return { outcome }
  })
