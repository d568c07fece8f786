import { paymentRoutes } from "./payment/handlers.ts"
import { refundRoutes } from "./payment/refund_handlers.ts"
import { productRoutes } from "./products/handlers.ts"
import type { Route } from "./route.ts"
import { serviceRoutes } from "./services/handlers.ts"
import { sessionRoutes } from "./session/handlers.ts"

/** How the sandbox answers the Server API. */
export const serverRoutes: ReadonlyArray<Route> = [
  ...paymentRoutes,
  ...refundRoutes,
  ...productRoutes,
  ...serviceRoutes,
  ...sessionRoutes,
]
