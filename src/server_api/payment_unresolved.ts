import type * as Cause from "effect/Cause"
import * as Data from "effect/Data"
import type { Payment } from "../model/payment.ts"
import type { ApiError } from "../operation/errors.ts"

/** Facts of a {@link PaymentUnresolved}. */
export interface PaymentUnresolvedFacts {
  /**
   * - `no answer`: the platform did not say in time; `cause` is its last word, ask again later
   * - `no handle`: there is neither a key that the platform still knows nor a `merchantReference` to look for
   * - `ambiguous`: several payments fit, `payments` lists them; a reference has to be unique to be a handle
   */
  readonly reason: "no answer" | "no handle" | "ambiguous"
  /** The payments that fit, if there are several. */
  readonly payments: ReadonlyArray<Payment>
  /** The last error of the platform or of the way there. */
  readonly cause?: ApiError
}

const PaymentUnresolvedBase: new (
  fields: PaymentUnresolvedFacts & { readonly message: string },
) => Cause.YieldableError & { readonly _tag: "PaymentUnresolved" } & Readonly<PaymentUnresolvedFacts> =
  /* @__PURE__ */ Data
    .TaggedError("PaymentUnresolved")

/** It could not be found out what became of a payment: it may or may not exist, so do not make another one. */
export class PaymentUnresolved extends PaymentUnresolvedBase {}
