import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import { maskIban } from "../bank/iban.ts"
import {
  decideMandate,
  hostedMandateRequest,
  hostedMandates,
  type HostedMandateState,
  type MandateDecision,
} from "../hosted_mandate/handlers.ts"
import type { Language } from "../products/texts.ts"
import type { Reason } from "../refusal.ts"
import type { SandboxAnswer } from "../wire.ts"
import { escapeHtml } from "./escape.ts"
import { pageLanguage } from "./language.ts"
import { button, facts, mark, page, problem, shopName } from "./layout.ts"
import { mandateTexts } from "./mandate_texts.ts"
import { formOf, type Page, type Visit } from "./page.ts"
import { pageTexts } from "./texts.ts"
import { addressBack, goBack, linkBack } from "./way_back.ts"

/** The page on which a customer gives a mandate (protocol: hosted mandate management). */
export const hostedMandatePage: Page = (visit) =>
  Effect.gen(function* () {
    const { call, id, isTicket, request, query } = visit
    const hosted = yield* call.store.get(hostedMandates, id)
    if (hosted === undefined || !isTicket(hosted.ticket)) return undefined
    if (hosted.status !== "IN_PROGRESS") return ended(visit, hosted)
    if (call.now - hosted.createdAt >= Duration.toMillis(call.settings.checkoutLifetime)) return expired(visit, hosted)
    if (request.method === "GET") return open(visit, hosted, 200)
    const form = formOf(request)
    const decided = yield* Effect.result(decideMandate(call, hosted, decisionOf(form)))
    if (Result.isFailure(decided)) return open(visit, hosted, 400, decided.failure.reasons[0], form)
    const showsResult = hostedMandateRequest(hosted).hostedMandateManagementSpecificInput?.showResultPage ?? true
    return showsResult
      ? ended(visit, decided.success)
      : goBack(backFrom(decided.success), languageOf(visit, hosted), query)
  })

const decisionOf = (form: URLSearchParams): MandateDecision => {
  const decision = form.get("decision")
  if (decision !== "give") return { type: decision === "fail" ? "fail" : "cancel" }
  const iban = form.get("iban")
  return {
    type: "give",
    ...(iban === null ? {} : { customer: { bankAccountIban: { iban, accountHolderName: form.get("holder") ?? "" } } }),
  }
}

const backFrom = (hosted: HostedMandateState): string | undefined =>
  addressBack(hostedMandateRequest(hosted).hostedMandateManagementSpecificInput?.returnUrl, {
    RETURNMAC: hosted.returnMac,
    hostedMandateManagementId: hosted.id,
  })

const languageOf = (visit: Visit, hosted: HostedMandateState): Language =>
  pageLanguage(visit, hostedMandateRequest(hosted).hostedMandateManagementSpecificInput?.locale)

const sheet = (visit: Visit, hosted: HostedMandateState, status: number, content: string): SandboxAnswer => {
  const language = languageOf(visit, hosted)
  return page(status, { title: mandateTexts.title[language], language, query: visit.query, content })
}

const expired = (visit: Visit, hosted: HostedMandateState): SandboxAnswer => {
  const language = languageOf(visit, hosted)
  return sheet(
    visit,
    hosted,
    410,
    `${mark("wait")}<p>${pageTexts.closed[language]}</p>${linkBack(backFrom(hosted), language)}`,
  )
}

const ended = (visit: Visit, hosted: HostedMandateState): SandboxAnswer => {
  const language = languageOf(visit, hosted)
  const isGiven = hosted.status === "MANDATE_CREATED"
  const about = facts([{ name: pageTexts.reference[language], value: hosted.mandateReference }])
  return sheet(
    visit,
    hosted,
    200,
    `${mark(isGiven ? "good" : "bad")}<p>${mandateTexts[isGiven ? "signed" : "unsigned"][language]}</p>${about}` +
      linkBack(backFrom(hosted), language),
  )
}

const open = (
  visit: Visit,
  hosted: HostedMandateState,
  status: number,
  reason?: Reason,
  entered = new URLSearchParams(),
): SandboxAnswer => {
  const { createMandateInfo: info, hostedMandateManagementSpecificInput: input } = hostedMandateRequest(hosted)
  const language = languageOf(visit, hosted)
  const known = info.customer?.bankAccountIban
  const isWrongIban = reason?.propertyName?.endsWith(".iban") === true
  const account = known?.iban === undefined
    ? field("iban", mandateTexts.iban[language], "off", entered, isWrongIban ? mandateTexts.wrongIban[language] : "") +
      field("holder", mandateTexts.holder[language], "name", entered, "")
    : ""
  const about = facts([
    { name: mandateTexts.account[language], value: known?.iban === undefined ? undefined : maskIban(known.iban) },
    { name: mandateTexts.holder[language], value: known?.accountHolderName },
    { name: pageTexts.shop[language], value: shopName(input?.returnUrl) },
    { name: pageTexts.reference[language], value: info.customerReference },
  ])
  return sheet(
    visit,
    hosted,
    status,
    `<p>${mandateTexts.allow[language]}</p>${about}` +
      problem(reason && pageTexts.wrong[language], language, reason?.message) +
      `<form method="post" novalidate>${account}` +
      button("decision", "give", mandateTexts.sign[language], true) +
      button("decision", "cancel", pageTexts.cancel[language]) +
      button("decision", "fail", mandateTexts.fail[language]) + `</form>`,
  )
}

const field = (id: string, label: string, autocomplete: string, entered: URLSearchParams, error: string): string =>
  `<div class="field"><label for="${id}">${label}</label><input id="${id}" name="${id}" required ` +
  `autocomplete="${autocomplete}" value="${escapeHtml(entered.get(id) ?? "")}"` +
  (error === "" ? "></div>" : ` aria-invalid="true" aria-describedby="${id}-error" autofocus>` +
    `<span class="error" id="${id}-error">${error}</span></div>`)
