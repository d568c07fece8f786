import { cardFields, type CardNumbers } from "./card_fields.ts"
import type { CatalogueField, CatalogueProduct } from "./catalogue_product.ts"
import { everywhere, type Texts } from "./texts.ts"

const switzerland = ["CH", "LI"]
const cardCurrencies = ["CHF", "EUR", "USD", "GBP"]
const euroCountries = [
  ...["AT", "BE", "CH", "CY", "DE", "EE", "ES", "FI", "FR", "GR", "HR", "IE", "IT", "LI", "LT", "LU", "LV", "MT"],
  ...["NL", "PT", "SI", "SK"],
]

const threeDigits = { minLength: 3, maxLength: 4 }
const usual: CardNumbers = {
  mask: "{{9999}} {{9999}} {{9999}} {{9999}} {{999}}",
  minLength: 12,
  maxLength: 19,
  codeLength: threeDigits,
  hasCode: true,
}

const card = (
  product: Pick<CatalogueProduct, "id" | "displayOrder" | "logo"> & { readonly name: string },
  numbers: CardNumbers = usual,
): CatalogueProduct => ({
  ...product,
  name: everywhere(product.name),
  paymentMethod: "card",
  group: "cards",
  currencies: cardCurrencies,
  allowsRecurring: true,
  allowsTokenization: true,
  allowsMultiplePartialCaptures: true,
  usesRedirectionTo3rdParty: false,
  mobileIntegrationLevel: "OPTIMISED_SUPPORT",
  fields: cardFields(numbers),
})

const redirect = (
  product:
    & Pick<CatalogueProduct, "id" | "displayOrder" | "logo" | "countries" | "currencies">
    & Partial<CatalogueProduct>
    & { readonly name: Texts },
): CatalogueProduct => ({
  paymentMethod: "redirect",
  allowsRecurring: false,
  allowsTokenization: false,
  usesRedirectionTo3rdParty: true,
  mobileIntegrationLevel: "OPTIMISED_SUPPORT",
  fields: [],
  ...product,
})

/** The field that carries a wallet's token (protocol: cleartext). */
const walletFields: ReadonlyArray<CatalogueField> = [{
  id: "encryptedPaymentData",
  type: "string",
  isRequired: true,
  validators: { length: { minLength: 1, maxLength: 10_000 } },
  displayOrder: 0,
  label: everywhere("Token"),
  preferredInputType: "StringKeyboard",
}]

const debitFields: ReadonlyArray<CatalogueField> = [
  {
    id: "iban",
    type: "string",
    isRequired: true,
    validators: { iban: {}, length: { minLength: 15, maxLength: 31 } },
    displayOrder: 10,
    label: everywhere("IBAN"),
    placeholder: everywhere("CH00 0000 0000 0000 0000 0"),
    mask: "{{****}} {{****}} {{****}} {{****}} {{****}} {{****}} {{****}} {{***}}",
    preferredInputType: "StringKeyboard",
  },
  {
    id: "accountHolderName",
    type: "string",
    isRequired: true,
    validators: { length: { minLength: 1, maxLength: 70 } },
    displayOrder: 20,
    label: { en: "Account holder", de: "Kontoinhaber", fr: "Titulaire du compte", it: "Intestatario del conto" },
    preferredInputType: "StringKeyboard",
  },
]

const debit = (id: number, displayOrder: number): CatalogueProduct => ({
  id,
  name: {
    en: "SEPA direct debit",
    de: "SEPA-Lastschrift",
    fr: "Prélèvement SEPA",
    it: "Addebito diretto SEPA",
  },
  displayOrder,
  logo: { text: "SEPA", background: "#1b3a8c", foreground: "#ffd617" },
  paymentMethod: "directDebit",
  countries: euroCountries,
  currencies: ["EUR"],
  allowsRecurring: true,
  allowsTokenization: true,
  usesRedirectionTo3rdParty: false,
  mobileIntegrationLevel: "BASIC_SUPPORT",
  supportsMandates: true,
  fields: debitFields,
})

/**
 * The payment products that the sandbox offers (protocol: product ids, fields). Countries, currencies and fields of most
 * are assumed; the pictures are the sandbox's own.
 */
