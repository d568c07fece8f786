import { direct, measure } from "../micro.ts"
import { createPaymentRequest, validate } from "../npm/connect_sdk_nodejs_schema.ts"
import { plainAnswer, plainPayment } from "../payment.ts"

const answer = JSON.stringify(plainAnswer)

await measure([
  direct("JSON.stringify of the payment request", () => JSON.stringify(plainPayment)),
  direct("JSON.parse of the answer", () => JSON.parse(answer)),
  direct("check a payment request as connect-sdk-nodejs", () => validate(plainPayment, createPaymentRequest)),
])
