import {
  ClientApi,
  type ClientSessionValues,
  Iin,
  Masks,
  PaymentItems,
  PaymentRequest,
  type ProductsQuery,
} from "@epayment/effect/client"
import * as Effect from "effect/Effect"

/** What a checkout page draws, and what it hands to the merchant's server. */
export interface Page {
  readonly choose: (items: PaymentItems.PaymentItems) => Promise<number>
  readonly type: (field: string, label: string, inputType: PaymentItems.InputType) => Promise<string>
  readonly show: (field: string, value: string, caret: number) => void
  readonly blame: (errors: ReadonlyArray<PaymentRequest.FieldError>) => void
  readonly brands: (products: ReadonlyArray<number>) => void
}

/** The whole way of a device: session, products, fields, masks, card lookup, rules, encryption. */
export const checkout = (
  session: ClientSessionValues,
  context: ProductsQuery,
  page: Page,
): Promise<string | undefined> =>
  Effect.gen(function* () {
    const items = yield* PaymentItems.find(context)
    const product = yield* PaymentItems.product(yield* Effect.promise(() => page.choose(items)), context)
    let request = PaymentRequest.setProduct(PaymentRequest.empty, product)
    for (const field of PaymentItems.byDisplayOrder(product.fields ?? [])) {
      const label = field.displayHints?.label ?? field.id
      const typed = yield* Effect.promise(() => page.type(field.id, label, PaymentItems.inputType(field)))
      const { value, caret } = Masks.formatInput(field.displayHints?.mask, { value: typed, caret: typed.length })
      page.show(field.id, value, caret)
      if (field.id === "cardNumber") {
        const found = yield* Iin.lookup(value, context)
        if (found.status === "SUPPORTED") page.brands(found.brands)
      }
      request = PaymentRequest.setValue(request, field.id, value)
    }
    const { encodedClientMetaInfo } = yield* PaymentRequest.encrypt(request)
    return encodedClientMetaInfo
  }).pipe(
    Effect.catchTag("InvalidPaymentRequest", ({ errors }) => Effect.sync(() => page.blame(errors))),
    Effect.map((sealed) => sealed ?? undefined),
    Effect.provide(ClientApi.layer(session)),
    Effect.runPromise,
  )