export const catalogue: ReadonlyArray<CatalogueProduct> = [
  redirect({
    id: 3203,
    name: everywhere("PostFinance Pay"),
    displayOrder: 1,
    logo: { text: "PF Pay", background: "#ffcc00", foreground: "#111111" },
    countries: switzerland,
    currencies: ["CHF"],
    allowsRecurring: true,
    allowsMultiplePartialCaptures: true,
  }),
  redirect({
    id: 3201,
    name: everywhere("PostFinance Card"),
    displayOrder: 2,
    logo: { text: "PF Card", background: "#ffcc00", foreground: "#111111" },
    countries: switzerland,
    currencies: ["CHF", "EUR"],
  }),
  redirect({
    id: 3202,
    name: everywhere("PostFinance E-Finance"),
    displayOrder: 3,
    logo: { text: "E-Finance", background: "#ffcc00", foreground: "#111111" },
    countries: switzerland,
    currencies: ["CHF", "EUR"],
    mobileIntegrationLevel: "BASIC_SUPPORT",
  }),
  redirect({
    id: 5407,
    name: everywhere("TWINT"),
    displayOrder: 4,
    logo: { text: "TWINT", background: "#111111", foreground: "#ffffff" },
    countries: switzerland,
    currencies: ["CHF"],
    minAmount: 1,
    maxAmount: 500_000,
  }),
  card({
    id: 1,
    name: "Visa",
    displayOrder: 10,
    logo: { text: "Visa", background: "#1a3f9c", foreground: "#ffffff" },
  }),
  card({
    id: 3,
    name: "Mastercard",
    displayOrder: 11,
    logo: { text: "MC", background: "#3d3a36", foreground: "#ff9d2e" },
  }, { ...usual, mask: "{{9999}} {{9999}} {{9999}} {{9999}}", minLength: 16, maxLength: 16 }),
  card({
    id: 2,
    name: "American Express",
    displayOrder: 12,
    logo: { text: "Amex", background: "#0e6eb8", foreground: "#ffffff" },
  }, {
    mask: "{{9999}} {{999999}} {{99999}}",
    minLength: 15,
    maxLength: 15,
    codeLength: { minLength: 4, maxLength: 4 },
    hasCode: true,
  }),
  card({
    id: 132,
    name: "Diners Club",
    displayOrder: 13,
    logo: { text: "Diners", background: "#0a4c7d", foreground: "#ffffff" },
  }, { ...usual, mask: "{{9999}} {{999999}} {{9999}} {{99999}}", minLength: 14, maxLength: 19 }),
  card({
    id: 125,
    name: "JCB",
    displayOrder: 14,
    logo: { text: "JCB", background: "#0b7a3b", foreground: "#ffffff" },
  }, { ...usual, minLength: 16 }),
  card({
    id: 117,
    name: "Maestro",
    displayOrder: 15,
    logo: { text: "Maestro", background: "#0066b3", foreground: "#ffffff" },
  }, { ...usual, hasCode: false }),
  {
    id: 302,
    name: everywhere("Apple Pay"),
    displayOrder: 20,
    logo: { text: "Apple Pay", background: "#000000", foreground: "#ffffff" },
    paymentMethod: "mobile",
    currencies: cardCurrencies,
    allowsRecurring: false,
    allowsTokenization: false,
    usesRedirectionTo3rdParty: false,
    mobileIntegrationLevel: "OPTIMISED_SUPPORT",
    fields: walletFields,
    networks: ["Visa", "MasterCard", "Amex", "Maestro"],
  },
  {
    id: 320,
    name: everywhere("Google Pay"),
    displayOrder: 21,
    logo: { text: "Google Pay", background: "#ffffff", foreground: "#3c4043" },
    paymentMethod: "mobile",
    currencies: cardCurrencies,
    allowsRecurring: false,
    allowsTokenization: false,
    usesRedirectionTo3rdParty: false,
    mobileIntegrationLevel: "OPTIMISED_SUPPORT",
    fields: walletFields,
    networks: ["VISA", "MASTERCARD", "AMEX"],
    gateway: "postfinance",
  },
  redirect({
    id: 840,
    name: everywhere("PayPal"),
    displayOrder: 30,
    logo: { text: "PayPal", background: "#1f3a8a", foreground: "#ffffff" },
    countries: undefined,
    currencies: ["AUD", "CAD", "CHF", "CZK", "DKK", "EUR", "GBP", "USD"],
    minAmount: 50,
    allowsTokenization: true,
  }),
  debit(770, 40),
  debit(771, 41),
  redirect({
    id: 809,
    name: everywhere("iDEAL"),
    displayOrder: 50,
    logo: { text: "iDEAL", background: "#cc0066", foreground: "#ffffff" },
    countries: ["NL"],
    currencies: ["EUR"],
    issuers: [
      { id: "RABONL2U", name: "Rabobank", countries: ["Nederland"] },
      { id: "INGBNL2A", name: "ING", countries: ["Nederland"] },
      { id: "ABNANL2A", name: "ABN AMRO", countries: ["Nederland"] },
    ],
  }),
]

/** The products of the catalogue by id. */
export const productsById: ReadonlyMap<number, CatalogueProduct> = new Map(
  catalogue.map((product) => [product.id, product]),
)

/** The group of all cards: where it stands, how it is called, and the fields that cards share. */
export const cardsGroup: Pick<CatalogueProduct, "name" | "displayOrder" | "logo" | "fields"> & {
  readonly id: "cards"
} = {
  id: "cards",
  name: { en: "Cards", de: "Karten", fr: "Cartes", it: "Carte" },
  displayOrder: 10,
  logo: { text: "Cards", background: "#37474f", foreground: "#ffffff" },
  fields: cardFields(usual),
}
