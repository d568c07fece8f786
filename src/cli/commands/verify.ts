import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import { fromUtf8 } from "../../crypto/utf8.ts"
import * as WebCrypto from "../../crypto/web_crypto.ts"
import { stringToSign } from "../../server_api/signature.ts"
import { keyIdHeader, signatureHeader } from "../../webhooks/delivery.ts"
import type { CliCommand } from "../command.ts"
import { Command, Flag } from "../effect_cli.ts"
import { misused, saidNo } from "../failure.ts"
import { headers, valueOf } from "../header_flags.ts"
import { givenBytes } from "../json_input.ts"
import { apiKey, webhookKey } from "../signature/keys.ts"
import { bodyMistakes, requestMistakes, resourceOf } from "../signature/mistakes.ts"
import { judged } from "../signature/verdict.ts"
import { bodyArgument, requestLine } from "./sign.ts"

const signedFlag = Flag.String("signed").pipe(
  Flag.withDescription("What the sender signed, or @file: shown beside what is to be signed"),
  Flag.optional,
)

/** The text that the sender signed, where it is known. */
const signedText = (given: Option.Option<string>) =>
  Option.isNone(given)
    ? Effect.succeed(undefined)
    : Effect.map(givenBytes(given.value), (bytes) => new TextDecoder().decode(bytes))

const otherKey = (variable: string, id: string) =>
  saidNo(`✗ it was signed with the key ${JSON.stringify(id)}, which is not the one in ${variable}`)

const request = Command.make(
  "request",
  { ...requestLine, headers, signed: signedFlag },
  ({ method, target, headers, signed }) =>
    Effect.gen(function* () {
      const key = yield* apiKey
      const [, id, signature] = /^GCS v1HMAC:([^:\s]+):(\S+)$/.exec(valueOf(headers, "authorization") ?? "") ?? []
      if (id === undefined) {
        return yield* saidNo("✗ the Authorization header is missing or not of the form GCS v1HMAC:{key id}:{signature}")
      }
      if (id !== key.id) return yield* otherKey("EPAYMENT_API_KEY_ID", id)
      const date = valueOf(headers, "date")
      if (date === undefined) return yield* saidNo("✗ the Date header is missing")
      const contentType = valueOf(headers, "content-type") ?? ""
      const signable = { method, contentType, date, headers, resource: resourceOf(target) }
      const mistakes = requestMistakes(signable, target)
      const text = stringToSign(signable)
      yield* judged({ signature, secret: key.secret, text, mistakes, signed: yield* signedText(signed) })
    }).pipe(Effect.provide(WebCrypto.layer)),
).pipe(
  Command.withDescription(
    "Verifies the signature of a request; on a mismatch shows what was signed beside what is to be",
  ),
  Command.withExamples([{
    command:
      "epayment verify request GET /v1/1234/services/testconnection -H 'Date: …' -H 'Authorization: GCS v1HMAC:…'",
  }]),
)

const webhook = Command.make(
  "webhook",
  { body: bodyArgument, headers, signed: signedFlag },
  ({ body, headers, signed }) =>
    Effect.gen(function* () {
      const key = yield* webhookKey
      const signature = valueOf(headers, signatureHeader)
      const id = valueOf(headers, keyIdHeader)
      if (signature === undefined) return yield* misused(`give the signature: --header '${signatureHeader}: …'`)
      if (id !== undefined && id !== key.id) return yield* otherKey("EPAYMENT_WEBHOOK_KEY_ID", id)
      const bytes = yield* givenBytes(Option.getOrUndefined(body))
      if (bytes === undefined) return yield* misused("give the body: as an argument, @file, or on standard input")
      const text = fromUtf8(new Uint8Array(bytes))
      if (Option.isNone(text)) return yield* saidNo("✗ the body is not UTF-8: JSON must be")
      const mistakes = bodyMistakes(text.value)
      yield* judged({ signature, secret: key.secret, text: text.value, mistakes, signed: yield* signedText(signed) })
    }).pipe(Effect.provide(WebCrypto.layer)),
).pipe(
  Command.withDescription("Verifies the signature of a webhook; on a mismatch shows what was signed beside what came"),
  Command.withExamples([{ command: "epayment verify webhook @body.json -H 'X-GCS-Signature: …'" }]),
)

/** `verify`: judges the signature of a request or a webhook. */
export const verify: CliCommand<"verify"> = Command.make("verify").pipe(
  Command.withDescription("Verifies the signature of a request or a webhook"),
  Command.withSubcommands([request, webhook]),
)
