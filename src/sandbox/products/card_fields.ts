import type { CatalogueField } from "./catalogue_product.ts"
import { everywhere } from "./texts.ts"

/** What differs from card to card. */
export interface CardNumbers {
  readonly mask: string
  readonly minLength: number
  readonly maxLength: number
  /** Digits of the security code. */
  readonly codeLength: { readonly minLength: number; readonly maxLength: number }
  /** Whether the card must have a security code. */
  readonly hasCode: boolean
}

const digits = ({ minLength, maxLength }: CardNumbers["codeLength"]): string =>
  minLength === maxLength ? `^[0-9]{${minLength}}$` : `^[0-9]{${minLength}}[0-9]?$`

/** The fields of a card product (protocol: fields). */
export const cardFields = (
  { mask, minLength, maxLength, codeLength, hasCode }: CardNumbers,
): ReadonlyArray<CatalogueField> => [
  {
    id: "cardNumber",
    type: "numericstring",
    isRequired: true,
    validators: { length: { minLength, maxLength }, luhn: {} },
    displayOrder: 10,
    label: { en: "Card number", de: "Kartennummer", fr: "Numéro de carte", it: "Numero della carta" },
    placeholder: everywhere("**** **** **** ****"),
    mask,
    preferredInputType: "IntegerKeyboard",
  },
  {
    id: "expiryDate",
    type: "expirydate",
    isRequired: true,
    validators: {
      expirationDate: {},
      length: { minLength: 4, maxLength: 4 },
      regularExpression: { regularExpression: "^(?:0[1-9]|1[0-2])[0-9]{2}$" },
    },
    displayOrder: 20,
    label: { en: "Valid until", de: "Gültig bis", fr: "Date d’expiration", it: "Data di scadenza" },
    placeholder: { en: "MM/YY", de: "MM/JJ", fr: "MM/AA", it: "MM/AA" },
    mask: "{{99}}/{{99}}",
    preferredInputType: "IntegerKeyboard",
  },
  {
    id: "cvv",
    type: "numericstring",
    isRequired: hasCode,
    validators: { length: codeLength, regularExpression: { regularExpression: digits(codeLength) } },
    displayOrder: 24,
    label: { en: "Security code", de: "Prüfnummer", fr: "Code de sécurité", it: "Codice di sicurezza" },
    placeholder: everywhere("*".repeat(codeLength.minLength)),
    mask: `{{${"9".repeat(codeLength.maxLength)}}}`,
    preferredInputType: "IntegerKeyboard",
    tooltip: codeLength.minLength === 4
      ? {
        image: "pp/security_code_front.svg",
        label: {
          en: "The four digits above the card number on the front.",
          de: "Die vier Ziffern über der Kartennummer auf der Vorderseite.",
          fr: "Les quatre chiffres au-dessus du numéro, au recto de la carte.",
          it: "Le quattro cifre sopra il numero, sul fronte della carta.",
        },
      }
      : {
        image: "pp/security_code.svg",
        label: {
          en: "The last three digits beside the signature on the back.",
          de: "Die letzten drei Ziffern neben der Unterschrift auf der Rückseite.",
          fr: "Les trois derniers chiffres à côté de la signature, au verso.",
          it: "Le ultime tre cifre accanto alla firma, sul retro.",
        },
      },
  },
  {
    id: "cardholderName",
    type: "string",
    isRequired: false,
    validators: { length: { minLength: 0, maxLength: 50 } },
    displayOrder: 30,
    label: { en: "Name on the card", de: "Name auf der Karte", fr: "Nom sur la carte", it: "Nome sulla carta" },
    preferredInputType: "StringKeyboard",
  },
]
