import * as Redacted from "effect/Redacted"

/** What a call under a key asks for. */
export interface KeyedRequest {
  /** Operation, path and query. */
  readonly target: string
  /** JSON, where there is a body. */
  readonly body: string | undefined
}

/** A caller's key together with the one request that it stands for. */
export interface IdempotenceHolder {
  readonly key: string
  /** What the first call under the key sent, card data included; another call may not share the key. */
  request: Redacted.Redacted<KeyedRequest> | undefined
}

/** Why a key cannot be used for a request, or nothing if it can; remembers the request. */
export const claimKey = (holder: IdempotenceHolder, request: KeyedRequest): string | undefined => {
  if (!/^[\x21-\x7e]{1,40}$/.test(holder.key)) return "expected 1 to 40 ASCII characters without spaces"
  if (holder.request !== undefined && !isSame(Redacted.value(holder.request), request)) {
    return "this key stands for another request already; give each call its own key"
  }
  holder.request ??= Redacted.make(request, { label: "request" })
  return undefined
}

const isSame = (a: KeyedRequest, b: KeyedRequest): boolean =>
  a.target === b.target && (a.body === b.body || sorted(a.body) === sorted(b.body))

/** JSON with the properties of every object in one order: that in which somebody wrote them tells nothing. */
const sorted = (json: string | undefined): string | undefined =>
  json === undefined ? undefined : JSON.stringify(
    JSON.parse(json),
    (_, value) =>
      typeof value === "object" && value !== null && !Array.isArray(value)
        ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => a < b ? -1 : 1))
        : value,
  )

/** Writes 16 random bytes as a UUID (version 4, 36 characters): the key of a call that was given none. */
export const uuid = (bytes: Uint8Array): string => {
  let text = ""
  for (let i = 0; i < 16; i++) {
    const byte = i === 6 ? bytes[i] & 0x0f | 0x40 : i === 8 ? bytes[i] & 0x3f | 0x80 : bytes[i]
    text += (i === 4 || i === 6 || i === 8 || i === 10 ? "-" : "") + digits[byte >> 4] + digits[byte & 15]
  }
  return text
}

const digits = "0123456789abcdef"
