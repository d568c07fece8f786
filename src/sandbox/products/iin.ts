import * as Result from "effect/Result"
import type { GetIINDetailsRequest, GetIINDetailsResponse } from "../../model/iin_details.ts"
import { cardProductOf } from "../card/brand.ts"
import { invalid, notFound, type Refusal } from "../refusal.ts"
import { productsById } from "./catalogue.ts"
import type { Asker } from "./desk.ts"
import { type IinRange, iinTable } from "./iin_table.ts"
import { type Occasion, offers, suits } from "./occasion.ts"

const rangeOf = (bin: string): IinRange | undefined => {
  const told = iinTable.find(({ prefix }) => bin.startsWith(prefix))
  if (told !== undefined) return told
  const brand = cardProductOf(bin)
  return brand === undefined ? undefined : {
    prefix: bin.slice(0, 6),
    brands: [brand],
    countryCode: "99",
    issuerName: "Sandbox Bank",
    binProductType: "OTHER",
  }
}

/** What the platform knows of a card by its first digits; unknown digits are not found (protocol: IIN lookup). */
export const iinDetails = (
  { filters }: Asker,
  { bin, paymentContext }: GetIINDetailsRequest,
): Result.Result<GetIINDetailsResponse, Refusal> => {
  if (!/^[0-9]{6,19}$/.test(bin)) {
    return Result.fail(invalid("bin", "must be the first 6 or more digits of a card number"))
  }
  const range = rangeOf(bin)
  if (range === undefined) return Result.fail(notFound("IIN"))
  const { amountOfMoney, ...context } = paymentContext ?? {}
  const occasion: Occasion = { ...context, ...amountOfMoney }
  /** Told only to who says what is paid for. */
  const judged = (id: number) => {
    if (paymentContext === undefined) return {}
    const product = productsById.get(id)
    return { isAllowedInContext: product !== undefined && suits(product, occasion) && offers(filters, product) }
  }
  const { brands, countryCode, issuerName, binProductType } = range
  return Result.succeed({
    paymentProductId: brands[0],
    countryCode,
    issuerName,
    binProductType,
    ...judged(brands[0]),
    ...(brands.length > 1 ? { coBrands: brands.map((id) => ({ paymentProductId: id, ...judged(id) })) } : {}),
  })
}
