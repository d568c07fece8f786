import { assertEquals } from "@std/assert"
import * as Option from "effect/Option"
import { iinDigits } from "../../../src/client_api/iin/iin_digits.ts"
import { iinStatus, usableBrands } from "../../../src/client_api/iin/iin_status.ts"
import type { GetIINDetailsResponse } from "../../../src/model/iin_details.ts"
import { vendorVectors } from "../vendor_vectors.ts"

Deno.test("only a lookup with a payment tells whether the card is allowed", () => {
  assertEquals(iinStatus({ paymentProductId: 1, isAllowedInContext: true }), Option.some("SUPPORTED"))
  assertEquals(iinStatus({ paymentProductId: 1, isAllowedInContext: false }), Option.some("EXISTING_BUT_NOT_ALLOWED"))
  assertEquals(iinStatus({ paymentProductId: 1 }), Option.none())
})

Deno.test("the usable brands of a card, each once and the main one first", () => {
  const coBrands = [
    { paymentProductId: 1, isAllowedInContext: true },
    { paymentProductId: 122, isAllowedInContext: true },
    { paymentProductId: 3201, isAllowedInContext: false },
    { paymentProductId: 3 },
    {},
  ]
  assertEquals(usableBrands({ paymentProductId: 122, isAllowedInContext: true, coBrands }), [122, 1, 3])
  assertEquals(usableBrands({ paymentProductId: 3201, isAllowedInContext: false, coBrands }), [1, 122, 3])
  assertEquals(usableBrands({ paymentProductId: 1 }), [1])
  assertEquals(usableBrands({}), [])
})

interface Vector {
  readonly response?: GetIINDetailsResponse
  readonly input?: string
  readonly status?: string
  readonly binSent?: string
}

vendorVectors<Vector>({
  file: "iin",
  notApplicable: () => undefined,
  check: ({ response, input, status, binSent }) => {
    if (response === undefined) {
      const expected = binSent === undefined ? Option.none<string>() : Option.some(binSent)
      return assertEquals(iinDigits(input ?? ""), expected)
    }
    const expected = status?.includes("asks the product first") ? Option.none<string>() : Option.some(status)
    assertEquals<unknown>(iinStatus(response), expected)
  },
})
