import type { Authentication } from "../card/test_cards.ts"
import type { Reason } from "../refusal.ts"
import type { SandboxSettings } from "../settings.ts"
import type { CaptureMode, Verdict } from "./state.ts"
import { notAuthorised, refusedByAmount, type SurnameTrigger } from "./triggers.ts"

/** What decides over a new payment. */
export interface Case {
  readonly amount: number
  readonly currencyCode: string
  readonly captureMode: CaptureMode
  readonly trigger: SurnameTrigger | undefined
  /** How the card's authentication ends where it is documented. */
  readonly authentication?: Authentication | undefined
  readonly settings: SandboxSettings
}

const declined = (reason: Reason): Verdict => ({ outcome: "declined", reasons: [reason] })

const operations = { sale: "sale", approval: "authorisation", captures: "preAuthorisation" } as const

/** What issuer, acquirer and fraud screening say to a payment, by the documented test data. */
export const verdictOf = ({ amount, currencyCode, captureMode, trigger, authentication, settings }: Case): Verdict => {
  if (authentication === "failed" || authentication === "rejected") return declined(notAuthorised)
  if (trigger?.type === "declined") return declined(trigger.reason)
  const refused = refusedByAmount(operations[captureMode], amount, currencyCode, settings)
  if (refused !== undefined) return declined(refused)
  return trigger?.type === "challenged" ? { outcome: "challenged" } : { outcome: "authorised" }
}

/** The electronic commerce indicator of an authentication (protocol: 3-D Secure test cards). */
export const eciOf = (authentication: Authentication | undefined, productId: number): string | undefined => {
  const isMastercard = productId === 3 || productId === 119 || productId === 117
  switch (authentication) {
    case "authenticated":
    case "challenge":
      return isMastercard ? "2" : "5"
    case "attempted":
      return isMastercard ? "1" : "6"
    default:
      return undefined
  }
}
