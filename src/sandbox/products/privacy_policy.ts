import * as Result from "effect/Result"
import type { GetPrivacyPolicyResponse } from "../../model/services.ts"
import type { PrivacyPolicyQuery } from "../../model/service_query.ts"
import { type Refusal, unknownProduct } from "../refusal.ts"
import { catalogue, productsById } from "./catalogue.ts"
import { languageOf, type Texts } from "./texts.ts"

const title: Texts = {
  en: "Privacy policy",
  de: "Datenschutzerklärung",
  fr: "Politique de confidentialité",
  it: "Informativa sulla privacy",
}
const sentence: Texts = {
  en: "This is a sandbox: it keeps no personal data.",
  de: "Dies ist eine Sandbox: Sie bewahrt keine Personendaten auf.",
  fr: "Ceci est un bac à sable : il ne conserve aucune donnée personnelle.",
  it: "Questa è una sandbox: non conserva dati personali.",
}

/** The privacy policy of one product or of all, as HTML (protocol: privacy policy). */
export const privacyPolicy = (
  { locale, paymentProductId }: PrivacyPolicyQuery = {},
): Result.Result<GetPrivacyPolicyResponse, Refusal> => {
  const language = languageOf(locale)
  const product = paymentProductId === undefined ? undefined : productsById.get(paymentProductId)
  if (paymentProductId !== undefined && product === undefined) return Result.fail(unknownProduct)
  const sections = (product === undefined ? catalogue : [product])
    .map(({ name }) => `<h2>${name[language]}</h2><p>${sentence[language]}</p>`)
  return Result.succeed({ htmlContent: `<h1>${title[language]}</h1>${sections.join("")}` })
}
