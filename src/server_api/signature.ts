import * as Effect from "effect/Effect"
import type * as Redacted from "effect/Redacted"
import * as Base64 from "../crypto/base64.ts"
import type { CryptoError } from "../crypto/crypto_error.ts"
import type { CryptoProviderShape } from "../crypto/crypto_provider.ts"
import { utf8 } from "../crypto/utf8.ts"
import type { UnsignedRequest } from "../operation/api.ts"

/** A header value as it is signed and sent: line breaks with the white space after them become one space, ends trimmed. */
export const canonicalValue = (value: string): string =>
  (value.includes("\n") ? value.replace(/\r?\n[^\S\r\n]*/g, " ") : value).trim()

/** What a v1HMAC signature covers. */
export interface Signable {
  readonly method: string
  /** As sent; empty when the header is not sent. */
  readonly contentType: string
  /** As sent. */
  readonly date: string
  /** All headers of the request by any-case name; only those that begin with `X-GCS` are signed. */
  readonly headers: Readonly<Record<string, string>>
  /** Percent-encoded path and, after `?`, the query in the form that is signed. */
  readonly resource: string
}

/** The text that is signed: every item ends with a line feed, the last one too (protocol: string to hash). */
export const stringToSign = ({ method, contentType, date, headers, resource }: Signable): string => {
  const signed: Array<readonly [name: string, value: string]> = []
  for (const name in headers) {
    const lower = name.toLowerCase()
    if (lower.startsWith("x-gcs")) signed.push([lower, headers[name]])
  }
  if (signed.length > 1) signed.sort(([a], [b]) => a < b ? -1 : a > b ? 1 : 0)
  let lines = ""
  for (const [name, value] of signed) lines += `${name}:${canonicalValue(value)}\n`
  return `${method.toUpperCase()}\n${contentType}\n${date}\n${lines}${resource}\n`
}

/** The `Authorization` header of a request: `GCS v1HMAC:{apiKeyId}:{base64 of HMAC-SHA256}`. */
export const authorization = (
  crypto: CryptoProviderShape,
  key: { readonly id: string; readonly secret: Redacted.Redacted<string> },
  signable: Signable,
): Effect.Effect<string, CryptoError> =>
  Effect.mapEager(
    crypto.hmacSha256(key.secret, utf8(stringToSign(signable))),
    (signature) => `GCS v1HMAC:${key.id}:${Base64.encode(signature)}`,
  )

/** The query in the form that is signed: percent-decoded, the path stays encoded (protocol: canonical resource). */
export const signedQuery = (query: string): string => query.includes("%") ? decodeURIComponent(query) : query

/** All headers of a request, signed at `now` (milliseconds since 1970): date, content type, the call's own, `always` ones and the signature. */
export const signedHeaders = (
  crypto: CryptoProviderShape,
  key: { readonly id: string; readonly secret: Redacted.Redacted<string> },
  always: Readonly<Record<string, string>>,
  { method, path, query, contentType, headers }: UnsignedRequest,
  now: number,
): Effect.Effect<Readonly<Record<string, string>>, CryptoError> => {
  const date = new Date(now).toUTCString()
  const sent: Record<string, string> = { ...always }
  for (const name in headers) sent[name] = canonicalValue(headers[name])
  if (contentType !== undefined) sent["content-type"] = contentType
  sent.date = date
  const resource = path + signedQuery(query)
  return Effect.mapEager(
    authorization(crypto, key, { method, contentType: contentType ?? "", date, headers: sent, resource }),
    (value) => {
      sent.authorization = value
      return sent
    },
  )
}
