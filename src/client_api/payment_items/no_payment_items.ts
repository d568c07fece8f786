import * as Data from "effect/Data"
import type { ErrorClass } from "../../operation/errors.ts"

const NoPaymentItemsBase: ErrorClass<"NoPaymentItems", { readonly message: string }> = /* @__PURE__ */ Data.TaggedError(
  "NoPaymentItems",
)

/** Nothing can be chosen for this payment on this device: the list of payment products is empty. */
export class NoPaymentItems extends NoPaymentItemsBase {}
