import type { PaymentProduct } from "../../model/payment_product.ts"
import type { PaymentProductGroup } from "../../model/payment_product_group.ts"
import type { ProductsQuery } from "../../model/product_query.ts"
import { catalogue, type Product } from "./catalogue.ts"
import { fieldsOf, type Language, languageOf } from "./fields.ts"

const order: ReadonlyMap<number, number> = new Map([...catalogue.keys()].map((id, i) => [id, i]))

/** Networks of the mobile wallets. */
export const networks: ReadonlyArray<string> = ["Visa", "MasterCard", "Amex"]

/** The id of the one group of products. */
export const cardGroup = "cards"

const withFields = (product: Product, query: ProductsQuery, language: Language): Pick<PaymentProduct, "fields"> =>
  query.hide?.includes("fields") ? {} : { fields: fieldsOf(product, language) }

/** A product as the Server API shows it, in the language of the query (protocol: products). */
export const productView = (product: Product, query: ProductsQuery): PaymentProduct => ({
  id: product.id,
  allowsInstallments: product.allowsInstallments === true,
  allowsMultiplePartialCaptures: product.allowsMultiplePartialCaptures === true,
  allowsRecurring: product.allowsRecurring === true,
  allowsTokenization: product.allowsTokenization === true,
  autoTokenized: false,
  canBeIframed: false,
  deviceFingerprintEnabled: product.method === "card",
  displayHints: {
    displayOrder: order.get(product.id) ?? 0,
    label: product.label,
    logo: `pp/logo_${product.id}.svg`,
  },
  ...withFields(product, query, languageOf(query.locale)),
  isJavaScriptRequired: false,
  minAmount: product.minAmount ?? 1,
  maxAmount: 1_000_000_00,
  mobileIntegrationLevel: "OPTIMISED_SUPPORT",
  ...(product.method === "mobile" ? {} : { paymentMethod: product.method }),
  ...(product.method === "card" ? { paymentProductGroup: cardGroup, isAuthenticationSupported: true } : {}),
  ...(product.id === 302 ? { paymentProduct302SpecificData: { networks } } : {}),
  ...(product.id === 320 ? { paymentProduct320SpecificData: { gateway: "sandbox", networks } } : {}),
  ...(product.id === 863 ? { paymentProduct863SpecificData: { integrationTypes: ["desktopQRCode"] } } : {}),
  supportsMandates: product.id === 771,
  usesRedirectionTo3rdParty: product.method === "redirect",
})

/** Whether a query hides a product altogether (the other values of `hide` hide data only). */
export const isHidden = (product: Product, { hide = [] }: ProductsQuery): boolean =>
  hide.includes("productsWithRedirects") && product.method === "redirect" ||
  hide.includes("productsWithoutFields") && fieldsOf(product, "en").length === 0 ||
  hide.includes("productsWithoutInstructions") && product.method !== "bankTransfer" && product.method !== "cash"

/** The group of the card products as the Server API shows it. */
export const groupView = (query: ProductsQuery): PaymentProductGroup => {
  const [visa] = [...catalogue.values()].filter(({ method }) => method === "card")
  return {
    id: cardGroup,
    allowsInstallments: true,
    deviceFingerprintEnabled: true,
    displayHints: { displayOrder: order.get(visa.id) ?? 0, label: "Cards", logo: "pp/logo_cards.svg" },
    ...withFields(visa, query, languageOf(query.locale)),
  }
}
