import { Encryption, WebCrypto } from "@epayment/effect/client"
import * as Effect from "effect/Effect"

/** Encryption alone, for an app that has everything else of its own. */
export const seal = (
  key: Parameters<typeof Encryption.importRecipient>[0],
  input: Encryption.CustomerInput,
  device: Parameters<typeof Encryption.encryptCustomerInput>[2],
): Promise<Encryption.EncryptedRequest> =>
  Encryption.importRecipient(key).pipe(
    Effect.flatMap((recipient) => Encryption.encryptCustomerInput(recipient, input, device)),
    Effect.provide(WebCrypto.layer),
    Effect.runPromise,
  )
