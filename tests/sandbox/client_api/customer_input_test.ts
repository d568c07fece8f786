import { assert, assertEquals } from "@std/assert"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Redacted from "effect/Redacted"
import { ClientSession } from "../../../src/client_api/client_session.ts"
import { encryptCustomerInput } from "../../../src/client_api/encryption/mod.ts"
import { importRecipient } from "../../../src/client_api/encryption/recipient.ts"
import { sessionRecipient } from "../../../src/client_api/payment_request/session_recipient.ts"
import { encode, encodeUrl } from "../../../src/crypto/base64.ts"
import { CryptoProvider } from "../../../src/crypto/crypto_provider.ts"
import * as Jwe from "../../../src/crypto/jwe.ts"
import { utf8 } from "../../../src/crypto/utf8.ts"
import * as WebCrypto from "../../../src/crypto/web_crypto.ts"
import { withKey } from "../../../src/operation/idempotence.ts"
import { Sandbox, SandboxControl } from "../../../src/sandbox/mod.ts"
import type { EmbeddedOptions } from "../../../src/sandbox/sandbox.ts"
import * as Payments from "../../../src/server_api/payments.ts"
import * as Sessions from "../../../src/server_api/sessions.ts"
import { ApiKeys } from "../../../src/server_api/api_keys.ts"
import { ServerApi } from "../../../src/server_api/server_api.ts"
import type { Transport } from "../../../src/operation/transport.ts"
import { device } from "../../client_api/encryption/device.ts"
import { onDevice } from "./device.ts"

type Secret = Redacted.Redacted<string>

const test = <E>(
  name: string,
  program: Effect.Effect<void, E, ServerApi | SandboxControl | Transport>,
  options: EmbeddedOptions = {},
): void => Deno.test(name, () => Effect.runPromise(Effect.provide(program, Sandbox.layer(options))))

const order = { amountOfMoney: { amount: 4990, currencyCode: "CHF" } }
const pay = (encryptedCustomerInput: Secret, more: object = {}) =>
  Payments.create({ order, encryptedCustomerInput, ...more })

const card = { cardNumber: "4012000033330026", expiryDate: "1249", cvv: "123" }

interface Cleartext {
  readonly clientSessionId?: string
  readonly paymentProductId?: number
  readonly accountOnFileId?: number
  readonly values?: Readonly<Record<string, string>>
}

/** What a device would encrypt, or one that cheats. */
const sealed = (change: Cleartext = {}) =>
  Effect.gen(function* () {
    const session = yield* ClientSession
    const { encryptedCustomerInput } = yield* encryptCustomerInput(yield* sessionRecipient, {
      clientSessionId: change.clientSessionId === undefined
        ? session.clientSessionId
        : Redacted.make(change.clientSessionId),
      paymentProductId: change.paymentProductId ?? 1,
      ...(change.accountOnFileId === undefined ? {} : { accountOnFileId: change.accountOnFileId }),
      tokenize: false,
      paymentValues: Object.entries(change.values ?? card).map(([key, value]) => ({
        key,
        value: Redacted.make(value),
      })),
    }, device)
    return encryptedCustomerInput
  })

/** Asserts that an input is refused by name, and that nothing came of it. */
const refused = Effect.fnUntraced(function* (input: Secret, reason: string) {
  const control = yield* SandboxControl
  const before = (yield* control.state).payments.length
  const error = yield* Effect.flip(pay(input))
  assert(error._tag === "ValidationError", error._tag)
  assertEquals(error.errors.map(({ propertyName }) => propertyName), ["encryptedCustomerInput"], reason)
  assert(error.errors[0].message?.includes(reason), error.errors[0].message)
  assertEquals((yield* control.state).payments.length, before)
})

const edited = (input: Secret, part: number, edit: (text: string) => string): Secret => {
  const parts = Redacted.value(input).split(".")
  parts[part] = edit(parts[part])
  return Redacted.make(parts.join("."))
}

const flipFirst = (text: string): string => (text[0] === "A" ? "B" : "A") + text.slice(1)
const header = (value: object): string => encodeUrl(utf8(JSON.stringify(value)))

test(
  "whatever is forged is refused and changes nothing, and the genuine input still works",
  Effect.gen(function* () {
    const genuine = yield* onDevice(sealed())
    const kid = JSON.parse(atob(Redacted.value(genuine).split(".")[0])).kid
    const forged: ReadonlyArray<readonly [Secret, reason: string]> = [
      [Redacted.make(""), "five parts"],
      [Redacted.make("a.b.c.d"), "five parts"],
      [Redacted.make(`${Redacted.value(genuine)}.x`), "five parts"],
      [edited(genuine, 0, () => "not json"), "header"],
      [edited(genuine, 0, () => header({ alg: "dir", enc: "A256CBC-HS512", kid })), "header"],
      [edited(genuine, 0, () => header({ alg: "RSA-OAEP", enc: "A128GCM", kid })), "header"],
      [edited(genuine, 0, () => header({ alg: "RSA-OAEP", enc: "A256CBC-HS512", kid, zip: "DEF" })), "header"],
      [edited(genuine, 0, () => header({ alg: "RSA-OAEP", enc: "A256CBC-HS512", kid: "other" })), "not of one of your"],
      [edited(genuine, 1, flipFirst), "cannot be decrypted"],
      [edited(genuine, 2, flipFirst), "cannot be decrypted"],
      [edited(genuine, 3, flipFirst), "cannot be decrypted"],
      [edited(genuine, 4, flipFirst), "cannot be decrypted"],
      [edited(genuine, 2, () => ""), "initialization vector"],
    ]
    for (const [input, reason] of forged) yield* refused(input, reason)
    assertEquals((yield* pay(genuine)).payment?.status, "PENDING_APPROVAL")
  }),
)

