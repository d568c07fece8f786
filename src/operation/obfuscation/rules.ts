import { hideDigits } from "./card_numbers.ts"
import { all, fixedLength, keepFirst, keepLast, type Rule } from "./rule.ts"

/** Which values of messages are hidden, and how. */
export interface ObfuscationRules {
  /** Rules by name of a property, as it is written in the API, at any depth of a JSON body. */
  readonly properties?: Readonly<Record<string, Rule>>
  /** Rules by name of a header, in any case. */
  readonly headers?: Readonly<Record<string, Rule>>
}

/** Rules by name, from lists of a rule and the names under it. */
const rules = (
  ...lists: ReadonlyArray<readonly [rule: Rule, ...names: ReadonlyArray<string>]>
): Readonly<Record<string, Rule>> =>
  Object.fromEntries(lists.flatMap(([rule, ...names]) => names.map((name) => [name, rule])))

const firstSix = /* @__PURE__ */ keepFirst(6)
const lastTwo = /* @__PURE__ */ keepLast(2)
const lastFour = /* @__PURE__ */ keepLast(4)
const hidden = /* @__PURE__ */ fixedLength(8)

/**
 * What is hidden unless somebody says otherwise: the list that all clients of the platform share (protocol: log
 * obfuscation), and every other value that this package keeps `Redacted`.
 */
export const defaultRules: Required<ObfuscationRules> = {
  properties: /* @__PURE__ */ rules(
    [lastFour, "cardNumber", "iban", "accountNumber", "reformattedAccountNumber", "pan", "dpan", "networkToken"],
    [lastTwo, "expiryDate"],
    [firstSix, "bin"],
    [all, "cvv", "partialPin", "value"],
    [
      hidden,
      "keyId",
      "secretKey",
      "publicKey",
      "userAuthenticationToken",
      "encryptedPayload",
      "decryptedPayload",
      "encryptedCustomerInput",
    ],
    [
      hidden,
      "clientSessionId",
      "token",
      "cavv",
      "cryptogram",
      "checkoutResponseSignature",
      "encryptedPaymentData",
      "interoperabilityToken",
      "networkSessionToken",
      "sdkEncryptedData",
    ],
    [hideDigits, "message"],
  ),
  headers: /* @__PURE__ */ rules([
    hidden,
    "authorization",
    "www-authenticate",
    "proxy-authenticate",
    "proxy-authorization",
    "x-gcs-authentication-token",
    "x-gcs-callerpassword",
    "x-gcs-signature",
    "cookie",
    "set-cookie",
  ]),
}

/** Hides who the customer is as well: names, addresses, telephone numbers and the like. Give it beside the defaults. */
export const personalData: ObfuscationRules = {
  properties: /* @__PURE__ */ rules([
    hidden,
    "firstName",
    "surname",
    "surnamePrefix",
    "patronymicName",
    "cardholderName",
    "accountHolderName",
    "passengerName",
    "renterName",
    "residentIdName",
    "residentIdNumber",
    "contactPerson",
    "userName",
    "companyName",
    "emailAddress",
    "phoneNumber",
    "mobilePhoneNumber",
    "homePhoneNumber",
    "workPhoneNumber",
    "faxNumber",
    "contactPhone",
    "street",
    "houseNumber",
    "additionalInfo",
    "zip",
    "city",
    "dateOfBirth",
    "fiscalNumber",
    "personIdentificationNumber",
    "idValue",
    "vatNumber",
    "ipAddress",
    "trueIpAddress",
    "customerIpAddress",
  ]),
}
