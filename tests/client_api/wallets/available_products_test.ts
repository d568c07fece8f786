import { assertEquals } from "@std/assert"
import { availableProducts } from "../../../src/client_api/wallets/available_products.ts"

Deno.test("wallets are offered where the device can open them", () => {
  const products = [1, 302, 840, 320].map((id) => ({ id }))
  const offered = (applePay: boolean, googlePay: boolean): ReadonlyArray<number> =>
    availableProducts(products, { applePay, googlePay }).map(({ id }) => id)
  assertEquals(offered(true, true), [1, 302, 840, 320])
  assertEquals(offered(true, false), [1, 302, 840])
  assertEquals(offered(false, true), [1, 840, 320])
  assertEquals(offered(false, false), [1, 840])
})
