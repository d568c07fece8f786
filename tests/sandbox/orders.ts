import * as Redacted from "effect/Redacted"
import type { CardPaymentMethodSpecificInput } from "../../src/model/card_payment.ts"
import type { CreatePaymentRequest } from "../../src/model/create_payment.ts"

/** A card order as a shop would send it. */
export const cardOrder = (
  { amount = 4990, currencyCode = "CHF", cardNumber = "4012000033330026", holder, reference, ...input }:
    & {
      readonly amount?: number
      readonly currencyCode?: string
      readonly cardNumber?: string
      readonly holder?: string
      readonly reference?: string
    }
    & Partial<CardPaymentMethodSpecificInput> = {},
): CreatePaymentRequest => ({
  order: {
    amountOfMoney: { amount, currencyCode },
    ...(reference === undefined ? {} : { references: { merchantReference: reference } }),
  },
  cardPaymentMethodSpecificInput: {
    paymentProductId: 1,
    card: {
      cardNumber: Redacted.make(cardNumber),
      cvv: Redacted.make("123"),
      expiryDate: "1249",
      ...(holder === undefined ? {} : { cardholderName: holder }),
    },
    ...input,
  },
})

/** A PostFinance Card order: the customer is sent away first. */
export const redirectOrder = (
  input: Partial<CreatePaymentRequest["redirectPaymentMethodSpecificInput"]> = {},
): CreatePaymentRequest => ({
  order: { amountOfMoney: { amount: 4990, currencyCode: "CHF" } },
  redirectPaymentMethodSpecificInput: {
    paymentProductId: 3201,
    redirectionData: { returnUrl: "https://shop.example/return?cart=7" },
    ...input,
  },
})
