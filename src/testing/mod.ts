/**
 * Values for property tests: fast-check arbitraries of every schema, operation and part of a payment.
 *
 * {@link arbitrary} takes any schema of the package, {@link requestFor} and {@link responseFor} any operation; the others make
 * one kind of value, such as {@link cardNumber} or {@link createPaymentRequest}. All of them shrink. Card numbers begin as
 * published test numbers do, mail goes to reserved domains, telephones do not ring. fast-check is a peer that only this
 * entry point needs.
 *
 * @module
 */
export { city, houseNumber, state, stateCode, street, zip } from "./address.ts"
export { arbitrary } from "./arbitrary.ts"
export { bic, iban } from "./bank_account.ts"
export { card, cardNumber, type CardScheme, cvv, expiryDate, maskedCardNumber, productOfScheme } from "./card.ts"
export { day, eventTime, minute, moment, timeOfDay } from "./date.ts"
export { download, uploadFile } from "./file.ts"
export { clientSessionId, customerId, merchantReference, operationId, paymentProductId, uuid } from "./identifier.ts"
export { ipAddress, url, userAgent } from "./internet.ts"
export { countryCode, currencyCode, languageCode, locale } from "./iso_code.ts"
export { amount, amountOfMoney } from "./money.ts"
export { compactJwe } from "./opaque.ts"
export { requestFor, responseFor, type ResponseOf } from "./operation.ts"
export type { AnyOperation } from "../operation/listed.ts"
export type { ArbitraryOptions } from "./options.ts"
export { createHostedCheckoutRequest, createPaymentRequest, order, type SensibleOrder } from "./payment_request.ts"
export { companyName, emailAddress, firstName, fullName, phoneNumber, surname } from "./person.ts"
export { phrase } from "./phrase.ts"
/** A reference model of a payment's life, to compare a program with. */
export * as LifeCycle from "./life_cycle_model/mod.ts"
export { webhookEvent } from "./webhook_event.ts"