test(
  "an authentic text that is not what a device of this session encrypts is refused",
  Effect.gen(function* () {
    yield* onDevice(Effect.gen(function* () {
      const recipient = yield* sessionRecipient
      return yield* Effect.forEach(
        ["", "{}", "[]", `{"clientSessionId":"x"}`, "\u0000"],
        (text) => Jwe.encrypt(recipient, Redacted.make(text)),
      )
    })).pipe(Effect.flatMap(Effect.forEach((input) => refused(input, "does not hold what a device encrypts"))))
    yield* refused(yield* onDevice(sealed({ clientSessionId: "0".repeat(32) })), "names another client session")
    yield* refused(yield* onDevice(sealed({ paymentProductId: 9999 })), "does not offer")
    yield* refused(yield* onDevice(sealed({ accountOnFileId: 7 })), "account on file")
    const withoutVisa = { paymentProductFilters: { exclude: { products: [1] } } }
    yield* refused(yield* onDevice(sealed(), withoutVisa), "does not offer")
  }),
)

test(
  "a key that the platform did not hand out opens nothing",
  Effect.gen(function* () {
    const own = yield* onDevice(Effect.gen(function* () {
      const crypto = yield* CryptoProvider
      const { keyId } = yield* sessionRecipient
      const { spki } = yield* crypto.generateKeyPair
      const recipient = yield* importRecipient({ keyId, publicKey: encode(spki) })
      return yield* Jwe.encrypt(recipient, Redacted.make("{}"))
    }))
    yield* refused(own, "cannot be decrypted")
  }),
)

test(
  "an input is used up by the payment, declined or not; a repetition under the same key is answered alike",
  Effect.gen(function* () {
    const input = yield* onDevice(sealed())
    const first = yield* withKey("order-1")(pay(input))
    assertEquals((yield* withKey("order-1")(pay(input))).payment?.id, first.payment?.id)
    yield* refused(input, "was submitted before")

    const declined = yield* onDevice(sealed({ values: { ...card, cardNumber: "4012001775445550" } }))
    assertEquals((yield* Effect.flip(pay(declined)))._tag, "PaymentDeclined")
    yield* refused(declined, "was submitted before")
  }),
)

test(
  "a request that is wrong elsewhere does not use the input up",
  Effect.gen(function* () {
    const input = yield* onDevice(sealed())
    const other = { cardPaymentMethodSpecificInput: { paymentProductId: 3 } }
    const error = yield* Effect.flip(pay(input, other))
    assert(error._tag === "ValidationError")
    assertEquals(error.errors[0].propertyName, "cardPaymentMethodSpecificInput.paymentProductId")
    const sale = { cardPaymentMethodSpecificInput: { paymentProductId: 1, requiresApproval: false } }
    assertEquals((yield* pay(input, sale)).payment?.status, "CAPTURE_REQUESTED")
  }),
)

test(
  "each of two inputs of a session can be used, also under one key pair, until the session is over",
  Effect.gen(function* () {
    const control = yield* SandboxControl
    const [first, second, third] = yield* onDevice(Effect.all([sealed(), sealed(), sealed()]))
    assertEquals((yield* pay(first)).payment?.status, "PENDING_APPROVAL")
    assertEquals((yield* pay(second)).payment?.status, "PENDING_APPROVAL")
    yield* control.advance("2 hours")
    yield* refused(third, "is over")
  }),
)

test(
  "of two submissions at the same time one wins",
  Effect.gen(function* () {
    const input = yield* onDevice(sealed())
    const exits = yield* Effect.all([Effect.exit(pay(input)), Effect.exit(pay(input))], { concurrency: "unbounded" })
    assertEquals(exits.map(({ _tag }) => _tag).sort(), ["Failure", "Success"])
  }),
)

const merchants: EmbeddedOptions["merchants"] = [
  { id: "1234", keys: [{ id: "key-1", secret: Redacted.make("secret-1") }] },
  { id: "5678", keys: [{ id: "key-2", secret: Redacted.make("secret-2") }] },
]

test(
  "the input of one merchant's session is worth nothing to another",
  Effect.gen(function* () {
    const input = yield* onDevice(sealed())
    const other = ServerApi.layerNoDeps({
      endpoint: Sandbox.inProcessOrigin,
      merchantId: "5678",
      integrator: "tests",
    }).pipe(Layer.provide([ApiKeys.layer({ id: "key-2", secret: Redacted.make("secret-2") }), WebCrypto.layer]))
    yield* refused(input, "not of one of your client sessions").pipe(Effect.provide(other))
    assertEquals((yield* pay(input)).payment?.status, "PENDING_APPROVAL")
  }),
  { merchants },
)

test(
  "what is recorded of an input hides it",
  Effect.gen(function* () {
    const input = yield* onDevice(sealed())
    yield* pay(input)
    const control = yield* SandboxControl
    const recorded = JSON.stringify(yield* control.requests)
    assert(!recorded.includes(Redacted.value(input)))
    assert(!recorded.includes("4012000033330026"))
    const { clientSessionId } = yield* Sessions.create()
    assert(!JSON.stringify(yield* control.requests).includes(Redacted.value(clientSessionId ?? Redacted.make("?"))))
  }),
)
