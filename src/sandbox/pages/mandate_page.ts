import * as Effect from "effect/Effect"
import { changeMandate, mandates } from "../mandate/documents.ts"
import type { MandateState } from "../mandate/life.ts"
import { maskIban } from "../bank/iban.ts"
import { html, type SandboxAnswer } from "../wire.ts"
import { facts, layout, seeOther } from "./layout.ts"
import { formOf, type Page } from "./page.ts"

/** The page on which a customer signs a mandate or refuses to. */
export const mandatePage: Page = ({ call, id, isTicket, request }) =>
  Effect.gen(function* () {
    const mandate = yield* call.store.get(mandates, id)
    if (mandate?.redirect === undefined || !isTicket(mandate.redirect.ticket)) return undefined
    if (request.method === "GET") return html(200, shown(mandate))
    const decision = formOf(request).get("decision")
    if (decision !== "sign" && decision !== "refuse") return html(400, shown(mandate))
    if (mandate.status === "CREATED") yield* Effect.orDie(changeMandate(call, mandate, decision))
    return wayBack(mandate)
  })

const wayBack = ({ id, redirect }: MandateState): SandboxAnswer => {
  if (redirect?.returnUrl === undefined) return html(200, layout("Done", "<p>You can close this page.</p>"))
  const url = new URL(redirect.returnUrl)
  url.searchParams.set("RETURNMAC", redirect.returnMac)
  url.searchParams.set("uniqueMandateReference", id)
  return seeOther(url.href)
}

const shown = ({ id, customer, status }: MandateState): string =>
  layout(
    "Mandate (sandbox)",
    facts([["Reference", id], ["Account", maskIban(customer?.bankAccountIban?.iban ?? "")], ["Status", status]]) +
      `<form method="post"><button class="main" name="decision" value="sign">Sign</button>` +
      `<button name="decision" value="refuse">Refuse</button></form>`,
  )
