import type { Texts } from "../products/texts.ts"

/** What the pages say on which customers give mandates. */
export const mandateTexts = {
  title: {
    en: "Direct debit mandate",
    de: "Lastschriftmandat",
    fr: "Mandat de prélèvement",
    it: "Mandato di addebito",
  },
  allow: {
    en: "With this mandate you allow the shop to debit your account.",
    de: "Mit diesem Mandat erlauben Sie dem Shop, Ihr Konto zu belasten.",
    fr: "Par ce mandat, vous autorisez la boutique à débiter votre compte.",
    it: "Con questo mandato autorizza il negozio ad addebitare il suo conto.",
  },
  account: { en: "Account", de: "Konto", fr: "Compte", it: "Conto" },
  iban: { en: "IBAN", de: "IBAN", fr: "IBAN", it: "IBAN" },
  holder: { en: "Account holder", de: "Kontoinhaber", fr: "Titulaire du compte", it: "Intestatario del conto" },
  sign: { en: "Sign", de: "Unterschreiben", fr: "Signer", it: "Firma" },
  refuse: { en: "Refuse", de: "Ablehnen", fr: "Refuser", it: "Rifiuta" },
  fail: {
    en: "Fail (sandbox)",
    de: "Scheitern lassen (Sandbox)",
    fr: "Faire échouer (sandbox)",
    it: "Fai fallire (sandbox)",
  },
  signed: {
    en: "The mandate is signed.",
    de: "Das Mandat ist unterschrieben.",
    fr: "Le mandat est signé.",
    it: "Il mandato è firmato.",
  },
  unsigned: {
    en: "The mandate was not signed.",
    de: "Das Mandat wurde nicht unterschrieben.",
    fr: "Le mandat n’a pas été signé.",
    it: "Il mandato non è stato firmato.",
  },
  wrongIban: {
    en: "Please enter a valid IBAN.",
    de: "Bitte geben Sie eine gültige IBAN ein.",
    fr: "Veuillez saisir un IBAN valable.",
    it: "Inserisca un IBAN valido.",
  },
} as const satisfies Record<string, Texts>
