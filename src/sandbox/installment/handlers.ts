import * as Effect from "effect/Effect"
import type { Installments as Plan } from "../../model/installments.ts"
import * as Installments from "../../server_api/installments.ts"
import { cardProductOf } from "../card/brand.ts"
import { acceptedProduct } from "../payment/accepted_products.ts"
import { missing, unknownProduct } from "../refusal.ts"
import { type Route, route } from "../route.ts"

/** Numbers of instalments that are offered, with the yearly interest in per cent. */
const offers: ReadonlyArray<readonly [count: number, interest: number]> = [[3, 0], [6, 2.5], [12, 4.9]]

/** Products whose customers may pay in instalments (assumed). */
const withInstallments: ReadonlySet<number> = new Set([1, 2, 3])

/** One plan: simple interest for its months, divided into equal parts that are rounded up. */
const plan = (amount: number, currencyCode: string, count: number, interest: number): Plan => {
  const total = amount + Math.round(amount * interest / 100 * count / 12)
  const part = Math.ceil(total / count)
  return {
    amountOfMoneyPerInstallment: { amount: part, currencyCode },
    amountOfMoneyTotal: { amount: part * count, currencyCode },
    frequencyOfInstallments: "monthly",
    installmentPlanCode: count,
    interestRate: interest.toFixed(2),
    numberOfInstallments: count,
  }
}

const getInstallmentsInfo = route(Installments.getInstallmentsInfo, (_, request = {}) =>
  Effect.gen(function* () {
    const { amount, currencyCode } = request.amountOfMoney ?? {}
    if (amount === undefined) return yield* Effect.fail(missing("amountOfMoney.amount"))
    if (currencyCode === undefined) return yield* Effect.fail(missing("amountOfMoney.currencyCode"))
    const productId = request.paymentProductId ?? (request.bin === undefined ? undefined : cardProductOf(request.bin))
    if (productId === undefined) return yield* Effect.fail(missing("paymentProductId"))
    const product = acceptedProduct(productId)
    if (product === undefined) return yield* Effect.fail(unknownProduct)
    const installmentPlans = offers.map(([count, interest]) => plan(amount, currencyCode, count, interest))
    return {
      result: {
        installmentOptions: withInstallments.has(productId)
          ? [{
            id: `installments-${productId}`,
            displayHints: { displayOrder: 0, label: product.name, logo: `pp/logo_${productId}.svg` },
            installmentPlans,
          }]
          : [],
      },
    }
  }))

/** Answers `installments.getInstallmentsInfo`. */
export const installmentRoutes: ReadonlyArray<Route> = [getInstallmentsInfo]
