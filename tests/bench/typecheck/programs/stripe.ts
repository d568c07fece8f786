import Stripe from "../../npm/stripe.ts"

/** The same with Stripe. */
export const program = (): Promise<string> =>
  new Stripe("sk_test").paymentIntents.capture("pi_1").then(({ status }) => status)
