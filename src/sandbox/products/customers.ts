import * as Result from "effect/Result"
import type { GetCustomerDetailsRequest, GetCustomerDetailsResponse } from "../../model/customer_details.ts"
import { notFound, type Refusal } from "../refusal.ts"

/** The people whom the sandbox's register knows; all invented. */
const register: ReadonlyArray<
  GetCustomerDetailsResponse & { readonly fiscalNumber: string; readonly country: string }
> = [
  {
    fiscalNumber: "194605092222",
    country: "SE",
    firstName: "Astrid",
    surname: "Blomqvist",
    street: "Björkvägen 7",
    zip: "11122",
    city: "Stockholm",
    languageCode: "sv",
  },
  {
    fiscalNumber: "7561234567897",
    country: "CH",
    firstName: "Heidi",
    surname: "Muster",
    street: "Alpweg 3",
    zip: "7304",
    city: "Maienfeld",
    languageCode: "de",
    emailAddress: "heidi@alpen.ch",
  },
]

/** Finds a person by the country and the fiscal number among the values (protocol: operations of the Client API). */
export const customerDetails = (
  { countryCode, values }: GetCustomerDetailsRequest,
): Result.Result<GetCustomerDetailsResponse, Refusal> => {
  const fiscalNumber = values.find(({ key }) => key === "fiscalNumber" || key === "ssn")?.value
  const found = register.find((one) => one.country === countryCode && one.fiscalNumber === fiscalNumber)
  return found === undefined ? Result.fail(notFound("customer")) : Result.succeed(found)
}
