import { assert, assertEquals } from "@std/assert"
import { positions } from "../../../src/client_api/masking/mask.ts"
import { isPattern } from "../../../src/client_api/validation/regular_expression.ts"
import { cardsGroup, catalogue, productsById } from "../../../src/sandbox/products/catalogue.ts"
import { picture } from "../../../src/sandbox/products/pictures.ts"
import type { Texts } from "../../../src/sandbox/products/texts.ts"

const fields = [...catalogue, cardsGroup].flatMap(({ id, fields }) => fields.map((field) => [id, field] as const))

Deno.test("the catalogue has every product that matters here, each once", () => {
  assertEquals(productsById.size, catalogue.length)
  for (const id of [3201, 3202, 3203, 5407, 1, 3, 2, 132, 125, 117, 302, 320, 840, 770, 771]) {
    assert(productsById.has(id), String(id))
  }
  assertEquals(
    catalogue.map(({ displayOrder }) => displayOrder),
    catalogue.map((p) => p.displayOrder).sort((a, b) => a - b),
  )
})

Deno.test("every text is there in four languages, every picture exists", () => {
  const texts = [
    ...[...catalogue, cardsGroup].map(({ name }) => name),
    ...fields.flatMap(([, { label, placeholder, tooltip }]) =>
      [label, placeholder, tooltip?.label].filter((text): text is Texts => text !== undefined)
    ),
  ]
  for (const { en, de, fr, it } of texts) for (const text of [en, de, fr, it]) assert(text.trim() !== "")
  for (const { id } of [...catalogue, cardsGroup]) assert(picture(`pp/logo_${id}.svg`) !== undefined, String(id))
  for (const [, { tooltip }] of fields) assert(tooltip === undefined || picture(tooltip.image) !== undefined)
})

Deno.test("masks have room for what the rules allow, and patterns compile", () => {
  for (const [id, { id: field, mask, validators }] of fields) {
    const room = mask === undefined ? Infinity : positions(mask).filter(({ inGroup }) => inGroup).length
    assertEquals(room >= (validators.length?.maxLength ?? 0), true, `${id} ${field}`)
    assert(isPattern(validators.regularExpression?.regularExpression ?? ""), `${id} ${field}`)
  }
})
