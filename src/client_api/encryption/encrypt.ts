import * as Effect from "effect/Effect"
import * as Redacted from "effect/Redacted"
import type { CryptoError } from "../../crypto/crypto_error.ts"
import { type Bytes, CryptoProvider } from "../../crypto/crypto_provider.ts"
import * as Jwe from "../../crypto/jwe.ts"
import { clientMetaInfo, encodeClientMetaInfo } from "../client_meta_info.ts"
import { cleartext, type CustomerInput } from "./customer_input.ts"
import type { Device } from "./device.ts"

/** What the device hands to the merchant's server for `Payments.create` or `Tokens.create`. */
export interface EncryptedRequest {
  /** A compact JWE for the property of the same name; only the platform can open it, and only once. */
  readonly encryptedCustomerInput: Redacted.Redacted<string>
  /** For the header `X-GCS-ClientMetaInfo`. */
  readonly encodedClientMetaInfo: string
}

const nonceLength = 16

const hex = (bytes: Bytes): string => Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("")

/**
 * Encrypts what a customer entered for the platform, under a nonce drawn for this call (protocol: client-side encryption).
 *
 * The merchant's server passes the result on and cannot read it. Nothing is validated here. Fails with `CryptoError` where
 * the provider does.
 */
export const encryptCustomerInput: (
  recipient: Jwe.Recipient,
  input: CustomerInput,
  device: Device,
) => Effect.Effect<EncryptedRequest, CryptoError, CryptoProvider> = /* @__PURE__ */ Effect.fnUntraced(
  function* (recipient: Jwe.Recipient, input: CustomerInput, device: Device) {
    const crypto = yield* CryptoProvider
    const nonce = hex(yield* crypto.randomBytes(nonceLength))
    const text = cleartext(input, nonce, device.information)
    const encryptedCustomerInput = yield* Jwe.encrypt(recipient, text).pipe(
      Effect.ensuring(Effect.sync(() => Redacted.wipeUnsafe(text))),
    )
    return { encryptedCustomerInput, encodedClientMetaInfo: encodeClientMetaInfo(clientMetaInfo(device)) }
  },
)
