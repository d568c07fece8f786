import type { Call } from "../call.ts"
import type { PaymentState } from "./state.ts"

/** First part of the path of redirect pages. */
export const redirectPath = "/redirect"

/** The address of the page on which the customer of a redirected payment decides. */
export const redirectUrl = (
  { origin, merchantId }: Pick<Call, "origin" | "merchantId">,
  payment: PaymentState,
): string =>
  `${origin}${redirectPath}/${encodeURIComponent(merchantId)}/${payment.id}/${payment.redirect?.ticket ?? ""}`

/**
 * The address that the customer returns to: the merchant's own, with what proves and names the payment appended (protocol:
 * payment transitions; the names of the two identifying parameters are assumed).
 */
export const returnAddress = (returnUrl: string, payment: PaymentState): string => {
  const url = new URL(returnUrl)
  url.searchParams.set("RETURNMAC", payment.redirect?.returnMac ?? "")
  url.searchParams.set("REF", payment.id)
  url.searchParams.set("paymentId", payment.id)
  return url.href
}
