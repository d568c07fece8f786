import { assertEquals } from "@std/assert"
import { accountLabel, storedValue } from "../../../src/client_api/payment_items/account_label.ts"
import type { AccountOnFile, LabelTemplateElement } from "../../../src/model/account_on_file.ts"

const card = "{{9999}} {{9999}} {{9999}} {{9999}} {{999}}"

const account: AccountOnFile = {
  id: 812,
  attributes: [
    { key: "alias", value: "************7817", status: "READ_ONLY" },
    { key: "expiryDate", value: "0124", status: "MUST_WRITE" },
    { key: "cardholderName", value: " Łukasz Šimić ", status: "CAN_WRITE" },
    { key: "empty", value: "" },
    { key: "valueless" },
  ],
}

const label = (...labelTemplate: ReadonlyArray<LabelTemplateElement>): string =>
  accountLabel({ ...account, displayHints: { labelTemplate } })

Deno.test("a label is made of the attributes of its template, each by the open form of its mask", () => {
  assertEquals(label({ attributeKey: "alias", mask: card }), "**** **** **** 7817")
  assertEquals(label({ attributeKey: "alias" }), "************7817")
  assertEquals(label({ attributeKey: "alias", mask: "" }), "************7817")
  assertEquals(
    label({ attributeKey: "cardholderName" }, { attributeKey: "alias", mask: card }, {
      attributeKey: "expiryDate",
      mask: "{{99}}/{{99}}",
    }),
    "Łukasz Šimić **** **** **** 7817 01/24",
  )
})

Deno.test("what an account does not hold leaves no gap in its label", () => {
  assertEquals(
    label({ attributeKey: "unknown" }, { attributeKey: "expiryDate" }, { attributeKey: "empty" }, {
      attributeKey: "valueless",
    }, {}),
    "0124",
  )
  assertEquals(label(), "")
  assertEquals(accountLabel({}), "")
  assertEquals(accountLabel({ displayHints: {} }), "")
})

Deno.test("a stored value is shown in its field by the field's mask", () => {
  assertEquals(storedValue(account, { id: "alias", displayHints: { mask: card } }), "**** **** **** 7817")
  assertEquals(storedValue(account, { id: "expiryDate", displayHints: { mask: "{{99}}/{{99}}" } }), "01/24")
  assertEquals(storedValue(account, { id: "cardholderName" }), "Łukasz Šimić")
  assertEquals(storedValue(account, { id: "cvv" }), undefined)
  assertEquals(storedValue(account, {}), undefined)
})
