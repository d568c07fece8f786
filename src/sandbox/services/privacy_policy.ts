import { catalogue } from "../product/catalogue.ts"
import { languageOf } from "../product/fields.ts"

const texts = {
  en: ["Privacy policy", "This is a sandbox: no personal data is passed on to anybody."],
  de: ["Datenschutzerklärung", "Dies ist eine Sandbox: Es werden keine Personendaten weitergegeben."],
  fr: ["Politique de confidentialité", "Ceci est un bac à sable : aucune donnée personnelle n’est transmise."],
  it: ["Informativa sulla privacy", "Questa è una sandbox: nessun dato personale viene trasmesso."],
} as const

/** The privacy policy of a product, or of all together, as HTML in the language of the locale. */
export const privacyPolicy = (locale: string | undefined, paymentProductId: number | undefined): string => {
  const [title, text] = texts[languageOf(locale)]
  const products = paymentProductId === undefined
    ? [...catalogue.values()]
    : [...catalogue.values()].filter(({ id }) => id === paymentProductId)
  return [...new Set(products.map(({ label }) => label))].map((label) =>
    `<section><h2>${title}: ${label}</h2><p>${text}</p></section>`
  ).join("")
}
