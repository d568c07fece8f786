import type { AccountOnFile, AccountOnFileAttribute } from "../../model/account_on_file.ts"

/** What an account on file holds for a field, if anything. */
export const attributeOf = (accountOnFile: AccountOnFile, fieldId: string): AccountOnFileAttribute | undefined =>
  accountOnFile.attributes?.find(({ key }) => key === fieldId)

/** Whether the customer may change a stored value: not one that is `READ_ONLY` (protocol: attribute statuses). */
export const isEditable = ({ status }: AccountOnFileAttribute): boolean => status !== "READ_ONLY"

/**
 * Whether an account on file stands in for what a customer would type into a field of a product: it must be an account with
 * that product, and a value that must be written again does not count (protocol: attribute statuses).
 */
export const supplies = (accountOnFile: AccountOnFile, productId: number, fieldId: string): boolean => {
  if (accountOnFile.paymentProductId !== productId) return false
  const attribute = attributeOf(accountOnFile, fieldId)
  return attribute !== undefined && attribute.status !== "MUST_WRITE"
}
