import { assertEquals } from "@std/assert"
import type { BasicPaymentProductGroup } from "../../../src/model/basic_payment_product.ts"
import { assetAddress, resized, withAbsoluteAssets } from "../../../src/client_api/payment_items/asset_url.ts"

Deno.test("assetAddress joins the session's address and a path by one slash, where one belongs", () => {
  const table: ReadonlyArray<readonly [assetUrl: string, path: string, address: string]> = [
    ["https://assets.test", "pp/logo.png", "https://assets.test/pp/logo.png"],
    ["https://assets.test/", "pp/logo.png", "https://assets.test/pp/logo.png"],
    ["https://assets.test/", "/pp/logo.png", "https://assets.test/pp/logo.png"],
    ["https://assets.test/v1", "pp/logo.png", "https://assets.test/v1/pp/logo.png"],
    ["https://assets.test/img.php?file=", "pp/logo.png", "https://assets.test/img.php?file=pp/logo.png"],
    ["https://assets.test/get.jsp", "pp", "https://assets.test/get.jsppp"],
    ["https://assets.com", "pp/logo.png", "https://assets.com/pp/logo.png"],
    ["https://assets.test", "https://assets.test/pp/logo.png", "https://assets.test/pp/logo.png"],
    ["https://assets.test", "https://cdn.test/logo.png", "https://cdn.test/logo.png"],
  ]
  for (const [assetUrl, path, address] of table) {
    assertEquals(assetAddress(assetUrl, path), address)
    assertEquals(assetAddress(assetUrl, assetAddress(assetUrl, path)), address)
  }
})

Deno.test("a size is asked for in the query", () => {
  assertEquals(resized("https://a.test/logo.png", { width: 64, height: 40 }), "https://a.test/logo.png?size=64x40")
  assertEquals(resized("https://a.test/get?file=x", { width: 1, height: 2 }), "https://a.test/get?file=x&size=1x2")
})

Deno.test("all pictures of a product get absolute addresses, and nothing else changes", () => {
  const product = {
    id: 1,
    displayHints: { label: "Visa", logo: "visa.png", displayOrder: 2 },
    accountsOnFile: [{ id: 812, displayHints: { logo: "account.png", labelTemplate: [] } }, { id: 813 }],
    fields: [
      { id: "cvv", displayHints: { obfuscate: true, tooltip: { image: "cvv.png", label: "?" } } },
      { id: "cardNumber", displayHints: { tooltip: { label: "?" } } },
      { id: "expiryDate" },
    ],
  }
  assertEquals(withAbsoluteAssets("https://a.test", product), {
    id: 1,
    displayHints: { label: "Visa", logo: "https://a.test/visa.png", displayOrder: 2 },
    accountsOnFile: [{ id: 812, displayHints: { logo: "https://a.test/account.png", labelTemplate: [] } }, { id: 813 }],
    fields: [
      { id: "cvv", displayHints: { obfuscate: true, tooltip: { image: "https://a.test/cvv.png", label: "?" } } },
      { id: "cardNumber", displayHints: { tooltip: { label: "?" } } },
      { id: "expiryDate" },
    ],
  })
  const bare: BasicPaymentProductGroup = { id: "cards" }
  assertEquals(withAbsoluteAssets("https://a.test", bare), bare)
})
