import { checkoutRoutes } from "./checkout/handlers.ts"
import { fileRoutes } from "./dispute/files.ts"
import { disputeRoutes } from "./dispute/handlers.ts"
import { hostedMandateRoutes } from "./hosted_mandate/handlers.ts"
import { installmentRoutes } from "./installment/handlers.ts"
import { mandateRoutes } from "./mandate/handlers.ts"
import { paymentRoutes } from "./payment/handlers.ts"
import { refundRoutes } from "./payment/refund_handlers.ts"
import { payoutRoutes } from "./payout/handlers.ts"
import { productRoutes } from "./products/handlers.ts"
import { riskRoutes } from "./risk/handlers.ts"
import type { Route } from "./route.ts"
import { serviceRoutes } from "./services/handlers.ts"
import { sessionRoutes } from "./session/handlers.ts"
import { tokenRoutes } from "./token/handlers.ts"

/** How the sandbox answers the Server API. */
export const serverRoutes: ReadonlyArray<Route> = [
  ...paymentRoutes,
  ...refundRoutes,
  ...disputeRoutes,
  ...fileRoutes,
  ...tokenRoutes,
  ...checkoutRoutes,
  ...mandateRoutes,
  ...hostedMandateRoutes,
  ...payoutRoutes,
  ...productRoutes,
  ...riskRoutes,
  ...installmentRoutes,
  ...serviceRoutes,
  ...sessionRoutes,
]
