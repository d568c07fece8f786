import type {
  BasicPaymentProduct,
  BasicPaymentProductGroup,
  DeviceAccountOnFile,
} from "../../model/basic_payment_product.ts"
import { byDisplayOrder } from "./display_order.ts"

/** What a customer can choose: a product, whose id is a number, or a group of products, whose id is a text. */
export type PaymentItem = BasicPaymentProduct | BasicPaymentProductGroup

/** What a customer can choose, as a page shows it. */
export interface PaymentItems {
  /** Products and groups in the order of display. */
  readonly items: ReadonlyArray<PaymentItem>
  /** The stored accounts of all items in the same order, by their id. */
  readonly accountsOnFile: ReadonlyMap<number, DeviceAccountOnFile>
}

/** Whether an item is a group of products. */
export const isGroup = (item: PaymentItem): item is BasicPaymentProductGroup => typeof item.id === "string"

/**
 * Merges products and groups for display: sorted, and where a product belongs to one of the groups the first such product
 * gives way to the group and the later ones are left out (protocol: payment items).
 */
export const merge = (
  products: ReadonlyArray<BasicPaymentProduct>,
  groups: ReadonlyArray<BasicPaymentProductGroup> = [],
): PaymentItems => {
  const items = new Set<PaymentItem>()
  for (const product of byDisplayOrder(products)) {
    items.add(groups.find(({ id }) => id === product.paymentProductGroup) ?? product)
  }
  const accountsOnFile = new Map<number, DeviceAccountOnFile>()
  for (const item of items) {
    for (const account of item.accountsOnFile ?? []) accountsOnFile.set(account.id, account)
  }
  return { items: [...items], accountsOnFile }
}
