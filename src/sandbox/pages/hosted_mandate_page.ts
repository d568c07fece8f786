import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import {
  decideMandate,
  hostedMandateRequest,
  hostedMandates,
  type HostedMandateState,
  type MandateDecision,
} from "../hosted_mandate/handlers.ts"
import { languageOf, type Texts } from "../products/texts.ts"
import { html, type SandboxAnswer } from "../wire.ts"
import { escapeHtml } from "./escape.ts"
import { facts, layout, problem, seeOther } from "./layout.ts"
import { formOf, type Page } from "./page.ts"

const title: Texts = {
  en: "Direct debit mandate",
  de: "Lastschriftmandat",
  fr: "Mandat de prélèvement",
  it: "Mandato di addebito",
}
const holder: Texts = { en: "Account holder", de: "Kontoinhaber", fr: "Titulaire du compte", it: "Titolare del conto" }
const give: Texts = { en: "Sign", de: "Unterschreiben", fr: "Signer", it: "Firma" }
const cancel: Texts = { en: "Cancel", de: "Abbrechen", fr: "Annuler", it: "Annulla" }
const fail: Texts = {
  en: "Fail (sandbox)",
  de: "Scheitern (Sandbox)",
  fr: "Échouer (sandbox)",
  it: "Fallire (sandbox)",
}
const done: Texts = {
  en: "Back to the shop",
  de: "Zurück zum Shop",
  fr: "Retour à la boutique",
  it: "Torna al negozio",
}

/** The page on which a customer gives a mandate (protocol: hosted mandate management). */
export const hostedMandatePage: Page = ({ call, id, isTicket, request }) =>
  Effect.gen(function* () {
    const hosted = yield* call.store.get(hostedMandates, id)
    if (hosted === undefined || !isTicket(hosted.ticket)) return undefined
    if (hosted.status !== "IN_PROGRESS" || request.method === "GET") return html(200, shown(hosted))
    const decided = yield* Effect.result(decideMandate(call, hosted, decisionOf(formOf(request))))
    return Result.isFailure(decided)
      ? html(400, shown(hosted, decided.failure.reasons[0].message))
      : wayOn(decided.success)
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

const returnUrl = (hosted: HostedMandateState): string | undefined => {
  const url = hostedMandateRequest(hosted).hostedMandateManagementSpecificInput?.returnUrl
  if (url === undefined) return undefined
  const back = new URL(url)
  back.searchParams.set("RETURNMAC", hosted.returnMac)
  back.searchParams.set("hostedMandateManagementId", hosted.id)
  return back.href
}

const wayOn = (hosted: HostedMandateState): SandboxAnswer => {
  const showsResult = hostedMandateRequest(hosted).hostedMandateManagementSpecificInput?.showResultPage ?? true
  const back = returnUrl(hosted)
  return showsResult || back === undefined ? html(200, shown(hosted)) : seeOther(back)
}

const shown = (hosted: HostedMandateState, wrong?: string): string => {
  const { createMandateInfo: info, hostedMandateManagementSpecificInput } = hostedMandateRequest(hosted)
  const language = languageOf(hostedMandateManagementSpecificInput?.locale)
  const back = returnUrl(hosted)
  if (hosted.status !== "IN_PROGRESS") {
    const link = back === undefined ? "" : `<a class="choice" href="${escapeHtml(back)}">${done[language]}</a>`
    return layout(title[language], `<p>${hosted.status}</p>${link}`, language)
  }
  const account = info.customer?.bankAccountIban?.iban === undefined
    ? `<label for="iban">IBAN</label><input id="iban" name="iban" autocomplete="off" required>` +
      `<label for="holder">${holder[language]}</label><input id="holder" name="holder" autocomplete="name" required>`
    : facts([["IBAN", info.customer.bankAccountIban.iban]])
  return layout(
    title[language],
    problem(wrong) + `<form method="post">${account}` +
      `<button class="main" name="decision" value="give">${give[language]}</button>` +
      `<button name="decision" value="cancel" formnovalidate>${cancel[language]}</button>` +
      `<button name="decision" value="fail" formnovalidate>${fail[language]}</button></form>`,
    language,
  )
}
