import type { BasicPaymentProduct } from "../../model/basic_payment_product.ts"
import { productId as applePayId } from "./apple_pay.ts"
import { productId as googlePayId } from "./google_pay.ts"

/** Which wallets this device can open. */
export interface Wallets {
  /** What `ApplePaySession.canMakePayments()` answers, or false where there is no such session. */
  readonly applePay: boolean
  /** What Google's `isReadyToPay` answers, or false without a merchant id of Google. */
  readonly googlePay: boolean
}

/** A device without wallets. */
export const noWallets: Wallets = { applePay: false, googlePay: false }

/** Whether a product can be paid with on a device, as far as the device matters (protocol: payment items). */
export const isAvailable = (productId: number, wallets: Wallets): boolean =>
  productId === applePayId ? wallets.applePay : productId === googlePayId ? wallets.googlePay : true

/** The products that can be offered on this device: wallets that it cannot open are left out (protocol: payment items). */
export const availableProducts = <Product extends BasicPaymentProduct>(
  products: ReadonlyArray<Product>,
  wallets: Wallets,
): ReadonlyArray<Product> => products.filter(({ id }) => isAvailable(id, wallets))
