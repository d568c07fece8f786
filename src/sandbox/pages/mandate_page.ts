import * as Effect from "effect/Effect"
import { maskIban } from "../bank/iban.ts"
import { changeMandate, mandates } from "../mandate/documents.ts"
import type { MandateState } from "../mandate/life.ts"
import type { SandboxAnswer } from "../wire.ts"
import { pageLanguage } from "./language.ts"
import { button, facts, mark, page, shopName } from "./layout.ts"
import { mandateTexts } from "./mandate_texts.ts"
import { formOf, type Page, type Visit } from "./page.ts"
import { pageTexts } from "./texts.ts"
import { addressBack, goBack, linkBack } from "./way_back.ts"

/** The page on which a customer signs a mandate or refuses to. */
export const mandatePage: Page = (visit) =>
  Effect.gen(function* () {
    const { call, id, isTicket, request, query } = visit
    const mandate = yield* call.store.get(mandates, id)
    if (mandate?.redirect === undefined || !isTicket(mandate.redirect.ticket)) return undefined
    if (request.method === "GET") return shown(visit, mandate, 200)
    const decision = formOf(request).get("decision")
    if (decision !== "sign" && decision !== "refuse") return shown(visit, mandate, 400)
    if (mandate.status === "CREATED") yield* Effect.orDie(changeMandate(call, mandate, decision))
    return goBack(backFrom(mandate), pageLanguage(visit, mandate.language), query)
  })

const backFrom = ({ id, redirect }: MandateState): string | undefined =>
  addressBack(redirect?.returnUrl, { RETURNMAC: redirect?.returnMac ?? "", uniqueMandateReference: id })

const shown = (visit: Visit, mandate: MandateState, status: number): SandboxAnswer => {
  const language = pageLanguage(visit, mandate.language)
  const isOpen = mandate.status === "CREATED"
  const isSigned = !isOpen && mandate.status !== "REVOKED"
  const about = facts([
    { name: mandateTexts.account[language], value: maskIban(mandate.customer?.bankAccountIban?.iban ?? "") },
    { name: mandateTexts.holder[language], value: mandate.customer?.bankAccountIban?.accountHolderName },
    { name: pageTexts.shop[language], value: shopName(mandate.redirect?.returnUrl) },
    { name: pageTexts.reference[language], value: mandate.id },
  ])
  return page(status, {
    title: mandateTexts.title[language],
    language,
    query: visit.query,
    content: isOpen
      ? `<p>${mandateTexts.allow[language]}</p>${about}<form method="post">` +
        button("decision", "sign", mandateTexts.sign[language], true) +
        button("decision", "refuse", mandateTexts.refuse[language]) + `</form>`
      : `${mark(isSigned ? "good" : "bad")}<p>${mandateTexts[isSigned ? "signed" : "unsigned"][language]}</p>${about}` +
        linkBack(backFrom(mandate), language),
  })
}
