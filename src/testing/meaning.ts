import * as fc from "fast-check"
import { city, houseNumber, state, stateCode, street, zip } from "./address.ts"
import { cardNumber, expiryDate, maskedCardNumber } from "./card.ts"
import { eventTime } from "./date.ts"
import { digits } from "./digits.ts"
import { clientSessionId, customerId, merchantReference, operationId, uuid } from "./identifier.ts"
import { ipAddress, url, userAgent } from "./internet.ts"
import { countryCode, languageCode, locale } from "./iso_code.ts"
import { base64, compactJwe } from "./opaque.ts"
import { companyName, emailAddress, firstName, fullName, phoneNumber, surname } from "./person.ts"
import { phrase } from "./phrase.ts"
import type { Settings } from "./options.ts"

/** What stands in a text property, by its name; the first row that fits counts. */
export type Meanings = ReadonlyArray<readonly [names: RegExp, arbitrary: fc.Arbitrary<string>]>

/** The text of a property by what its name promises, and any words where it promises nothing. */
export const meaningOf = (meanings: Meanings, property: string): fc.Arbitrary<string> =>
  meanings.find(([names]) => names.test(property))?.[1] ?? phrase()

/** Texts of properties without a format of their own. */
export const textMeanings = ({ now }: Settings): Meanings => [
  [/email|^replyTo$/i, emailAddress()],
  [/^(firstName|patronymicName)$/, firstName()],
  [/^surname$/, surname()],
  [/^surnamePrefix$/, fc.constantFrom("von", "van der", "de", "di")],
  [/^(cardholderName|accountHolderName|passengerName|renterName|contactPerson|residentIdName|userName)$/, fullName()],
  [/^(companyName|merchantName|businessName|bankName|newBankName|issuerName|travelAgencyName)$/, companyName()],
  [/^title$/, fc.constantFrom("Mr", "Ms", "Dr.")],
  [/phone|^faxNumber$/i, phoneNumber()],
  [/^street$/, street()],
  [/^houseNumber$/, houseNumber()],
  [/city$|^(poBoxLocation|mandateSignaturePlace|placeOfIssue)$/i, city()],
  [/zip$/i, zip()],
  [/^state$/, state()],
  [/^stateCode$/, stateCode()],
  [/country(Code)?$/i, countryCode()],
  [/^languageCode$/, languageCode()],
  [/^locale$/, locale()],
  [/^partialRedirectUrl$/, uuid().map((id) => `pay1.shop.example/checkout/7731:${id}`)],
  [/url$|^(link|logo|image|website|merchantOrigin|collectorCallback)$/i, url()],
  [/^domainName$/, fc.constant("shop.example")],
  [/ipAddress$/i, ipAddress()],
  [/^userAgent$/, userAgent()],
  [/^acceptHeader$/, fc.constantFrom("*/*", "text/html,application/xhtml+xml;q=0.9,*/*;q=0.8")],
  [/^(cardNumber|alias|partialPan|dpan)$/, maskedCardNumber()],
  [/^bin$/, cardNumber().map((number) => number.slice(0, 8))],
  [/^tokenExpiryDate$/, expiryDate(now)],
  [/^created$/, eventTime()],
  [/^customerId$/, customerId()],
  [/^merchantId$/, digits(4, 6)],
  [/^(id|paymentId|captureId|refundId|payoutId|disputeId|originalPaymentId|externalReference)$/, operationId()],
  [/^additionalReference$/, operationId().map((id) => id.slice(0, 20))],
  [/Id$|Ids$|tokens?$|^key/i, uuid()],
  [/reference$|^referenceOrigPayment$|^(invoice|tracking|ticket|folio)number$/i, merchantReference()],
  [/^(fare|dailyRoomRate|dailyRoomTaxAmount)$/, digits(3, 5)],
  [/number$|digits?$|(bank|branch|numeric|sku|commodity)code$|^(mcc|nrOfItems|fileSize|riskScore)$/i, digits(4, 9)],
  [/(Height|Width|MaxTimeout)$/, digits(3, 4)],
  [/^timezoneOffsetUtcMinutes$/, fc.constantFrom("-60", "-120", "0", "300")],
  [/^eci$/, fc.constantFrom("02", "05", "07")],
  [/^threeDSecureVersion$/, fc.constantFrom("2.1.0", "2.2.0")],
  [/airport$|^(posCityCode|pnr)$/i, fc.constantFrom("ZRH", "GVA", "BSL", "LHR")],
  [/^screenSize$/, fc.constantFrom("1920x1080", "390x844")],
  [/^(platformIdentifier|sdkIdentifier)$/, fc.constantFrom("Linux", "iOS 18.5", "JavaScriptClientSDK/v6.0.6")],
  [/^html/, phrase().map((text) => `<p>${text}</p>`)],
  [/^mask$/, fc.constantFrom("{{9999}} {{9999}} {{9999}} {{9999}} {{999}}", "{{99}}/{{99}}")],
  [/^regularExpression$/, fc.constantFrom("^[0-9]{3,4}$", "^(?:0[1-9]|1[0-2])[0-9]{2}$")],
  [/^fileName$/, fc.constantFrom("receipt.pdf", "Beleg Nr. 7.png")],
  [/^(RETURNMAC|publicKey|encryptionKey|nModulus|xid|paySign|packageSign|sessionObject|networkData)$/, base64()],
  [/^(acsSignedContent|renderingData|requestMessage|sdkEphemeralPublicKey)$/, base64()],
]

/** Texts of secret properties; the last row takes every name. */
export const secretMeanings = (): Meanings => [
  [/^(cardNumber|pan|dpan)$/, cardNumber()],
  [/^clientSessionId$/, clientSessionId()],
  [/^encryptedCustomerInput$/, compactJwe()],
  [/^value$/, phrase()],
  [/(?:)/, base64()],
]
