import * as Result from "effect/Result"
import type { BankDetails, BankDetailsResponse } from "../../model/bank_details.ts"
import type { BankAccountBban } from "../../model/bank_account.ts"
import { invalid, missing, type Refusal } from "../refusal.ts"
import { ibanOf, isIban, plainIban } from "./iban.ts"

/** How a country's account numbers stand in its IBANs: lengths of bank code and account number. */
const layouts: ReadonlyMap<string, { readonly bank: number; readonly account: number }> = new Map([
  ["CH", { bank: 5, account: 12 }],
  ["LI", { bank: 5, account: 12 }],
  ["DE", { bank: 8, account: 10 }],
  ["AT", { bank: 5, account: 11 }],
  ["NL", { bank: 4, account: 10 }],
])

/** What is known of a bank account: both ways of writing it, checked (protocol: bank account checks). */
export const bankDetails = (
  { bankAccountIban, bankAccountBban }: BankDetails,
): Result.Result<BankDetailsResponse, Refusal> => {
  if (bankAccountIban?.iban !== undefined) {
    const iban = plainIban(bankAccountIban.iban)
    return isIban(iban) ? Result.succeed(details(iban)) : Result.fail(invalid("bankAccountIban.iban", "is not an IBAN"))
  }
  if (bankAccountBban === undefined) return Result.fail(missing("bankAccountIban.iban"))
  return Result.map(fromBban(bankAccountBban), details)
}

const fromBban = ({ countryCode, bankCode, accountNumber }: BankAccountBban): Result.Result<string, Refusal> => {
  if (countryCode === undefined) return Result.fail(missing("bankAccountBban.countryCode"))
  const layout = layouts.get(countryCode)
  if (layout === undefined) {
    return Result.fail(invalid("bankAccountBban.countryCode", `must be one of ${[...layouts.keys()].join(", ")}`))
  }
  if (bankCode === undefined) return Result.fail(missing("bankAccountBban.bankCode"))
  if (accountNumber === undefined) return Result.fail(missing("bankAccountBban.accountNumber"))
  const bank = bankCode.toUpperCase().padStart(layout.bank, "0")
  const account = accountNumber.toUpperCase().padStart(layout.account, "0")
  if (!/^[A-Z0-9]+$/.test(bank) || bank.length > layout.bank) {
    return Result.fail(invalid("bankAccountBban.bankCode", `has at most ${layout.bank} characters`))
  }
  if (!/^[A-Z0-9]+$/.test(account) || account.length > layout.account) {
    return Result.fail(invalid("bankAccountBban.accountNumber", `has at most ${layout.account} characters`))
  }
  return Result.succeed(ibanOf(countryCode, bank + account))
}

const details = (iban: string): BankDetailsResponse => {
  const countryCode = iban.slice(0, 2)
  const layout = layouts.get(countryCode)
  const bankCode = iban.slice(4, 4 + (layout?.bank ?? 4))
  const accountNumber = iban.slice(4 + (layout?.bank ?? 4))
  return {
    bankAccountIban: { iban },
    bankAccountBban: { countryCode, bankCode, accountNumber, bankName: "Sandbox bank" },
    bankData: {
      newBankName: "Sandbox bank",
      reformattedAccountNumber: accountNumber,
      reformattedBankCode: bankCode,
    },
    swift: { bic: `SBOX${countryCode}2A`, category: "BANK" },
  }
}
