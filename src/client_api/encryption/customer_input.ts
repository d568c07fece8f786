import * as Redacted from "effect/Redacted"
import type { DeviceInformation } from "../../model/device_information.ts"
import type { PaymentValue } from "../../model/encrypted_customer_input.ts"

/** What a customer chose and entered, ready to be encrypted. */
export interface CustomerInput {
  /** The session under whose key the input is encrypted. */
  readonly clientSessionId: Redacted.Redacted<string>
  /** The chosen product. */
  readonly paymentProductId: number
  /** The account on file that the customer pays with, if any. */
  readonly accountOnFileId?: number
  /** Whether the customer wants the account to be remembered. */
  readonly tokenize: boolean
  /** In the order in which they were set. */
  readonly paymentValues: ReadonlyArray<PaymentValue>
}

/** The text that is encrypted: JSON with exactly the properties of the platform's JavaScript client (protocol: cleartext). */
export const cleartext = (
  input: CustomerInput,
  nonce: string,
  collectedDeviceInformation: DeviceInformation,
): Redacted.Redacted<string> =>
  Redacted.make(JSON.stringify({
    clientSessionId: Redacted.value(input.clientSessionId),
    nonce,
    paymentProductId: input.paymentProductId,
    accountOnFileId: input.accountOnFileId,
    tokenize: input.tokenize,
    paymentValues: input.paymentValues.map(({ key, value }) => ({ key, value: Redacted.value(value) })),
    collectedDeviceInformation,
  }))
