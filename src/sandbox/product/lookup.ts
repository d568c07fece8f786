import type { CreatePaymentProductSessionResponse } from "../../model/payment_product_session.ts"
import type { CreatePaymentProductSessionRequest } from "../../model/payment_product_session.ts"
import type { GetCustomerDetailsRequest, GetCustomerDetailsResponse } from "../../model/customer_details.ts"
import type { Directory } from "../../model/directory.ts"

/** The issuers of iDEAL's test environment. */
const issuers: ReadonlyArray<readonly [id: string, name: string]> = [
  ["ABNANL2A", "ABN AMRO"],
  ["ASNBNL21", "ASN Bank"],
  ["INGBNL2A", "Issuer Simulation V3 - ING"],
  ["RABONL2U", "Issuer Simulation V3 - RABO"],
]

/** The directory of a product: its issuers, from which the customer chooses one; empty where there are none. */
export const directoryOf = (productId: number): Directory => ({
  entries: productId === 809
    ? issuers.map(([issuerId, issuerName]) => ({
      issuerId,
      issuerName,
      issuerList: "short",
      countryNames: ["Nederland"],
    }))
    : [],
})

/** Persons whom a lookup by fiscal number finds. */
const persons: ReadonlyMap<string, GetCustomerDetailsResponse> = new Map([
  ["194605092222", {
    firstName: "Astrid",
    surname: "Muster",
    street: "Skolgatan 8",
    zip: "111 40",
    city: "Stockholm",
    country: "SE",
    languageCode: "sv",
    fiscalNumber: "194605092222",
  }],
  ["7561234567897", {
    firstName: "Heidi",
    surname: "Muster",
    street: "Dorfstrasse 1",
    zip: "7304",
    city: "Maienfeld",
    country: "CH",
    languageCode: "de",
    fiscalNumber: "7561234567897",
  }],
])

/** The person whom the values of a request name, if there is one. */
export const customerOf = (
  { countryCode, values }: GetCustomerDetailsRequest,
): GetCustomerDetailsResponse | undefined => {
  const found = persons.get(values.find(({ key }) => key === "fiscalNumber")?.value ?? "")
  return found?.country === countryCode ? found : undefined
}

/** What Apple's servers would answer to the validation of a merchant. */
export const applePaySession = (
  { paymentProductSession302SpecificInput: input }: CreatePaymentProductSessionRequest,
  id: string,
  now: number,
): CreatePaymentProductSessionResponse => ({
  paymentProductSession302SpecificOutput: {
    sessionObject: JSON.stringify({
      epochTimestamp: now,
      expiresAt: now + 300_000,
      merchantSessionIdentifier: id,
      nonce: id.slice(0, 8),
      merchantIdentifier: "sandbox",
      domainName: input?.domainName ?? "",
      displayName: input?.displayName ?? "",
      signature: "sandbox",
    }),
  },
})
