import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import { CryptoProvider } from "../../crypto/crypto_provider.ts"
import * as WebCrypto from "../../crypto/web_crypto.ts"
import { authorization, stringToSign } from "../../server_api/signature.ts"
import { keyIdHeader, signatureHeader } from "../../webhooks/delivery.ts"
import { signature } from "../../webhooks/sign.ts"
import type { CliCommand } from "../command.ts"
import { Argument, Command } from "../effect_cli.ts"
import { misused } from "../failure.ts"
import { headers, valueOf } from "../header_flags.ts"
import { givenBytes } from "../json_input.ts"
import { note, result } from "../output.ts"
import { apiKey, webhookKey } from "../signature/keys.ts"
import { resourceOf } from "../signature/mistakes.ts"

/** `METHOD /path?query` of a request. */
export const requestLine = {
  method: Argument.Literals("method", ["GET", "POST", "PUT", "DELETE"]).pipe(Argument.withDescription("HTTP method")),
  target: Argument.String("target").pipe(
    Argument.withDescription("Path and query as sent, such as /v1/1234/payments/findpayments?merchantReference=1"),
  ),
}

/** The body of a webhook, byte for byte. */
export const bodyArgument: Argument.Argument<Option.Option<string>> = Argument.String("body").pipe(
  Argument.withDescription("The body byte for byte, @file, or - for standard input"),
  Argument.optional,
)

const lines = (shown: Readonly<Record<string, string>>): string =>
  Object.entries(shown).map(([name, value]) => `${name}: ${value}`).join("\n")

const request = Command.make(
  "request",
  { ...requestLine, headers },
  ({ method, target, headers }) =>
    Effect.gen(function* () {
      const key = yield* apiKey
      const date = valueOf(headers, "date") ?? new Date(yield* Clock.currentTimeMillis).toUTCString()
      const signable = {
        method,
        contentType: valueOf(headers, "content-type") ?? "",
        date,
        headers,
        resource: resourceOf(target),
      }
      const shown = { Date: date, Authorization: yield* authorization(yield* CryptoProvider, key, signable) }
      const text = stringToSign(signable)
      yield* note(`signed:\n${text}`)
      yield* result({ headers: shown, signed: text }, () => lines(shown))
    }).pipe(Effect.provide(WebCrypto.layer)),
).pipe(
  Command.withDescription("Prints Date and Authorization of a request, signed with the API key of the environment"),
  Command.withExamples([{ command: "epayment sign request GET /v1/1234/services/testconnection" }]),
)

const webhook = Command.make("webhook", { body: bodyArgument }, ({ body }) =>
  Effect.gen(function* () {
    const key = yield* webhookKey
    const bytes = yield* givenBytes(Option.getOrUndefined(body))
    if (bytes === undefined) return yield* misused("give the body: as an argument, @file, or on standard input")
    const shown = { [signatureHeader]: yield* signature(new Uint8Array(bytes), key.secret), [keyIdHeader]: key.id }
    yield* result({ headers: shown }, () => lines(shown))
  }).pipe(Effect.provide(WebCrypto.layer))).pipe(
    Command.withDescription("Prints the headers of a webhook, signed with the webhooks key of the environment"),
    Command.withExamples([{ command: "epayment sign webhook @event.json" }]),
  )

/** `sign`: signs a request to the platform or a webhook from it. */
export const sign: CliCommand<"sign"> = Command.make("sign").pipe(
  Command.withDescription("Signs a request to the platform, or a webhook from it"),
  Command.withSubcommands([request, webhook]),
)
