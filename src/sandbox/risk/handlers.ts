import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import type { ResultDoRiskAssessment } from "../../model/risk_assessment.ts"
import * as RiskAssessments from "../../server_api/riskassessments.ts"
import { bankDetails } from "../bank/details.ts"
import type { Call } from "../call.ts"
import { checkCard } from "../card/check.ts"
import { surnameTrigger } from "../payment/triggers.ts"
import { missing } from "../refusal.ts"
import { type Route, route } from "../route.ts"

/** What a screening says to a customer: the surname triggers choose it. */
const judgement = (call: Call, surname: string | undefined, cardholderName?: string): string => {
  const trigger = surnameTrigger({ surname, cardholderName }, call.settings)
  return trigger?.type === "declined" ? "denied" : trigger?.type === "challenged" ? "challenged" : "accepted"
}

const cards = route(RiskAssessments.cards, (call, { card, order } = {}) =>
  Effect.gen(function* () {
    const checked = yield* Effect.fromResult(checkCard(card, "card", call.now, call.settings))
    const surname = order?.customer?.personalInformation?.name?.surname
    const result = judgement(call, surname, checked.state.cardholderName)
    const results: ReadonlyArray<ResultDoRiskAssessment> = [
      { category: "globalcollectBlacklistCheckCC", result: "accepted" },
      {
        category: "retaildecisionsCCFraudCheck",
        result,
        retaildecisionsCCFraudCheckOutput: {
          fraudCode: result === "accepted" ? "0100" : "0150",
          fraudNeural: result === "accepted" ? "5" : "90",
          fraudRCF: "0",
        },
      },
    ]
    return { result: { results } }
  }))

const bankaccounts = route(RiskAssessments.bankaccounts, (call, request = {}) =>
  Effect.gen(function* () {
    if (request.bankAccountIban === undefined && request.bankAccountBban === undefined) {
      return yield* Effect.fail(missing("bankAccountIban.iban"))
    }
    const details = bankDetails(request)
    const isValid = Result.isSuccess(details)
    const surname = request.order?.customer?.personalInformation?.name?.surname
    const results: ReadonlyArray<ResultDoRiskAssessment> = [
      { category: "globalcollectBlacklistCheckDD", result: judgement(call, surname) },
      {
        category: "validationbankAccount",
        result: isValid ? "accepted" : "denied",
        validationBankAccountOutput: {
          checks: [{
            code: isValid ? "0000" : "0001",
            description: "check digits of the account",
            result: isValid ? "PASSED" : "ERROR",
          }],
          ...(isValid ? details.success.bankData : {}),
        },
      },
    ]
    return { result: { results } }
  }))

/** Answers the risk assessments: the same card or account is judged as a payment with it would be. */
export const riskRoutes: ReadonlyArray<Route> = [bankaccounts, cards]
