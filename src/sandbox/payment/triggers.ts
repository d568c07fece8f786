import { type Reason, type Refusal, refusal } from "../refusal.ts"
import type { SandboxSettings } from "../settings.ts"

/** Something that a documented amount makes the acquirer refuse (protocol: amount triggers). */
export type Refusable =
  | "sale"
  | "cancelSale"
  | "authorisation"
  | "cancelAuthorisation"
  | "refund"
  | "capture"
  | "preAuthorisation"
  | "cancelRefund"

/** The amounts in cents at which each operation is refused. */
export const amountTriggers: Readonly<Record<Refusable, number>> = {
  sale: 1302,
  cancelSale: 1303,
  authorisation: 1304,
  cancelAuthorisation: 1305,
  refund: 1306,
  capture: 1309,
  preAuthorisation: 1310,
  cancelRefund: 1318,
}

const declined = (code: string, message = "Not authorised"): Reason => ({
  code,
  message,
  category: "PAYMENT_PLATFORM_ERROR",
})

/** Refused by the issuer, reason not disclosed. */
export const notAuthorised: Reason = declined("430285")

/** Why an amount makes the acquirer refuse an operation, if it does. */
export const refusedByAmount = (
  what: Refusable,
  amount: number,
  currencyCode: string,
  settings: SandboxSettings,
): Reason | undefined =>
  settings.amountTriggers && amount === amountTriggers[what] && settings.amountTriggerCurrencies.includes(currencyCode)
    ? declined(what === "preAuthorisation" ? "430421" : "430330")
    : undefined

/** What a cardholder's surname makes of a payment: triggers of this sandbox alone, not of the platform. */
export type SurnameTrigger =
  | { readonly type: "declined"; readonly reason: Reason }
  | { readonly type: "challenged" }
  | { readonly type: "redirect" }
  | { readonly type: "incomplete" }
  | { readonly type: "timeout" }
  | { readonly type: "status"; readonly status: 500 | 503 }

const surnames: ReadonlyMap<string, SurnameTrigger> = new Map<string, SurnameTrigger>([
  ["DECLINE", { type: "declined", reason: notAuthorised }],
  ["NOFUNDS", { type: "declined", reason: declined("430360") }],
  ["FRAUD", { type: "declined", reason: declined("430421") }],
  ["REVIEW", { type: "challenged" }],
  ["CHALLENGE", { type: "redirect" }],
  ["COMPLETE", { type: "incomplete" }],
  ["TIMEOUT", { type: "timeout" }],
  ["ERROR500", { type: "status", status: 500 }],
  ["ERROR503", { type: "status", status: 503 }],
])

/** The trigger in a surname or in the last word of the name on a card, upper case and exact (protocol: sandbox triggers). */
export const surnameTrigger = (
  names: { readonly surname?: string | undefined; readonly cardholderName?: string | undefined },
  settings: SandboxSettings,
): SurnameTrigger | undefined => {
  if (!settings.surnameTriggers) return undefined
  const onCard = names.cardholderName?.split(/\s+/).at(-1)
  return surnames.get(names.surname ?? "") ?? surnames.get(onCard ?? "")
}

/** The error that a surname asked for. */
export const failing = (status: 500 | 503): Refusal =>
  refusal(status, {
    code: "9999",
    id: "UNKNOWN_SERVER_ERROR",
    message: "the cardholder's surname asked for this answer",
    category: "IO_ERROR",
  })
