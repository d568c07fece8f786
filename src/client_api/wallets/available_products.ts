import type { BasicPaymentProduct } from "../../model/basic_payment_product.ts"

/** Product id of Apple Pay. */
export const applePayProductId = 302
/** Product id of Google Pay. */
export const googlePayProductId = 320

/** Which wallets this device can open. */
export interface Wallets {
  /** What `ApplePaySession.canMakePayments()` answers, or false where there is no such session. */
  readonly applePay: boolean
  /** What Google's `isReadyToPay` answers, or false without a merchant id of Google. */
  readonly googlePay: boolean
}

/** The products that can be offered on this device: wallets that it cannot open are left out (protocol: payment items). */
export const availableProducts = <Product extends BasicPaymentProduct>(
  products: ReadonlyArray<Product>,
  wallets: Wallets,
): ReadonlyArray<Product> =>
  products.filter(({ id }) =>
    id === applePayProductId ? wallets.applePay : id === googlePayProductId ? wallets.googlePay : true
  )
