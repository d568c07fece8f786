import * as Redacted from "effect/Redacted"
import * as Result from "effect/Result"
import type { Card } from "../../model/card.ts"
import type { CreatePaymentRequest } from "../../model/create_payment.ts"
import type { CustomerDevice } from "../../model/device.ts"
import type { DeviceInformation } from "../../model/device_information.ts"
import type { CreateMandateWithReturnUrl } from "../../model/mandate.ts"
import { invalid, type Refusal } from "../refusal.ts"
import type { CustomerInput } from "./customer_input.ts"

type Values = CustomerInput["values"]

const clear = (values: Values, key: string): string | undefined => {
  const value = values.get(key)
  return value === undefined ? undefined : Redacted.value(value)
}

const withoutUndefined = <A extends object>(value: A): A =>
  Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined)) as A

/** The card that was entered; what the merchant's server knows stays where the customer entered nothing. */
export const cardOf = (values: Values, given: Card = {}): Card => ({
  ...given,
  ...withoutUndefined({
    cardNumber: values.get("cardNumber"),
    expiryDate: clear(values, "expiryDate"),
    cvv: values.get("cvv"),
    cardholderName: clear(values, "cardholderName"),
  }),
})

type Debit = NonNullable<CreatePaymentRequest["sepaDirectDebitPaymentMethodSpecificInput"]>

/** The debit on the account that was entered: the server's mandate with it, or one without a signature (assumed). */
const debitOf = (values: Values, given: Debit = {}): Pick<Debit, "paymentProduct771SpecificInput"> => {
  const [iban, accountHolderName] = [clear(values, "iban"), clear(values, "accountHolderName")]
  const input = given.paymentProduct771SpecificInput
  if (iban === undefined || input?.existingUniqueMandateReference !== undefined) return {}
  const bankAccountIban = withoutUndefined({ ...input?.mandate?.customer?.bankAccountIban, iban, accountHolderName })
  const mandate: CreateMandateWithReturnUrl = input?.mandate ??
    { customerReference: "device", recurrenceType: "UNIQUE", signatureType: "UNSIGNED" }
  return {
    paymentProduct771SpecificInput: {
      ...input,
      mandate: { ...mandate, customer: { ...mandate.customer, bankAccountIban } },
    },
  }
}

const deviceOf = ({ browserData, locale, timezoneOffsetUtcMinutes }: DeviceInformation): CustomerDevice => ({
  locale,
  timezoneOffsetUtcMinutes: String(timezoneOffsetUtcMinutes),
  browserData: {
    colorDepth: browserData.colorDepth,
    javaEnabled: browserData.javaEnabled,
    javaScriptEnabled: browserData.javaScriptEnabled,
    innerHeight: String(browserData.innerHeight),
    innerWidth: String(browserData.innerWidth),
    screenHeight: String(browserData.screenHeight),
    screenWidth: String(browserData.screenWidth),
  },
})

/** The order with what the device told of itself, unless the merchant's server told it. */
const withDevice = (
  { order }: CreatePaymentRequest,
  device: DeviceInformation | undefined,
): CreatePaymentRequest["order"] =>
  device === undefined
    ? order
    : { ...order, customer: { ...order.customer, device: { ...deviceOf(device), ...order.customer?.device } } }

/**
 * The request for a payment as if the merchant's server had sent what the customer entered (protocol: client-side
 * encryption). Refused where the server names another product.
 */
export const mergedPayment = (
  { encryptedCustomerInput: _, ...request }: CreatePaymentRequest,
  { product, token, tokenize, values, device }: CustomerInput,
): Result.Result<CreatePaymentRequest, Refusal> => {
  const order = withDevice(request, device)
  const about = {
    paymentProductId: product.id,
    ...(token === undefined ? {} : { token }),
    ...(tokenize ? { tokenize } : {}),
  }
  const differs = (given: { readonly paymentProductId?: number } | undefined) =>
    given?.paymentProductId !== undefined && given.paymentProductId !== product.id
  const other = (path: string) =>
    Result.fail(invalid(`${path}.paymentProductId`, "is not the product of the encrypted input"))
  switch (product.paymentMethod) {
    case "card": {
      const given = request.cardPaymentMethodSpecificInput
      if (differs(given)) return other("cardPaymentMethodSpecificInput")
      return Result.succeed({
        ...request,
        order,
        cardPaymentMethodSpecificInput: { ...given, ...about, card: cardOf(values, given?.card) },
      })
    }
    case "mobile": {
      const given = request.mobilePaymentMethodSpecificInput
      if (differs(given)) return other("mobilePaymentMethodSpecificInput")
      const encryptedPaymentData = values.get("encryptedPaymentData")
      return Result.succeed({
        ...request,
        order,
        mobilePaymentMethodSpecificInput: {
          ...given,
          ...about,
          ...(encryptedPaymentData === undefined ? {} : { encryptedPaymentData }),
        },
      })
    }
    case "directDebit": {
      const given = request.sepaDirectDebitPaymentMethodSpecificInput
      if (differs(given)) return other("sepaDirectDebitPaymentMethodSpecificInput")
      return Result.succeed({
        ...request,
        order,
        sepaDirectDebitPaymentMethodSpecificInput: { ...given, ...about, ...debitOf(values, given) },
      })
    }
    default: {
      const given = request.redirectPaymentMethodSpecificInput
      if (differs(given)) return other("redirectPaymentMethodSpecificInput")
      return Result.succeed({ ...request, order, redirectPaymentMethodSpecificInput: { ...given, ...about } })
    }
  }
}
