import * as Redacted from "effect/Redacted"
import type { CustomerInput } from "../../../src/client_api/encryption/customer_input.ts"

/** A card, with a name beyond Latin-1. */
export const input: CustomerInput = {
  clientSessionId: Redacted.make("0a1b2c3d4e5f60718293a4b5c6d7e8f9"),
  paymentProductId: 1,
  tokenize: false,
  paymentValues: [
    { key: "cardNumber", value: Redacted.make("4975123400567817") },
    { key: "cardholderName", value: Redacted.make("Łukasz Šimić 😀") },
    { key: "expiryDate", value: Redacted.make("1231") },
  ],
}
