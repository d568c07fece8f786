import type { PaymentProductField } from "../../model/payment_product_field.ts"
import type { Product } from "./catalogue.ts"

/** Languages of the sandbox's texts. */
export type Language = "en" | "de" | "fr" | "it"

/** The language of a locale such as `de_CH`; English where the sandbox does not speak it. */
export const languageOf = (locale: string | undefined): Language => {
  const language = locale?.slice(0, 2).toLowerCase()
  return language === "de" || language === "fr" || language === "it" ? language : "en"
}

const labels = {
  cardNumber: { en: "Card number", de: "Kartennummer", fr: "Numéro de carte", it: "Numero della carta" },
  expiryDate: { en: "Expiry date", de: "Gültig bis", fr: "Date d’expiration", it: "Scadenza" },
  cvv: { en: "Security code", de: "Prüfnummer", fr: "Code de sécurité", it: "Codice di sicurezza" },
  cardholderName: { en: "Name on card", de: "Name auf der Karte", fr: "Nom sur la carte", it: "Nome sulla carta" },
  iban: { en: "IBAN", de: "IBAN", fr: "IBAN", it: "IBAN" },
  accountHolderName: { en: "Account holder", de: "Kontoinhaber", fr: "Titulaire du compte", it: "Titolare del conto" },
} as const

const expiryPlaceholder = { en: "MM/YY", de: "MM/JJ", fr: "MM/AA", it: "MM/AA" } as const

type Label = keyof typeof labels

const hints = (
  name: Label,
  language: Language,
  displayOrder: number,
  more: PaymentProductField["displayHints"] = {},
): PaymentProductField["displayHints"] => ({
  alwaysShow: false,
  displayOrder,
  formElement: { type: "text" },
  label: labels[name][language],
  obfuscate: false,
  ...more,
})

const cardFields = (language: Language): ReadonlyArray<PaymentProductField> => [
  {
    id: "cardNumber",
    type: "numericstring",
    usedForLookup: false,
    dataRestrictions: { isRequired: true, validators: { length: { minLength: 12, maxLength: 19 }, luhn: {} } },
    displayHints: hints("cardNumber", language, 10, {
      mask: "{{9999}} {{9999}} {{9999}} {{9999}} {{999}}",
      placeholderLabel: labels.cardNumber[language],
      preferredInputType: "IntegerKeyboard",
    }),
  },
  {
    id: "expiryDate",
    type: "expirydate",
    usedForLookup: false,
    dataRestrictions: {
      isRequired: true,
      validators: {
        expirationDate: {},
        length: { minLength: 4, maxLength: 4 },
        regularExpression: { regularExpression: "^(?:0[1-9]|1[0-2])[0-9]{2}$" },
      },
    },
    displayHints: hints("expiryDate", language, 20, {
      mask: "{{99}}/{{99}}",
      placeholderLabel: expiryPlaceholder[language],
      preferredInputType: "IntegerKeyboard",
    }),
  },
  {
    id: "cvv",
    type: "numericstring",
    usedForLookup: false,
    dataRestrictions: {
      isRequired: true,
      validators: {
        length: { minLength: 3, maxLength: 4 },
        regularExpression: { regularExpression: "^[0-9]{3}[0-9]?$" },
      },
    },
    displayHints: hints("cvv", language, 24, { mask: "{{9999}}", preferredInputType: "IntegerKeyboard" }),
  },
  {
    id: "cardholderName",
    type: "string",
    usedForLookup: false,
    dataRestrictions: { isRequired: false, validators: { length: { minLength: 0, maxLength: 50 } } },
    displayHints: hints("cardholderName", language, 30, { preferredInputType: "StringKeyboard" }),
  },
]

const debitFields = (language: Language): ReadonlyArray<PaymentProductField> => [
  {
    id: "iban",
    type: "string",
    usedForLookup: false,
    dataRestrictions: { isRequired: true, validators: { iban: {}, length: { minLength: 15, maxLength: 34 } } },
    displayHints: hints("iban", language, 10, { preferredInputType: "StringKeyboard" }),
  },
  {
    id: "accountHolderName",
    type: "string",
    usedForLookup: false,
    dataRestrictions: { isRequired: true, validators: { length: { minLength: 1, maxLength: 50 } } },
    displayHints: hints("accountHolderName", language, 20, { preferredInputType: "StringKeyboard" }),
  },
]

/** The fields that a customer fills in for a product (protocol: fields of products). */
export const fieldsOf = ({ method, id }: Product, language: Language): ReadonlyArray<PaymentProductField> => {
  if (method === "card") return cardFields(language)
  return method === "directDebit" && (id === 770 || id === 771) ? debitFields(language) : []
}
