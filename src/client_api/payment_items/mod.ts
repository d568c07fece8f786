/**
 * What a customer can choose and how a page shows it: products, groups and stored accounts.
 *
 * @module
 */
export { accountLabel, storedValue } from "./account_label.ts"
export { assetAddress, resized, type Size, withAbsoluteAssets } from "./asset_url.ts"
export { attributeOf, isEditable, supplies } from "./attribute_status.ts"
export { byDisplayOrder } from "./display_order.ts"
export { find } from "./find.ts"
export { type InputType, inputType } from "./input_type.ts"
export { isGroup, merge, type PaymentItem, type PaymentItems } from "./merge.ts"
export { NoPaymentItems } from "./no_payment_items.ts"
export { group, product } from "./product.ts"
export { availableProducts, type Wallets } from "../wallets/available_products.ts"
