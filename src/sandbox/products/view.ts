import type {
  BasicPaymentProductGroup,
  DeviceAccountOnFile,
  DevicePaymentProduct,
  DevicePaymentProductField,
  DevicePaymentProductGroup,
} from "../../model/basic_payment_product.ts"
import type { PaymentProductDisplayHints } from "../../model/payment_product.ts"
import type { ProductsQuery } from "../../model/product_query.ts"
import { cardsGroup } from "./catalogue.ts"
import type { CatalogueField, CatalogueProduct } from "./catalogue_product.ts"
import { type Language, languageOf } from "./texts.ts"

/** In which language to show something, and what to leave out. */
export type Showing = Pick<ProductsQuery, "locale" | "hide">

/** Path of a picture below a session's `assetUrl`. */
export const logoPath = (id: number | string): string => `pp/logo_${id}.svg`

/** A product as the Client API shows it; the Server API shows the same and more. */
export const productView = (
  product: CatalogueProduct,
  showing: Showing,
  accounts: ReadonlyArray<DeviceAccountOnFile>,
): DevicePaymentProduct => {
  const { id, group, networks, gateway, minAmount, maxAmount } = product
  const isCard = product.paymentMethod === "card"
  return {
    id,
    allowsInstallments: false,
    allowsRecurring: product.allowsRecurring,
    allowsTokenization: product.allowsTokenization,
    autoTokenized: false,
    canBeIframed: false,
    deviceFingerprintEnabled: isCard,
    isJavaScriptRequired: false,
    mobileIntegrationLevel: product.mobileIntegrationLevel,
    paymentMethod: product.paymentMethod,
    usesRedirectionTo3rdParty: product.usesRedirectionTo3rdParty,
    ...(isCard ? { authenticationIndicator: { name: "AuthenticationIndicator", value: "1" } } : {}),
    ...(group === undefined ? {} : { paymentProductGroup: group }),
    ...(minAmount === undefined ? {} : { minAmount }),
    ...(maxAmount === undefined ? {} : { maxAmount }),
    ...(product.supportsMandates === undefined ? {} : { supportsMandates: product.supportsMandates }),
    ...(id === 302 && networks ? { acquirerCountry: "CH", paymentProduct302SpecificData: { networks } } : {}),
    ...(id === 320 && networks && gateway
      ? { acquirerCountry: "CH", paymentProduct320SpecificData: { gateway, networks } }
      : {}),
    ...common(product, id, showing, accounts.filter(({ paymentProductId }) => paymentProductId === id)),
  }
}

/** The group of cards as the Client API shows it; the Server API shows the same. */
export const groupView = (
  showing: Showing,
  accounts: ReadonlyArray<DeviceAccountOnFile>,
): BasicPaymentProductGroup & DevicePaymentProductGroup => ({
  id: cardsGroup.id,
  allowsInstallments: false,
  deviceFingerprintEnabled: true,
  ...common(cardsGroup, cardsGroup.id, showing, accounts),
})

/** What products and groups show alike. */
const common = (
  { name, displayOrder, fields }: Pick<CatalogueProduct, "name" | "displayOrder" | "fields">,
  id: number | string,
  { locale, hide = [] }: Showing,
  accounts: ReadonlyArray<DeviceAccountOnFile>,
): {
  readonly displayHints: PaymentProductDisplayHints
  readonly fields?: ReadonlyArray<DevicePaymentProductField>
  readonly accountsOnFile?: ReadonlyArray<DeviceAccountOnFile>
} => {
  const language = hide.includes("translations") ? undefined : languageOf(locale)
  return {
    displayHints: {
      displayOrder,
      logo: logoPath(id),
      ...(language === undefined ? {} : { label: name[language] }),
    },
    ...(hide.includes("fields") ? {} : { fields: fields.map((field) => fieldView(field, language)) }),
    ...(hide.includes("accountsOnFile") || accounts.length === 0 ? {} : { accountsOnFile: accounts }),
  }
}

const fieldView = (field: CatalogueField, language: Language | undefined): DevicePaymentProductField => {
  const { id, type, isRequired, validators, displayOrder, label, placeholder, mask, tooltip } = field
  return {
    id,
    type,
    usedForLookup: false,
    dataRestrictions: { isRequired, validators },
    displayHints: {
      alwaysShow: false,
      displayOrder,
      formElement: { type: field.formElement ?? "text" },
      obfuscate: false,
      preferredInputType: field.preferredInputType,
      ...(mask === undefined ? {} : { mask }),
      ...(language === undefined ? {} : { label: label[language] }),
      ...(language === undefined || placeholder === undefined ? {} : { placeholderLabel: placeholder[language] }),
      ...(tooltip === undefined ? {} : {
        tooltip: {
          image: tooltip.image,
          ...(language === undefined ? {} : { label: tooltip.label[language] }),
        },
      }),
    },
  }
}
