// @ts-check
/** Every status that a payment can have. */
export const statuses = [
  "CREATED",
  "REDIRECTED",
  "PENDING_PAYMENT",
  "ACCOUNT_VERIFIED",
  "PENDING_FRAUD_APPROVAL",
  "PENDING_APPROVAL",
  "PENDING_COMPLETION",
  "PENDING_CAPTURE",
  "CAPTURE_IN_PROGRESS",
  "AUTHORIZATION_REQUESTED",
  "CAPTURE_REQUESTED",
  "CAPTURED",
  "PAID",
  "CHARGEBACK_NOTIFICATION",
  "CHARGEBACKED",
  "REVERSED",
  "REFUNDED",
  "REJECTED",
  "REJECTED_CAPTURE",
  "CANCELLED",
]

const good = new Set(["PAID", "CAPTURED", "REFUNDED", "ACCOUNT_VERIFIED", "delivered", "PAYMENT_CREATED"])
const bad = new Set(["REJECTED", "REJECTED_CAPTURE", "CANCELLED", "CHARGEBACKED", "REVERSED", "givenUp"])

/**
 * How a status looks.
 * @param {string} status
 * @returns {"good" | "bad" | "wait"}
 */
export const toneOf = (status) =>
  good.has(status) ? "good" : bad.has(status) || status.startsWith("CHARGEBACK") ? "bad" : "wait"

/**
 * How an answer's status code looks.
 * @param {number | undefined} status
 * @returns {"good" | "bad" | "wait"}
 */
export const toneOfCode = (status) => status === undefined || status >= 500 ? "bad" : status >= 400 ? "wait" : "good"

/**
 * An amount as people read it.
 * @param {{ readonly amount?: number, readonly currencyCode?: string } | undefined} money
 */
export const amount = (money) => (money?.currencyCode ?? "") + " " + ((money?.amount ?? 0) / 100).toFixed(2)

/** @param {number} value */
const two = (value) => String(value).padStart(2, "0")

/**
 * The time of day, where the browser is.
 * @param {number} at milliseconds since 1970
 */
export const timeOf = (at) => {
  const date = new Date(at)
  return [date.getHours(), date.getMinutes(), date.getSeconds()].map(two).join(":")
}

/**
 * Day and time, where the browser is.
 * @param {number} at milliseconds since 1970
 */
export const momentOf = (at) => {
  const date = new Date(at)
  return [date.getFullYear(), two(date.getMonth() + 1), two(date.getDate())].join("-") + " " + timeOf(at)
}

/**
 * A duration, rounded down to its largest unit.
 * @param {number} milliseconds
 */
export const span = (milliseconds) => {
  for (const [unit, size] of /** @type {const} */ ([["d", 86400000], ["h", 3600000], ["min", 60000], ["s", 1000]])) {
    if (milliseconds >= size) return Math.floor(milliseconds / size) + " " + unit
  }
  return Math.max(0, Math.floor(milliseconds)) + " ms"
}

/**
 * JSON with one property a line, anything else as it is.
 * @param {string} text
 */
export const pretty = (text) => {
  try {
    return JSON.stringify(JSON.parse(text), null, 2)
  } catch {
    return text
  }
}
