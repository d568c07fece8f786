import type * as Duration from "effect/Duration"
import type * as Result from "effect/Result"
import type { KeyValuePair } from "../../model/key_value_pair.ts"
import type { CreateMandateWithReturnUrl } from "../../model/mandate.ts"
import type { MandateState } from "../mandate/life.ts"
import type { Refusal } from "../refusal.ts"
import type { SandboxSettings } from "../settings.ts"
import type { TokenCardState, TokenState } from "../token/state.ts"
import type { CheckedOrder } from "./order.ts"
import type { CaptureMode, MethodState, Verdict } from "./state.ts"

/** How a payment begins. */
export type PlannedOpening =
  /** The verdict comes at once. */
  | { readonly type: "verdict" }
  /** The customer is sent to a page first. */
  | { readonly type: "redirect"; readonly returnUrl: string | undefined }
  /** The customer is shown how to pay; the money comes later. */
  | { readonly type: "instructions"; readonly statusCode: number; readonly showData: ReadonlyArray<KeyValuePair> }
  /** Something is missing that `payments.complete` brings. */
  | { readonly type: "form" }

/** What will become of a request for a payment: everything but ids, time and random values. */
export interface PaymentPlan {
  readonly order: CheckedOrder
  readonly method: MethodState
  readonly captureMode: CaptureMode
  readonly verdict: Verdict
  readonly opening: PlannedOpening
  /** The card to keep as a token. */
  readonly keepCard?: TokenCardState | undefined
  /** The mandate to make for the payment, or the one that it uses. */
  readonly mandate?:
    | { readonly type: "new"; readonly input: CreateMandateWithReturnUrl; readonly path: string }
    | { readonly type: "existing"; readonly mandate: MandateState }
    | undefined
  readonly holdBack?: Duration.Duration | undefined
}

/** A plan, or why the request is wrong. */
export type Planned = Result.Result<PaymentPlan, Refusal>

/** What the sandbox knows already of the things that a request names. */
export interface Known {
  readonly token?: TokenState | undefined
  readonly mandate?: MandateState | undefined
}

/** What every method's planning works with. */
export interface Planning {
  readonly order: CheckedOrder
  readonly known: Known
  /** Milliseconds since 1970. */
  readonly now: number
  readonly settings: SandboxSettings
}
