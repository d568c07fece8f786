import { assertEquals } from "@std/assert"
import { attributeOf, isEditable, supplies } from "../../../src/client_api/payment_items/attribute_status.ts"
import { expiredAccount } from "../payment_request/products.ts"

Deno.test("an attribute can be edited unless it is READ_ONLY", () => {
  assertEquals(isEditable({ status: "READ_ONLY" }), false)
  for (const status of ["CAN_WRITE", "MUST_WRITE", "ADDED_LATER"]) assertEquals(isEditable({ status }), true)
  assertEquals(isEditable({}), true)
})

Deno.test("an account supplies its attributes for its own product, save those to be written again", () => {
  const table: ReadonlyArray<readonly [productId: number, fieldId: string, supplied: boolean]> = [
    [1, "cardNumber", true],
    [1, "cardholderName", true],
    [1, "expiryDate", false],
    [1, "cvv", false],
    [2, "cardNumber", false],
  ]
  for (const [productId, fieldId, supplied] of table) {
    assertEquals(supplies(expiredAccount, productId, fieldId), supplied, `${productId} ${fieldId}`)
  }
  assertEquals(supplies({}, 1, "cardNumber"), false)
})

Deno.test("attributeOf finds an attribute by the id of its field", () => {
  assertEquals(attributeOf(expiredAccount, "expiryDate")?.mustWriteReason, "IN_THE_PAST")
  assertEquals(attributeOf(expiredAccount, "cvv"), undefined)
  assertEquals(attributeOf({}, "cvv"), undefined)
})
