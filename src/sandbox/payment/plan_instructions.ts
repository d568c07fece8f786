import * as Result from "effect/Result"
import type { AbstractPaymentMethodSpecificInput } from "../../model/payment_method.ts"
import { invalid, missing, unknownProduct } from "../refusal.ts"
import { acceptedProduct } from "./accepted_products.ts"
import type { Planned, Planning } from "./planning.ts"
import { failing, notAuthorised, surnameTrigger } from "./triggers.ts"

/** Plans a payment whose customer is told how to pay, at a bank or an office, and pays later. */
export const planInstructions =
  (method: "bankTransfer" | "cash" | "invoice" | "eInvoice") =>
  (input: AbstractPaymentMethodSpecificInput, { order, settings }: Planning): Planned => {
    const path = `${method}PaymentMethodSpecificInput`
    if (input.paymentProductId === undefined) return Result.fail(missing(`${path}.paymentProductId`))
    const product = acceptedProduct(input.paymentProductId)
    if (product?.method !== method) return Result.fail(unknownProduct)
    if (product.currencies !== undefined && !product.currencies.includes(order.currencyCode)) {
      return Result.fail(invalid("order.amountOfMoney.currencyCode", `must be one of ${product.currencies.join(", ")}`))
    }
    const trigger = surnameTrigger({ surname: order.surname }, settings)
    if (trigger?.type === "status") return Result.fail(failing(trigger.status))
    const isDeclined = trigger?.type === "declined"
    return Result.succeed({
      order,
      method: { type: method, paymentProductId: input.paymentProductId },
      captureMode: "sale",
      verdict: isDeclined ? { outcome: "declined", reasons: [notAuthorised] } : { outcome: "authorised" },
      opening: isDeclined ? { type: "verdict" } : {
        type: "instructions",
        statusCode: method === "cash" ? 55 : 50,
        showData: [
          { key: "BENEFICIARY", value: "Sandbox AG" },
          { key: "AMOUNT", value: `${order.currencyCode} ${(order.amount / 100).toFixed(2)}` },
        ],
      },
    })
  }
