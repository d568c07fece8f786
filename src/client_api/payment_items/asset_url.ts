import type { AccountOnFile } from "../../model/account_on_file.ts"
import type { PaymentProductField } from "../../model/payment_product_field.ts"

/** Where a picture may be scaled to, in pixels; its proportions are kept. */
export interface Size {
  /** Greatest width. */
  readonly width: number
  /** Greatest height. */
  readonly height: number
}

const isAbsolute = /^[a-z][a-z0-9+.-]*:\/\//i
const endsInFile = /^[a-z][a-z0-9+.-]*:\/\/[^/]+\/.*\.[a-z]{3,4}$/i

const prefix = (assetUrl: string): string =>
  assetUrl.endsWith("/") || assetUrl.includes("?") || endsInFile.test(assetUrl) ? assetUrl : `${assetUrl}/`

/**
 * The address of a picture that the platform names relative to a session's `assetUrl`; one that is absolute already stays
 * (protocol: images).
 */
export const assetAddress = (assetUrl: string, path: string): string =>
  isAbsolute.test(path) ? path : prefix(assetUrl) + path.replace(/^\//, "")

/** The address of a picture in another size (protocol: images). */
export const resized = (address: string, { width, height }: Size): string =>
  `${address}${address.includes("?") ? "&" : "?"}size=${width}x${height}`

interface Pictured {
  readonly displayHints?: { readonly logo?: string }
  readonly accountsOnFile?: ReadonlyArray<AccountOnFile>
  readonly fields?: ReadonlyArray<PaymentProductField>
}

/**
 * A product or a group with the addresses of all its pictures absolute: its logo, those of its stored accounts, and those
 * in the explanations of its fields.
 */
export const withAbsoluteAssets = <Item extends Pictured>(assetUrl: string, item: Item): Item => {
  const { accountsOnFile, fields } = item
  return {
    ...withLogo(assetUrl, item),
    ...(accountsOnFile && { accountsOnFile: accountsOnFile.map((account) => withLogo(assetUrl, account)) }),
    ...(fields && { fields: fields.map((field) => withTooltip(assetUrl, field)) }),
  }
}

const withLogo = <Item extends Pictured>(assetUrl: string, item: Item): Item => {
  const logo = item.displayHints?.logo
  return logo ? { ...item, displayHints: { ...item.displayHints, logo: assetAddress(assetUrl, logo) } } : item
}

const withTooltip = (assetUrl: string, field: PaymentProductField): PaymentProductField => {
  const tooltip = field.displayHints?.tooltip
  return tooltip?.image
    ? {
      ...field,
      displayHints: { ...field.displayHints, tooltip: { ...tooltip, image: assetAddress(assetUrl, tooltip.image) } },
    }
    : field
}
