import { listed, type ListedOperation } from "../operation/listed.ts"
import * as Captures from "./captures.ts"
import * as Disputes from "./disputes.ts"
import * as Files from "./files.ts"
import * as HostedCheckouts from "./hostedcheckouts.ts"
import * as HostedMandateManagements from "./hostedmandatemanagements.ts"
import * as Installments from "./installments.ts"
import * as Mandates from "./mandates.ts"
import * as Payments from "./payments.ts"
import * as Payouts from "./payouts.ts"
import * as ProductGroups from "./productgroups.ts"
import * as Products from "./products.ts"
import * as Refunds from "./refunds.ts"
import * as RiskAssessments from "./riskassessments.ts"
import * as Services from "./services.ts"
import * as Sessions from "./sessions.ts"
import * as Tokens from "./tokens.ts"

/**
 * All 73 operations of the Server API, for what reads operations as data: documents, routes, tables. A program imports those
 * that it calls.
 */
export const serverOperations: ReadonlyArray<ListedOperation> = /* @__PURE__ */ listed({
  Captures,
  Disputes,
  Files,
  HostedCheckouts,
  HostedMandateManagements,
  Installments,
  Mandates,
  Payments,
  Payouts,
  ProductGroups,
  Products,
  Refunds,
  RiskAssessments,
  Services,
  Sessions,
  Tokens,
})
