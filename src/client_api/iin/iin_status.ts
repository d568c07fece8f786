import * as Option from "effect/Option"
import type { GetIINDetailsResponse } from "../../model/iin_details.ts"

/**
 * The status that an answer to the lookup tells; none when the platform was given no payment to judge by: then the card is
 * `SUPPORTED` if its product can be fetched, else `UNKNOWN` (protocol: IIN lookup).
 */
export const iinStatus = (
  { isAllowedInContext }: GetIINDetailsResponse,
): Option.Option<"SUPPORTED" | "EXISTING_BUT_NOT_ALLOWED"> =>
  isAllowedInContext === undefined
    ? Option.none()
    : Option.some(isAllowedInContext ? "SUPPORTED" : "EXISTING_BUT_NOT_ALLOWED")

/**
 * The product ids of the brands of a card that can be used for the payment, the main brand first: with more than one let
 * the customer choose (protocol: IIN lookup).
 */
export const usableBrands = (answer: GetIINDetailsResponse): ReadonlyArray<number> => {
  const brands = new Set<number>()
  for (const { paymentProductId, isAllowedInContext } of [answer, ...answer.coBrands ?? []]) {
    if (paymentProductId !== undefined && isAllowedInContext !== false) brands.add(paymentProductId)
  }
  return [...brands]
}
