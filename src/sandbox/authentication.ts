import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import type * as Redacted from "effect/Redacted"
import * as Base64 from "../crypto/base64.ts"
import type { CryptoProviderShape } from "../crypto/crypto_provider.ts"
import { utf8 } from "../crypto/utf8.ts"
import { stringToSign } from "../server_api/signature.ts"
import type { SandboxRequest } from "./wire.ts"
import { splitTarget } from "./wire.ts"

/** An API key of the sandbox and the merchants that it may act for. */
export interface SandboxKey {
  readonly id: string
  readonly secret: Redacted.Redacted<string>
  readonly merchantIds: ReadonlyArray<string>
}

/** Why a request is not let in; the sender learns the status only, the log and the control surface the rest. */
export interface Intruder {
  readonly status: 401 | 403
  readonly why: string
  /** The text that a right signature of this request signs, where the signature was wrong. */
  readonly stringToSign?: string
}

const intruder = (why: string, stringToSign?: string): Effect.Effect<never, Intruder> =>
  Effect.fail({ status: 401, why, ...(stringToSign === undefined ? {} : { stringToSign }) })

/** The query forms over which SDKs sign: as sent, percent-decoded, and decoded with `+` as a space. */
const queryForms = (query: string): ReadonlyArray<string> => {
  if (!/[%+]/.test(query)) return [query]
  try {
    return [...new Set([query, decodeURIComponent(query), decodeURIComponent(query.replaceAll("+", " "))])]
  } catch {
    return [query]
  }
}

/**
 * Verifies the v1HMAC signature of a request for a merchant: known key, right date, right signature over either form of
 * the query, and a key that may act for the merchant (protocol: verification on the server side).
 */
export const authenticate = Effect.fnUntraced(function* (
  crypto: CryptoProviderShape,
  keys: ReadonlyMap<string, SandboxKey>,
  request: SandboxRequest,
  merchantId: string,
  clock: { readonly now: number; readonly tolerance: Duration.Duration },
): Effect.fn.Return<void, Intruder> {
  const { headers } = request
  const header = headers.authorization
  if (header === undefined) return yield* intruder("the Authorization header is missing")
  const parts = /^GCS v1HMAC:([^:\s]+):(\S+)$/.exec(header)
  if (parts === null) {
    return yield* intruder("the Authorization header is not of the form GCS v1HMAC:{key id}:{signature}")
  }
  const key = keys.get(parts[1])
  if (key === undefined) return yield* intruder(`the API key id ${parts[1]} is unknown`)
  const late = dateProblem(headers.date, clock)
  if (late !== undefined) return yield* intruder(late)
  const { path, query } = splitTarget(request.target)
  const candidates = queryForms(query).map((form) =>
    stringToSign({
      method: request.method,
      contentType: headers["content-type"] ?? "",
      date: headers.date,
      headers,
      resource: path + form,
    })
  )
  // The form that the protocol recommends: the query decoded.
  const shown = candidates[1] ?? candidates[0]
  const signature = Base64.decode(parts[2])
  if (Option.isNone(signature)) return yield* intruder("the signature is not base64", shown)
  let valid = false
  for (const candidate of candidates) {
    const right = yield* Effect.orDie(crypto.hmacSha256(key.secret, utf8(candidate)))
    valid ||= crypto.constantTimeEquals(right, signature.value)
  }
  if (!valid) return yield* intruder("the signature is wrong", shown)
  if (!key.merchantIds.includes(merchantId)) {
    return yield* Effect.fail<Intruder>({
      status: 403,
      why: `the API key id ${key.id} may not act for merchant ${merchantId}`,
    })
  }
})

const dateProblem = (
  date: string | undefined,
  { now, tolerance }: { readonly now: number; readonly tolerance: Duration.Duration },
): string | undefined => {
  if (date === undefined) return "the Date header is missing"
  const sent = Date.parse(date)
  if (Number.isNaN(sent)) return "the Date header is no date"
  const apart = sent - now
  return Math.abs(apart) > Duration.toMillis(tolerance)
    ? `the Date header is ${Math.round(Math.abs(apart) / 1000)} s ${
      apart > 0 ? "ahead of" : "behind"
    } the sandbox's clock`
    : undefined
}
