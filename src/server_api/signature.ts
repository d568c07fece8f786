import * as Effect from "effect/Effect"
import * as Base64 from "../crypto/base64.ts"
import type { CryptoError } from "../crypto/crypto_error.ts"
import type { CryptoProviderShape } from "../crypto/crypto_provider.ts"
import { utf8 } from "../crypto/utf8.ts"
import type { UnsignedRequest } from "../operation/api.ts"
import type { ApiKey } from "./api_keys.ts"

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

/** A header as it is signed. */
interface SignedLine {
  /** In lower case. */
  readonly name: string
  /** With its line feed. */
  readonly line: string
}

const signedLines = (headers: Readonly<Record<string, string>>): Array<SignedLine> => {
  const lines: Array<SignedLine> = []
  for (const name in headers) {
    const lower = name.toLowerCase()
    if (lower.startsWith("x-gcs")) lines.push({ name: lower, line: `${lower}:${canonicalValue(headers[name])}\n` })
  }
  return lines
}

/** Joins lines by name. There are few, and most are in order already: to insert each is cheaper than to sort. */
const inOrder = (lines: Array<SignedLine>): string => {
  let text = ""
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i]
    let at = i
    for (; at > 0 && lines[at - 1].name > line.name; at--) lines[at] = lines[at - 1]
    lines[at] = line
  }
  for (let i = 0; i < lines.length; i++) text += lines[i].line
  return text
}

/** The text that is signed: every item ends with a line feed, the last one too (protocol: string to hash). */
export const stringToSign = ({ method, contentType, date, headers, resource }: Signable): string =>
  signedText(method, contentType, date, inOrder(signedLines(headers)), resource)

const signedText = (method: string, contentType: string, date: string, lines: string, resource: string): string =>
  `${method.toUpperCase()}\n${contentType}\n${date}\n${lines}${resource}\n`

/** The `Authorization` header of a request: `GCS v1HMAC:{apiKeyId}:{base64 of HMAC-SHA256}`. */
export const authorization = (
  crypto: CryptoProviderShape,
  key: ApiKey,
  signable: Signable,
): Effect.Effect<string, CryptoError> => signed(crypto, key, stringToSign(signable))

const signed = (
  crypto: CryptoProviderShape,
  { id, secret }: ApiKey,
  text: string,
): Effect.Effect<string, CryptoError> =>
  Effect.mapEager(
    crypto.hmacSha256(secret, utf8(text)),
    (signature) => `GCS v1HMAC:${id}:${Base64.encode(signature)}`,
  )

/** The query in the form that is signed: percent-decoded, the path stays encoded (protocol: canonical resource). */
export const signedQuery = (query: string): string => query.includes("%") ? decodeURIComponent(query) : query

/** Makes all headers of a request, signed at `now` (milliseconds since 1970): date, content type, its own and the signature. */
export type RequestSigner = (
  key: ApiKey,
  request: UnsignedRequest,
  now: number,
) => Effect.Effect<Readonly<Record<string, string>>, CryptoError>

/**
 * The signer of all requests that carry the headers `always`; a header of the request itself goes before one of the same
 * name there. What many requests share is made once: the lines of `always`, and the date of each second.
 */
export const requestSigner = (
  crypto: CryptoProviderShape,
  always: Readonly<Record<string, string>>,
): RequestSigner => {
  const fixed = signedLines(always)
  const fixedText = inOrder(fixed)
  const dateOf = dates()
  return (key, { method, path, query, contentType, headers }, now) => {
    const date = dateOf(now)
    const sent: Record<string, string> = { ...always }
    for (const name in headers) sent[name] = canonicalValue(headers[name])
    if (contentType !== undefined) sent["content-type"] = contentType
    sent.date = date
    const own = signedLines(headers)
    const lines = own.length === 0
      ? fixedText
      : inOrder([...fixed.filter((line) => headers[line.name] === undefined), ...own])
    const resource = path + signedQuery(query)
    return Effect.mapEager(
      signed(crypto, key, signedText(method, contentType ?? "", date, lines, resource)),
      (authorization) => {
        sent.authorization = authorization
        return sent
      },
    )
  }
}

/** The date of a moment as HTTP writes it, made once a second. */
const dates = (): (now: number) => string => {
  let second: number | undefined
  let date = ""
  return (now) => {
    const at = Math.floor(now / 1000)
    if (at !== second) {
      second = at
      date = new Date(now).toUTCString()
    }
    return date
  }
}
