import * as fc from "fast-check"
import type { AmountOfMoney } from "../model/money.ts"
import type { CreateHostedCheckoutRequest } from "../model/hosted_checkout.ts"
import type { CreatePaymentRequest } from "../model/create_payment.ts"
import type { Customer } from "../model/customer.ts"
import type { Order } from "../model/order.ts"
import { city, houseNumber, street, zip } from "./address.ts"
import { card, type CardScheme, productOfScheme } from "./card.ts"
import { merchantReference } from "./identifier.ts"
import { url } from "./internet.ts"
import { locale } from "./iso_code.ts"
import { amount } from "./money.ts"
import type { ArbitraryOptions } from "./options.ts"
import { emailAddress, firstName, surname } from "./person.ts"
import { record } from "./record.ts"

/** An order as {@link order} makes it: what the platform needs is there. */
export interface SensibleOrder extends Order {
  /** Amount and currency. */
  readonly amountOfMoney: Required<AmountOfMoney>
  /** The shop's own reference, at most 30 characters. */
  readonly references: { readonly merchantReference: string }
}

/** Orders of a Swiss shop: an amount in CHF or another of the currencies, a reference and, for half of them, the customer. */
export const order = (currencies: ReadonlyArray<string> = ["CHF", "EUR"]): fc.Arbitrary<SensibleOrder> =>
  fc.tuple(
    record({
      amountOfMoney: record({ amount: amount(), currencyCode: fc.constantFrom(...currencies) }),
      references: record({ merchantReference: merchantReference() }),
    }),
    fc.option(customer(), { nil: undefined, freq: 2 }),
  ).map(([needed, one]) => one === undefined ? needed : { ...needed, customer: one })

const customer = (): fc.Arbitrary<Customer> =>
  record({
    billingAddress: record({
      street: street(),
      houseNumber: houseNumber(),
      zip: zip(),
      city: city(),
      countryCode: fc.constantFrom("CH", "LI", "DE"),
    }),
    contactDetails: record({ emailAddress: emailAddress() }),
    locale: locale(),
    personalInformation: record({ name: record({ firstName: firstName(), surname: surname() }) }),
  })

/**
 * Requests as a shop sends them to pay: an order and one payment method, either a card or, in CHF, a visit to
 * PostFinance or TWINT. `arbitrary(CreatePaymentRequest)` makes all others that the schema lets through.
 *
 * @example
 * ```ts
 * import { createPaymentRequest } from "@epayment/effect/testing"
 * import { assert } from "@std/assert"
 * import * as fc from "fast-check"
 *
 * fc.assert(fc.property(createPaymentRequest(), (request) => {
 *   const methods = Object.keys(request).filter((name) => name.endsWith("MethodSpecificInput"))
 *   assert(methods.length === 1 && request.order.amountOfMoney.amount > 0)
 * }))
 * ```
 */
export const createPaymentRequest = (
  options: Pick<ArbitraryOptions, "now"> = {},
): fc.Arbitrary<CreatePaymentRequest & { readonly order: SensibleOrder }> =>
  fc.oneof(fc.tuple(order(), byCard(options.now)), fc.tuple(order(["CHF"]), byRedirect())).map(([one, method]) => ({
    ...method,
    order: one,
  }))

type Method<Name extends keyof CreatePaymentRequest> = fc.Arbitrary<Pick<CreatePaymentRequest, Name>>

const byCard = (now: ArbitraryOptions["now"]): Method<"cardPaymentMethodSpecificInput"> =>
  fc.constantFrom<CardScheme>("visa", "mastercard", "americanExpress").chain((scheme) =>
    record({
      cardPaymentMethodSpecificInput: record({
        paymentProductId: fc.constant(productOfScheme(scheme)),
        card: card(scheme, now),
        requiresApproval: fc.boolean(),
      }),
    })
  )

const byRedirect = (): Method<"redirectPaymentMethodSpecificInput"> =>
  record({
    redirectPaymentMethodSpecificInput: record({
      paymentProductId: fc.constantFrom(3201, 3202, 3203, 5407),
      redirectionData: record({ returnUrl: url() }),
      requiresApproval: fc.boolean(),
    }),
  })

/** Requests as a shop sends them for a hosted checkout: an order, the page's locale and where the customer comes back to. */
export const createHostedCheckoutRequest = (): fc.Arbitrary<
  CreateHostedCheckoutRequest & { readonly order: SensibleOrder }
> =>
  record({
    order: order(),
    hostedCheckoutSpecificInput: record({ locale: locale(), returnUrl: url() }),
  })
