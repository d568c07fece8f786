import { assertEquals } from "@std/assert"
import * as fc from "fast-check"
import { accountLabel } from "../../../src/client_api/payment_items/account_label.ts"
import { assetAddress } from "../../../src/client_api/payment_items/asset_url.ts"
import { isEditable } from "../../../src/client_api/payment_items/attribute_status.ts"
import { isGroup, merge } from "../../../src/client_api/payment_items/merge.ts"
import type { AccountOnFileAttribute, LabelTemplateElement } from "../../../src/model/account_on_file.ts"
import type { BasicPaymentProduct, BasicPaymentProductGroup } from "../../../src/model/basic_payment_product.ts"
import { vendorVectors } from "../vendor_vectors.ts"

const products: ReadonlyArray<BasicPaymentProduct> = [
  { id: 840, displayHints: { displayOrder: 3 }, accountsOnFile: [{ id: 30 }] },
  { id: 1, displayHints: { displayOrder: 1 }, paymentProductGroup: "cards", accountsOnFile: [{ id: 10 }] },
  { id: 3201 },
  { id: 3, displayHints: { displayOrder: 2 }, paymentProductGroup: "cards", accountsOnFile: [{ id: 20 }] },
  { id: 5407, displayHints: { displayOrder: 2 }, paymentProductGroup: "wallets" },
]
const cards: BasicPaymentProductGroup = { id: "cards", accountsOnFile: [{ id: 10 }, { id: 20 }] }

const ids = (...given: Parameters<typeof merge>): ReadonlyArray<number | string> =>
  merge(...given).items.map(({ id }) => id)

Deno.test("products are sorted for display; without an order they come first", () => {
  assertEquals(ids(products), [3201, 1, 3, 5407, 840])
  assertEquals(ids([]), [])
})

Deno.test("a group stands where its first product stood", () => {
  assertEquals(ids(products, [cards]), [3201, "cards", 5407, 840])
  assertEquals(ids(products, [cards, { id: "unused" }]), [3201, "cards", 5407, 840])
  assertEquals(merge(products, [cards]).items.filter(isGroup), [cards])
})

Deno.test("stored accounts are found by their id, in the order of the items", () => {
  assertEquals([...merge(products).accountsOnFile.keys()], [10, 20, 30])
  assertEquals([...merge(products, [cards]).accountsOnFile], [
    [10, { id: 10 }],
    [20, { id: 20 }],
    [30, { id: 30 }],
  ])
})

Deno.test("every product is offered exactly once, by itself or by its group", () => {
  const product = fc.record({
    id: fc.nat({ max: 20 }),
    paymentProductGroup: fc.constantFrom("cards", "wallets", "none"),
    displayHints: fc.record({ displayOrder: fc.nat({ max: 5 }) }),
  })
  const unique = fc.uniqueArray(product, { selector: ({ id }) => id })
  fc.assert(fc.property(unique, fc.subarray(["cards", "wallets"]), (products, groupIds) => {
    const { items } = merge(products, groupIds.map((id) => ({ id })))
    assertEquals(new Set(items).size, items.length)
    for (const { id, paymentProductGroup } of products) {
      const grouped = groupIds.includes(paymentProductGroup)
      assertEquals(items.filter((item) => item.id === (grouped ? paymentProductGroup : id)).length, 1)
      assertEquals(items.some((item) => item.id === id), !grouped)
    }
  }))
})

interface Vector {
  readonly id: string
  readonly products?: ReadonlyArray<BasicPaymentProduct>
  readonly groups?: ReadonlyArray<BasicPaymentProductGroup> | null
  readonly expectedItems?: ReadonlyArray<number | string>
  readonly expectedAccountsOnFile?: ReadonlyArray<number>
  readonly labelTemplate?: ReadonlyArray<LabelTemplateElement>
  readonly expectedKeys?: ReadonlyArray<string>
  readonly attribute?: AccountOnFileAttribute
  readonly editingAllowed?: boolean
  readonly input?: string
  readonly expected?: string
}

vendorVectors<Vector>({
  file: "items",
  notApplicable: ({ id }) =>
    id === "object-to-query" || id === "segments-to-path"
      ? "operations build their own paths and queries: see the tests of operation"
      : id === "label-template-mask"
      ? "its mask is a name, not a mask; labels are looked up by their whole template"
      : undefined,
  check: (
    { products, groups, expectedItems, expectedAccountsOnFile, labelTemplate, expectedKeys, attribute, ...vector },
  ) => {
    if (products !== undefined) {
      const { items, accountsOnFile } = merge(products, groups ?? [])
      assertEquals<unknown>(items.map(({ id }) => id), expectedItems)
      assertEquals<unknown>([...accountsOnFile.keys()], expectedAccountsOnFile)
    } else if (labelTemplate !== undefined) {
      const attributes = expectedKeys?.toReversed().map((key) => ({ key, value: key })) ?? []
      const unmasked = labelTemplate.map(({ attributeKey }) => ({ attributeKey: attributeKey ?? "" }))
      assertEquals(
        accountLabel({ attributes, displayHints: { labelTemplate: unmasked } }),
        expectedKeys?.join(" ") ?? "",
      )
    } else if (attribute !== undefined) {
      assertEquals<unknown>(isEditable(attribute), vector.editingAllowed)
    } else {
      assertEquals<unknown>(assetAddress(vector.input ?? "", ""), vector.expected)
    }
  },
})
