import type { PaymentProductFieldValidators } from "../../model/field_validators.ts"
import type { FieldType, FormElementType, PreferredInputType } from "../../model/payment_product_field.ts"
import type { MobileIntegrationLevel, ProductPaymentMethod } from "../../model/payment_product.ts"
import type { Texts } from "./texts.ts"

/** A field of a product in the catalogue. */
export interface CatalogueField {
  readonly id: string
  readonly type: FieldType
  readonly isRequired: boolean
  /** In the order in which a wrong value is told. */
  readonly validators: PaymentProductFieldValidators
  readonly displayOrder: number
  readonly label: Texts
  readonly placeholder?: Texts
  readonly mask?: string
  readonly formElement?: FormElementType
  readonly preferredInputType: PreferredInputType
  readonly tooltip?: { readonly image: string; readonly label: Texts }
}

/** A payment product in the catalogue. */
export interface CatalogueProduct {
  readonly id: number
  readonly name: Texts
  readonly displayOrder: number
  /** What its picture shows: a short name on a colour. */
  readonly logo: { readonly text: string; readonly background: string; readonly foreground: string }
  readonly paymentMethod: ProductPaymentMethod
  readonly group?: "cards"
  /** Countries in which it can be used; absent: everywhere. */
  readonly countries?: ReadonlyArray<string>
  /** Currencies that it takes; absent: any. */
  readonly currencies?: ReadonlyArray<string>
  /** Cents. */
  readonly minAmount?: number
  /** Cents. */
  readonly maxAmount?: number
  readonly allowsRecurring: boolean
  readonly allowsTokenization: boolean
  readonly allowsMultiplePartialCaptures?: boolean
  readonly usesRedirectionTo3rdParty: boolean
  readonly mobileIntegrationLevel: MobileIntegrationLevel
  readonly supportsMandates?: boolean
  readonly fields: ReadonlyArray<CatalogueField>
  /** Card schemes of a wallet, by the names that the wallet gives them. */
  readonly networks?: ReadonlyArray<string>
  /** Gateway of Google Pay. */
  readonly gateway?: string
  /** Banks of which the customer chooses one. */
  readonly issuers?: ReadonlyArray<
    { readonly id: string; readonly name: string; readonly countries: ReadonlyArray<string> }
  >
}
