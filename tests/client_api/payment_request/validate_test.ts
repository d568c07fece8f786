import { assertEquals } from "@std/assert"
import * as fc from "fast-check"
import * as PaymentRequest from "../../../src/client_api/payment_request/payment_request.ts"
import { type FieldError, validate } from "../../../src/client_api/payment_request/validate.ts"
import type { DeviceAccountOnFile, DevicePaymentProduct } from "../../../src/model/basic_payment_product.ts"
import { vendorVectors } from "../vendor_vectors.ts"
import { card, expiredAccount } from "./products.ts"

const march2025 = { year: 2025, month: 3 }

const requestWith = (
  product: DevicePaymentProduct,
  values: Readonly<Record<string, string>>,
  accountOnFile?: DeviceAccountOnFile,
): PaymentRequest.ProductPaymentRequest => {
  const chosen = PaymentRequest.setProduct(PaymentRequest.empty, product)
  const withAccount = accountOnFile === undefined ? chosen : PaymentRequest.setAccountOnFile(chosen, accountOnFile)
  return Object.entries(values).reduce(
    (request, [id, value]) => PaymentRequest.setValue(request, id, value),
    withAccount,
  )
}

const errors = (...given: Parameters<typeof requestWith>): ReadonlyArray<string> =>
  validate(requestWith(...given), march2025).map(({ fieldId, errorMessageId }) => `${fieldId} ${errorMessageId}`)

const valid = { cardNumber: "4975 1234 0056 7817", expiryDate: "12/31", cvv: "123" }

Deno.test("validate finds everything, set fields by order of setting, missing ones by order of display", () => {
  const table: ReadonlyArray<
    readonly [what: string, values: Readonly<Record<string, string>>, expected: ReadonlyArray<string>]
  > = [
    ["complete", valid, []],
    ["without the optional field", { cardNumber: valid.cardNumber, expiryDate: valid.expiryDate }, []],
    ["raw digits", { ...valid, cardNumber: "4975123400567817", expiryDate: "1231" }, []],
    ["nothing", {}, ["cardNumber required", "expiryDate required"]],
    ["one missing", { expiryDate: "12/31" }, ["cardNumber required"]],
    ["one wrong", { ...valid, cardNumber: "4975 1234 0056 7816" }, ["cardNumber luhn"]],
    ["several rules in the order of the field", { ...valid, cardNumber: "4975" }, [
      "cardNumber luhn",
      "cardNumber length",
    ]],
    ["order of setting", { cvv: "1", expiryDate: "02/25", cardNumber: valid.cardNumber }, [
      "cvv length",
      "expiryDate expirationDate",
    ]],
    ["optional but emptied", { ...valid, cvv: "" }, ["cvv length", "cvv regularExpression"]],
    [
      "required and emptied",
      { ...valid, cardNumber: "" },
      ["cardNumber luhn", "cardNumber length", "cardNumber required"],
    ],
    ["nothing left behind the mask", { ...valid, expiryDate: "/" }, [
      "expiryDate expirationDate",
      "expiryDate length",
      "expiryDate required",
    ]],
    ["a field of another product", { ...valid, iban: "nonsense" }, []],
  ]
  for (const [what, values, expected] of table) assertEquals(errors(card, values), [...expected], what)
})

Deno.test("an account on file fills required fields of its own product, unless they must be written again", () => {
  assertEquals(errors(card, { cvv: "123" }, expiredAccount), ["expiryDate required"])
  assertEquals(errors(card, { expiryDate: "12/31" }, expiredAccount), [])
  assertEquals(errors(card, { expiryDate: "01/24" }, expiredAccount), ["expiryDate expirationDate"])
  assertEquals(errors(card, {}, { ...expiredAccount, paymentProductId: 2 }), [
    "cardNumber required",
    "expiryDate required",
  ])
  assertEquals(errors(card, { cardholderName: "Peter", expiryDate: "12/31" }, expiredAccount), [])
})

Deno.test("a company's fiscal number asks for the company", () => {
  const boleto: DevicePaymentProduct = {
    id: 1503,
    fields: [
      { id: "fiscalNumber", displayHints: { mask: "{{999}}.{{999}}" } },
      { id: "company", dataRestrictions: { validators: { boletoBancarioRequiredness: { fiscalNumberLength: 6 } } } },
    ],
  }
  assertEquals(errors(boleto, { company: "", fiscalNumber: "123.456" }), ["company boletoBancarioRequiredness"])
  assertEquals(errors(boleto, { company: "", fiscalNumber: "123.45" }), [])
  assertEquals(errors(boleto, { company: "" }), [])
  assertEquals(errors({ id: 1503, fields: boleto.fields?.slice(1) ?? [] }, { company: "", fiscalNumber: "123456" }), [])
})

Deno.test("a product without fields is always valid", () => {
  assertEquals(errors({ id: 840 }, {}), [])
  assertEquals(errors({ id: 840, fields: [] }, { cardNumber: "x" }), [])
  assertEquals(errors({ id: 840, fields: [{ id: "free" }] }, { free: "" }), [])
})

Deno.test("validate takes anything that was typed, and marks fields of the product only", () => {
  const ids = fc.constantFrom("cardNumber", "expiryDate", "cvv", "cardholderName", "other", "__proto__")
  fc.assert(fc.property(fc.array(fc.tuple(ids, fc.string({ unit: "binary" }))), (entries) => {
    const request = entries.reduce(
      (request, [id, value]) => PaymentRequest.setValue(request, id, value),
      requestWith(card, {}),
    )
    const found = validate(request, march2025)
    const fields = card.fields ?? []
    for (const { fieldId } of found) assertEquals(fields.some(({ id }) => id === fieldId), true)
    assertEquals(new Set(found.map((error) => JSON.stringify(error))).size, found.length)
  }))
})

interface Vector {
  readonly id: string
  readonly paymentProduct: DevicePaymentProduct | null
  readonly accountOnFile?: DeviceAccountOnFile
  readonly values: Readonly<Record<string, string>>
  readonly expectedErrors?: ReadonlyArray<FieldError> | string
  readonly expectedValid?: boolean
}

vendorVectors<Vector>({
  file: "payment-request",
  notApplicable: ({ paymentProduct }) =>
    paymentProduct === null ? "the compiler refuses to validate a request without a product" : undefined,
  check: ({ paymentProduct, accountOnFile, values, expectedErrors, expectedValid }) => {
    if (paymentProduct === null) return
    const found = validate(requestWith(paymentProduct, values, accountOnFile), march2025)
    if (expectedValid === undefined) assertEquals<unknown>(found, expectedErrors)
    else assertEquals(found.length === 0, expectedValid, JSON.stringify(found))
  },
})

// @ts-expect-error -- a request without product does not get as far as validation
const _withoutProduct = (): unknown => validate(PaymentRequest.empty, march2025)
