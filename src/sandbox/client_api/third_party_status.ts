import type { ThirdPartyStatus } from "../../model/payment.ts"
import type { PaymentState } from "../payment/state.ts"

/**
 * How far a payment got at the third party: it waits for the customer while the customer is away, and is completed after,
 * whatever came of it (protocol: third-party status; the two steps between are not simulated).
 */
export const thirdPartyStatus = ({ status }: PaymentState): ThirdPartyStatus =>
  status === "REDIRECTED" ? "WAITING" : "COMPLETED"
