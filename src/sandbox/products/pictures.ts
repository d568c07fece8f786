import { cardsGroup, productsById } from "./catalogue.ts"
import type { CatalogueProduct } from "./catalogue_product.ts"

type Logo = CatalogueProduct["logo"]

const font = `font-family="system-ui,Helvetica,Arial,sans-serif" font-weight="700" text-anchor="middle"`

const logo = ({ text, background, foreground }: Logo): string => {
  const size = Math.min(30, Math.floor(132 / text.length))
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 76" role="img" aria-label="${text}">` +
    `<rect x="1" y="1" width="118" height="74" rx="9" fill="${background}" stroke="#8a8f98" stroke-width="1.5"/>` +
    `<text x="60" y="${38 + size * 0.36}" font-size="${size}" fill="${foreground}" ${font}>${text}</text></svg>`
}

const cardSide = (label: string, marks: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 160 100" role="img" aria-label="${label}">` +
  `<rect x="1" y="1" width="158" height="98" rx="10" fill="#dfe4ea" stroke="#5c6673" stroke-width="1.5"/>${marks}</svg>`

const pictures: ReadonlyMap<string, string> = new Map([
  [
    "security_code",
    cardSide(
      "Back of a card",
      `<rect y="14" width="160" height="20" fill="#3b434d"/><rect x="14" y="46" width="92" height="18" fill="#ffffff"/>` +
        `<rect x="106" y="42" width="40" height="26" rx="5" fill="#ffffff" stroke="#c62828" stroke-width="3"/>` +
        `<text x="126" y="60" font-size="15" fill="#111111" ${font}>123</text>`,
    ),
  ],
  [
    "security_code_front",
    cardSide(
      "Front of a card",
      `<text x="70" y="74" font-size="13" fill="#3b434d" ${font}>**** ****** *****</text>` +
        `<rect x="102" y="28" width="46" height="26" rx="5" fill="#ffffff" stroke="#c62828" stroke-width="3"/>` +
        `<text x="125" y="46" font-size="15" fill="#111111" ${font}>1234</text>`,
    ),
  ],
])

/** The SVG picture of a path below a session's `assetUrl`, such as `pp/logo_1.svg`. */
export const picture = (path: string): string | undefined => {
  const [, id, name] = /^pp\/(?:logo_(\w+)|(\w+))\.svg$/.exec(path) ?? []
  if (name !== undefined) return pictures.get(name)
  if (id === cardsGroup.id) return logo(cardsGroup.logo)
  const product = productsById.get(Number(id))
  return product && logo(product.logo)
}
