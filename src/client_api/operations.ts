import { listed, type ListedOperation } from "../operation/listed.ts"
import * as Crypto from "./crypto.ts"
import * as Payments from "./payments.ts"
import * as ProductGroups from "./productgroups.ts"
import * as Products from "./products.ts"
import * as Services from "./services.ts"

/**
 * All 14 operations of the Client API, for what reads operations as data: documents, routes, tables. A program imports those
 * that it calls.
 */
export const clientOperations: ReadonlyArray<ListedOperation> = /* @__PURE__ */ listed({
  Crypto,
  Payments,
  ProductGroups,
  Products,
  Services,
})
