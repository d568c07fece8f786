import type { AccountOnFile } from "../../model/account_on_file.ts"
import type { PaymentProductField } from "../../model/payment_product_field.ts"
import { applyMask } from "../masking/apply_mask.ts"
import { wildcardMask } from "../masking/mask.ts"
import { attributeOf } from "./attribute_status.ts"

const shown = (account: AccountOnFile, key: string | undefined, mask: string | undefined): string | undefined => {
  const value = key === undefined ? undefined : attributeOf(account, key)?.value
  // Stored values have hidden digits: `************7817` is formatted by the mask with every place open.
  return value === undefined ? undefined : applyMask(mask && wildcardMask(mask), value).trim()
}

/**
 * What to call a stored account: the attributes of its label template, each by its mask, with single spaces between
 * (protocol: accounts on file). Empty when the account has none of them.
 *
 * @example
 * ```ts
 * import { PaymentItems } from "@epayment/effect/client"
 *
 * PaymentItems.accountLabel({
 *   attributes: [{ key: "alias", value: "************7817", status: "READ_ONLY" }],
 *   displayHints: { labelTemplate: [{ attributeKey: "alias", mask: "{{9999}} {{9999}} {{9999}} {{9999}}" }] },
 * }) // "**** **** **** 7817"
 * ```
 */
export const accountLabel = (account: AccountOnFile): string =>
  (account.displayHints?.labelTemplate ?? [])
    .map(({ attributeKey, mask }) => shown(account, attributeKey, mask))
    .filter(Boolean)
    .join(" ")

/** What a stored account shows in a field of its product, by the field's mask; none when the account does not hold it. */
export const storedValue = (account: AccountOnFile, field: PaymentProductField): string | undefined =>
  shown(account, field.id, field.displayHints?.mask)
