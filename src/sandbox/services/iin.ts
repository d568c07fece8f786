import * as Result from "effect/Result"
import type { GetIINDetailsRequest, GetIINDetailsResponse } from "../../model/iin_details.ts"
import { cardProductOf } from "../card/brand.ts"
import { catalogue } from "../product/catalogue.ts"
import { fits, passes, type ProductFilters } from "../product/choose.ts"
import { invalid, type Refusal, refusal } from "../refusal.ts"

/** Ranges of which more is known than their brand (assumed: the platform's table is not public). */
const ranges: ReadonlyArray<{
  readonly prefix: string
  readonly countryCode: string
  readonly issuerName?: string
  readonly coBrand?: number
}> = [
  { prefix: "401200", countryCode: "US", issuerName: "Test bank" },
  { prefix: "497512", countryCode: "FR", issuerName: "Banque d’essai", coBrand: 130 },
  { prefix: "531234", countryCode: "CH", issuerName: "Testbank Schweiz" },
  { prefix: "520000", countryCode: "CH" },
  { prefix: "371449", countryCode: "CH" },
]

const unknown: Refusal = refusal(404, {
  code: "1002",
  id: "UNKNOWN_BIN",
  message: "the IIN is unknown",
  propertyName: "bin",
})

/** What the first digits of a card tell (protocol: IIN lookup); `isAllowedInContext` is there when a context was sent. */
export const iinDetails = (
  { bin, paymentContext }: GetIINDetailsRequest,
  filters: ProductFilters = {},
): Result.Result<GetIINDetailsResponse, Refusal> => {
  if (!/^[0-9]{6,}$/.test(bin)) return Result.fail(invalid("bin", "must have at least six digits"))
  const paymentProductId = cardProductOf(bin)
  if (paymentProductId === undefined) return Result.fail(unknown)
  const range = ranges.find(({ prefix }) => bin.startsWith(prefix))
  const detail = (id: number) => {
    const product = catalogue.get(id)
    return {
      paymentProductId: id,
      ...(paymentContext === undefined ? {} : {
        isAllowedInContext: product !== undefined && passes(product, filters) &&
          fits(product, { ...paymentContext, ...paymentContext.amountOfMoney }),
      }),
    }
  }
  return Result.succeed({
    ...detail(paymentProductId),
    countryCode: range?.countryCode ?? "99",
    binProductType: "CONSUMER",
    ...(range?.issuerName === undefined ? {} : { issuerName: range.issuerName }),
    ...(range?.coBrand === undefined ? {} : { coBrands: [detail(paymentProductId), detail(range.coBrand)] }),
  })
}
