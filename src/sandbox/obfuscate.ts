/** How much of a sensitive value is shown. */
type Rule = (text: string) => string

const stars = (count: number): string => "*".repeat(count)
const last = (keep: number): Rule => (text) =>
  text.length <= keep ? text : stars(text.length - keep) + text.slice(-keep)
const first = (keep: number): Rule => (text) =>
  text.length <= keep ? text : text.slice(0, keep) + stars(text.length - keep)
const all: Rule = (text) => stars(text.length)
const fixed: Rule = () => stars(8)

/** Sensitive properties at any depth of a body (protocol: log obfuscation). */
const properties: Readonly<Record<string, Rule>> = {
  cardNumber: last(4),
  iban: last(4),
  accountNumber: last(4),
  reformattedAccountNumber: last(4),
  expiryDate: last(2),
  bin: first(6),
  cvv: all,
  partialPin: all,
  value: all,
  keyId: fixed,
  secretKey: fixed,
  publicKey: fixed,
  clientSessionId: fixed,
  userAuthenticationToken: fixed,
  encryptedPayload: fixed,
  decryptedPayload: fixed,
  encryptedCustomerInput: fixed,
  encryptedPaymentData: fixed,
}

const hiddenHeaders: ReadonlySet<string> = new Set([
  "authorization",
  "www-authenticate",
  "proxy-authenticate",
  "proxy-authorization",
  "x-gcs-authentication-token",
  "x-gcs-callerpassword",
  "x-gcs-signature",
  "cookie",
])

const masked = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(masked)
  if (typeof value !== "object" || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([name, one]) => {
      const rule = Object.hasOwn(properties, name) ? properties[name] : undefined
      const isScalar = typeof one === "string" || typeof one === "number" || typeof one === "boolean"
      return [name, rule !== undefined && isScalar ? rule(String(one)) : masked(one)]
    }),
  )
}

/** A JSON body with its sensitive values masked; what is not JSON is told by its size only. */
export const obfuscateBody = (body: string): string => {
  if (body === "") return ""
  try {
    return JSON.stringify(masked(JSON.parse(body)))
  } catch {
    return `<${body.length} characters that are not JSON>`
  }
}

/** Headers with the sensitive ones masked. */
export const obfuscateHeaders = (headers: Readonly<Record<string, string>>): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name, hiddenHeaders.has(name.toLowerCase()) ? stars(8) : value]),
  )
