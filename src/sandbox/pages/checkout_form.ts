import * as Effect from "effect/Effect"
import * as Redacted from "effect/Redacted"
import { empty, setProduct, setValue } from "../../client_api/payment_request/payment_request.ts"
import { validate } from "../../client_api/payment_request/validate.ts"
import { paymentValues } from "../../client_api/payment_request/values.ts"
import type { DevicePaymentProduct } from "../../model/basic_payment_product.ts"
import type { CreateHostedCheckoutRequest } from "../../model/hosted_checkout.ts"
import type { Call } from "../call.ts"
import type { CheckoutState } from "../checkout/life.ts"
import { type Choice, offered } from "../checkout/pay.ts"
import type { CatalogueProduct } from "../products/catalogue_product.ts"
import type { Language } from "../products/texts.ts"
import { productView } from "../products/view.ts"
import { tokens } from "../token/state.ts"

/** A card that was kept earlier and can pay on a checkout. */
export interface SavedCard {
  readonly token: string
  /** All stars but the last four digits. */
  readonly cardNumber: string
  readonly product: CatalogueProduct
}

/** What a customer can pay with: a product of the checkout or a card that was kept. */
export interface Means {
  readonly product: CatalogueProduct
  readonly saved?: SavedCard | undefined
}

/** The kept cards that suit a checkout. */
export const savedCards = (
  call: Call,
  checkout: CheckoutState,
  request: CreateHostedCheckoutRequest,
): Effect.Effect<ReadonlyArray<SavedCard>> => {
  const products = offered(request)
  return Effect.map(
    Effect.forEach(checkout.tokens, (id) => call.store.get(tokens, id)),
    (found) =>
      found.flatMap((token) => {
        const product = products.find(({ id }) => id === token?.paymentProductId)
        return product === undefined || token?.card === undefined || token.deletedAt !== undefined
          ? []
          : [{ token: token.id, cardNumber: token.card.card.cardNumber, product }]
      }),
  )
}

/** The fields that the customer fills in: those of the product, of a kept card its security code. */
export const fieldsOf = (means: Means, language: Language): DevicePaymentProduct => {
  const product = productView(means.product, { locale: language }, [])
  return means.saved === undefined
    ? product
    : { ...product, fields: (product.fields ?? []).filter(({ id }) => id === "cvv") }
}

/** What a customer entered: a choice that can be tried, or the ids of fields that are wrong and why. */
export type Entered =
  | { readonly _tag: "Choice"; readonly choice: Choice }
  | { readonly _tag: "Wrong"; readonly fields: ReadonlyMap<string, string> }

/** Reads the form of a checkout by the rules of its fields, as a shop's own page would with the client library. */
export const readForm = (means: Means, form: URLSearchParams, now: number): Entered => {
  const product = fieldsOf(means, "en")
  const typed = (product.fields ?? []).flatMap(({ id }) => {
    const value = form.get(id)?.trim() ?? ""
    return value === "" ? [] : [{ id, value }]
  })
  const request = typed.reduce((all, { id, value }) => setValue(all, id, value), setProduct(empty, product))
  const date = new Date(now)
  const errors = validate(request, { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1 })
  if (errors.length > 0) {
    return {
      _tag: "Wrong",
      fields: new Map(
        errors.map(({ fieldId, errorMessageId }) => [fieldId, errorMessageId === "required" ? "required" : fieldId]),
      ),
    }
  }
  const values = new Map(paymentValues(request).map(({ key, value }) => [key, value]))
  const plain = (id: string) => {
    const value = values.get(id)
    return value === undefined ? undefined : Redacted.value(value)
  }
  return {
    _tag: "Choice",
    choice: {
      paymentProductId: means.product.id,
      token: means.saved?.token,
      tokenize: form.has("remember"),
      ...(values.size === 0 ? {} : {
        card: {
          cardNumber: values.get("cardNumber"),
          cvv: values.get("cvv"),
          expiryDate: plain("expiryDate"),
          cardholderName: plain("cardholderName"),
        },
      }),
    },
  }
}
