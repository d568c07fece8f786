import * as Effect from "effect/Effect"
import * as Redacted from "effect/Redacted"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import * as Base64 from "../../crypto/base64.ts"
import { CryptoProvider } from "../../crypto/crypto_provider.ts"
import * as Jwe from "../../crypto/jwe.ts"
import type { JweError } from "../../crypto/jwe_error.ts"
import { PaymentValue } from "../../model/encrypted_customer_input.ts"
import { reader } from "../../model/reading.ts"
import { DeviceInformation } from "../../model/device_information.ts"
import type { Call } from "../call.ts"
import { productsById } from "../products/catalogue.ts"
import type { CatalogueProduct } from "../products/catalogue_product.ts"
import { offers } from "../products/occasion.ts"
import { invalid, type Refusal } from "../refusal.ts"
import { sessions, type SessionState } from "../session/state.ts"
import { accountId } from "./accounts_on_file.ts"
import { isOver } from "./authentication.ts"
import { sessionKeys } from "./session_keys.ts"

/** What a customer entered on a device, as the platform reads it. */
export interface CustomerInput {
  readonly product: CatalogueProduct
  /** Token of the chosen account on file. */
  readonly token: string | undefined
  readonly tokenize: boolean
  /** What was entered, by the id of the field. */
  readonly values: ReadonlyMap<string, Redacted.Redacted<string>>
  /** What the device told of itself; some devices tell less than browsers. */
  readonly device: DeviceInformation | undefined
  /** Uses the input up: it cannot be submitted again. For those who keep what they made of it. */
  readonly useUp: Effect.Effect<void>
}

const Cleartext = Schema.Struct({
  clientSessionId: Schema.String,
  nonce: Schema.String,
  paymentProductId: Schema.Number,
  accountOnFileId: Schema.optionalKey(Schema.Number),
  tokenize: Schema.optionalKey(Schema.Boolean),
  paymentValues: Schema.Array(PaymentValue),
  collectedDeviceInformation: Schema.optionalKey(Schema.Unknown),
})
const readCleartext = Schema.decodeUnknownResult(Schema.fromJsonString(Cleartext))
const readDevice = reader(DeviceInformation)

const refuse = (message: string): Effect.Effect<never, Refusal> =>
  Effect.fail(invalid("encryptedCustomerInput", message))

/** The session whose key the input was encrypted for, if the merchant has one and it is not over. */
const findOwner = Effect.fnUntraced(function* (call: Call, keyId: string) {
  const keys = yield* call.store.get(sessionKeys, keyId)
  if (keys === undefined) return yield* refuse("was encrypted for a key that is not of one of your client sessions")
  const session = yield* call.store.get(sessions, keys.sessionId)
  if (session === undefined || isOver(session, call.now, call.settings)) {
    return yield* refuse("belongs to a client session that is over; open another one")
  }
  return { keys, session }
})

const decrypted = Effect.fnUntraced(function* (call: Call, jwe: Redacted.Redacted<string>) {
  const provided = Effect.provideService(CryptoProvider, call.crypto)
  const keyId = yield* Effect.catch(Jwe.keyId(jwe), (error) => refuse(`is not encrypted input: ${error.message}`))
  const { keys, session } = yield* findOwner(call, keyId)
  const pkcs8 = Result.getOrThrow(Result.fromOption(Base64.decode(keys.privateKey), () => new Error("a stored key")))
  const privateKey = yield* Effect.orDie(call.crypto.importPrivateKey(Redacted.make(pkcs8)))
  const text = yield* provided(Jwe.decrypt({ keyId, privateKey }, jwe)).pipe(
    // Which check failed is nobody's business but the sandbox's: whoever forges learns nothing.
    Effect.catchTag("JweError", (_: JweError) => refuse("cannot be decrypted")),
    Effect.catchTag("CryptoError", Effect.die),
  )
  return { session, text }
})

const tokenOf = (
  session: SessionState,
  accountOnFileId: number | undefined,
): Effect.Effect<string | undefined, Refusal> => {
  if (accountOnFileId === undefined) return Effect.succeed(undefined)
  const token = session.tokens.find((id) => accountId(id) === accountOnFileId)
  return token === undefined
    ? refuse("names an account on file that the client session does not have")
    : Effect.succeed(token)
}

/**
 * Opens encrypted customer input: five parts, exact header, tag before padding, a key and a session of this merchant, not
 * over, the session's own id inside, a product that it offers, and never submitted before (protocol: client-side
 * encryption, JWE). Everything else is refused with the property's name and changes nothing.
 */
export const openCustomerInput = Effect.fnUntraced(function* (
  call: Call,
  jwe: Redacted.Redacted<string>,
): Effect.fn.Return<CustomerInput, Refusal> {
  const { session, text } = yield* decrypted(call, jwe)
  const read = readCleartext(Redacted.value(text))
  if (Result.isFailure(read)) return yield* refuse("does not hold what a device encrypts")
  const { clientSessionId, nonce, paymentProductId, accountOnFileId, tokenize = false, ...told } = read.success
  if (clientSessionId !== session.id) return yield* refuse("names another client session than the one of its key")
  if (session.usedNonces.includes(nonce)) return yield* refuse("was submitted before; it can be used once")
  const product = productsById.get(paymentProductId)
  if (product === undefined || !offers(session.filters ?? {}, product)) {
    return yield* refuse("names a payment product that the client session does not offer")
  }
  const device = readDevice(told.collectedDeviceInformation)
  return {
    product,
    token: yield* tokenOf(session, accountOnFileId),
    tokenize,
    values: new Map(told.paymentValues.map(({ key, value }) => [key, value])),
    device: Result.isSuccess(device) ? device.success : undefined,
    useUp: call.store.put(sessions, { ...session, usedNonces: [...session.usedNonces, nonce] }),
  }
})
