import { isIban, plainIban } from "./iban.ts"

/** Documented IBANs and whether debits of their accounts go through (protocol: redirect and other products). */
const documented: ReadonlyMap<string, "accepted" | "refused"> = new Map([
  ["NL08INGB0000000555", "accepted"],
  ["NL08INGB0001234567", "refused"],
  ["DE46720200700359666555", "refused"],
])

/** Whether an account can be debited as far as its IBAN tells; documented ones can, whatever their check digits. */
export const isUsableIban = (iban: string): boolean => documented.has(plainIban(iban)) || isIban(iban)

/** Whether the bank refuses debits of an account. */
export const isRefusedIban = (iban: string): boolean => documented.get(plainIban(iban)) === "refused"
