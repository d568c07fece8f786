/**
 * Risk assessments without a payment.
 *
 * The same as `RiskAssessments` of the package's root; a bundle that imports it from here holds no other group.
 *
 * @module
 */

import { RiskAssessmentBankAccount, RiskAssessmentCard, RiskAssessmentResponse } from "../model/risk_assessment.ts"
import { type ServerOperation, serverOperation } from "./server_api.ts"

/**
 * Assesses the risk of a payment from a bank account without making it (protocol: operations of the Server API). Fails with
 * `ValidationError` when the request is wrong.
 *
 * @example
 * ```ts
 * import { RiskAssessments } from "@epayment/effect"
 *
 * const program = RiskAssessments.bankaccounts({
 *   bankAccountIban: { iban: "CH9300762011623852957" },
 *   order: { amountOfMoney: { amount: 4990, currencyCode: "CHF" } },
 * })
 * ```
 */
export const bankaccounts: ServerOperation<[request?: RiskAssessmentBankAccount], RiskAssessmentResponse> =
  /* @__PURE__ */ serverOperation({
    id: "riskassessments.bankaccounts",
    method: "POST",
    path: "/riskassessments/bankaccounts",
    success: 200,
    repeat: "always",
    request: RiskAssessmentBankAccount,
    response: RiskAssessmentResponse,
  })

/**
 * Assesses the risk of a card payment without making it (protocol: operations of the Server API). Fails with
 * `ValidationError` when the request is wrong.
 *
 * @example
 * ```ts
 * import { RiskAssessments } from "@epayment/effect"
 * import * as Redacted from "effect/Redacted"
 *
 * const program = RiskAssessments.cards({
 *   card: { cardNumber: Redacted.make("4012000033330026"), expiryDate: "1231" },
 *   order: { amountOfMoney: { amount: 4990, currencyCode: "CHF" } },
 * })
 * ```
 */
export const cards: ServerOperation<[request?: RiskAssessmentCard], RiskAssessmentResponse> =
  /* @__PURE__ */ serverOperation({
    id: "riskassessments.cards",
    method: "POST",
    path: "/riskassessments/cards",
    success: 200,
    repeat: "always",
    request: RiskAssessmentCard,
    response: RiskAssessmentResponse,
  })
