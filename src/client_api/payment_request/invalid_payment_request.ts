import type * as Cause from "effect/Cause"
import * as Data from "effect/Data"
import type { FieldError } from "./validate.ts"

const InvalidPaymentRequestBase: new (
  args: { readonly errors: ReadonlyArray<FieldError>; readonly message: string },
) => Cause.YieldableError & { readonly _tag: "InvalidPaymentRequest"; readonly errors: ReadonlyArray<FieldError> } =
  /* @__PURE__ */ Data.TaggedError("InvalidPaymentRequest")

/** A payment request was not encrypted because it is not valid: `errors` are those of `validate`, to show at the fields. */
export class InvalidPaymentRequest extends InvalidPaymentRequestBase {}
