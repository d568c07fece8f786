import * as Effect from "effect/Effect"
import type { CustomerInput } from "../../../src/client_api/encryption/customer_input.ts"
import { encryptCustomerInput, type EncryptedRequest } from "../../../src/client_api/encryption/encrypt.ts"
import { importRecipient } from "../../../src/client_api/encryption/recipient.ts"
import * as WebCrypto from "../../../src/crypto/web_crypto.ts"

/** The same program, from the modules that declare what it uses. */
export const seal = (
  key: Parameters<typeof importRecipient>[0],
  input: CustomerInput,
  device: Parameters<typeof encryptCustomerInput>[2],
): Promise<EncryptedRequest> =>
  importRecipient(key).pipe(
    Effect.flatMap((recipient) => encryptCustomerInput(recipient, input, device)),
    Effect.provide(WebCrypto.layer),
    Effect.runPromise,
  )
