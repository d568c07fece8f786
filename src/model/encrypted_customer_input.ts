import type * as Redacted from "effect/Redacted"
import type * as Schema from "effect/Schema"
import { DeviceInformation } from "./device_information.ts"
import { object, optional } from "./object.ts"
import { boolean, int32, list, secret, text } from "./scalar.ts"

/** The value of one field that the customer filled in. */
export interface PaymentValue {
  /** Id of the field, such as `cardNumber`. */
  readonly key: string
  /** Value without the field's mask. */
  readonly value: Redacted.Redacted<string>
}
/** Schema of {@link PaymentValue}; the Client API's `KeyValuePair`. */
export const PaymentValue: Schema.Codec<PaymentValue, unknown> = /* @__PURE__ */ object("KeyValuePair", () => ({
  key: text(),
  value: secret(),
}))

/** The clear text that a device encrypts for the platform (protocol: client-side encryption, clear text). */
export interface EncryptedCustomerInput {
  /** Id of the chosen account on file, where there is one. */
  readonly accountOnFileId?: number
  /** Id of the client session; the text is worth nothing outside it. */
  readonly clientSessionId: Redacted.Redacted<string>
  /** What the device tells about itself. */
  readonly collectedDeviceInformation: DeviceInformation
  /** Fresh random value of this encryption: 16 bytes as 32 lower-case hexadecimal digits. */
  readonly nonce: string
  /** Id of the chosen payment product. */
  readonly paymentProductId: number
  /** One element for each filled-in field of the product. */
  readonly paymentValues: ReadonlyArray<PaymentValue>
  /** Whether to keep the payment details as a token. */
  readonly tokenize?: boolean
}
/** Schema of {@link EncryptedCustomerInput}. */
export const EncryptedCustomerInput: Schema.Codec<EncryptedCustomerInput, unknown> = /* @__PURE__ */ object(
  "EncryptedCustomerInput",
  () => ({
    accountOnFileId: optional(int32()),
    clientSessionId: secret(),
    collectedDeviceInformation: DeviceInformation,
    nonce: text({ pattern: /^[0-9a-f]{32}$/u, expected: "32 lower-case hexadecimal digits" }),
    paymentProductId: int32(),
    paymentValues: list(PaymentValue),
    tokenize: optional(boolean),
  }),
)
