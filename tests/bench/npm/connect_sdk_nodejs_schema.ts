/** What the official SDK checks a payment with, and against what. */
export { validate } from "npm:jsonschema@1.5.0"
export {
  default as createPaymentRequest,
} from "npm:connect-sdk-nodejs@5.2.0/schemas/v1/CreatePaymentRequest.json" with {
  type: "json",
}
