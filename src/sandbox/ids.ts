/**
 * The 30 digits of a payment, capture, refund or payout id: merchant 10, order 10, effort 5, attempt 5 (protocol:
 * identifiers and common output). Efforts tell the objects of one order apart: the payment is effort 1, its captures and
 * refunds take the following ones.
 */
export const operationId = (merchantNumber: number, order: number, effort: number): string =>
  `${digits(merchantNumber, 10)}${digits(order, 10)}${digits(effort, 5)}00001`

/** The id of the payment that an operation id belongs to, or nothing where the text is no such id. */
export const paymentIdOf = (id: string): string | undefined =>
  isOperationId(id) ? `${id.slice(0, 20)}0000100001` : undefined

/** Whether a text has the shape of an operation id. */
export const isOperationId = (id: string): boolean => /^[0-9]{30}$/.test(id)

/** The first 20 digits of a payment id: what `creationOutput.additionalReference` shows. */
export const additionalReference = (paymentId: string): string => paymentId.slice(0, 20)

/**
 * The number that stands for a merchant in ids: its own digits, or, since merchant ids are opaque, one drawn from the
 * upper half of the range for any other text.
 */
export const merchantNumber = (merchantId: string): number => {
  if (/^[0-9]{1,9}$/.test(merchantId)) return Number(merchantId)
  let hash = 0x811c9dc5
  for (let i = 0; i < merchantId.length; i++) hash = Math.imul(hash ^ merchantId.charCodeAt(i), 0x01000193) >>> 0
  return 5_000_000_000 + hash
}

const digits = (value: number, width: number): string => String(value).padStart(width, "0")

/** The id of another object of the order that a payment belongs to. */
export const effortId = (paymentId: string, effort: number): string =>
  `${paymentId.slice(0, 20)}${digits(effort, 5)}00001`
