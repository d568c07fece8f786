import type * as Redacted from "effect/Redacted"
import type * as fc from "fast-check"
import type { CreatePaymentRequest, CreatePaymentResponse } from "../../src/model/create_payment.ts"
import type { Equals } from "../../src/model/equals.ts"
import { AmountOfMoney } from "../../src/model/money.ts"
import { PaymentStatus } from "../../src/model/payment_status.ts"
import { text } from "../../src/model/scalar.ts"
import type { PaymentProductResponse } from "../../src/model/payment_product.ts"
import type { ProductQuery } from "../../src/model/product_query.ts"
import type { UploadFile } from "../../src/model/upload_file.ts"
import type { Download } from "../../src/operation/download.ts"
import { uploadFile } from "../../src/server_api/disputes.ts"
import { getFile } from "../../src/server_api/files.ts"
import * as Payments from "../../src/server_api/payments.ts"
import * as Products from "../../src/server_api/products.ts"
import * as Tokens from "../../src/server_api/tokens.ts"
import { arbitrary } from "../../src/testing/arbitrary.ts"
import { card } from "../../src/testing/card.ts"
import { amountOfMoney } from "../../src/testing/money.ts"
import { requestFor, responseFor } from "../../src/testing/operation.ts"
import { createPaymentRequest } from "../../src/testing/payment_request.ts"

/** Compiles only when the values have exactly this type. */
const exactly = <T>() => <Actual>(_: fc.Arbitrary<Actual>, _same: Equals<Actual, T>): void => {}
/** Compiles only when each value fits this type. */
const fitting = <T>(_: fc.Arbitrary<T>): void => {}

Deno.test("an arbitrary has the type of its schema", () => {
  exactly<AmountOfMoney>()(arbitrary(AmountOfMoney), true)
  exactly<PaymentStatus>()(arbitrary(PaymentStatus), true)
  exactly<string>()(arbitrary(text()), true)
})

Deno.test("arguments and responses have the types of the operation", () => {
  exactly<[request: CreatePaymentRequest]>()(requestFor(Payments.create), true)
  exactly<[paymentProductId: number, query: ProductQuery]>()(requestFor(Products.get), true)
  exactly<[disputeId: string, file: UploadFile]>()(requestFor(uploadFile), true)
  exactly<CreatePaymentResponse>()(responseFor(Payments.create), true)
  exactly<PaymentProductResponse>()(responseFor(Products.get), true)
  exactly<void>()(responseFor(Tokens.remove), true)
  exactly<Download>()(responseFor(getFile), true)
})

Deno.test("what a person would call complete is complete", () => {
  exactly<Required<AmountOfMoney>>()(amountOfMoney(), true)
  fitting<CreatePaymentRequest & { readonly order: { readonly amountOfMoney: Required<AmountOfMoney> } }>(
    createPaymentRequest(),
  )
  fitting<{ readonly cardNumber: Redacted.Redacted<string>; readonly expiryDate: string }>(card())
})
