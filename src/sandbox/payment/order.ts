import * as Result from "effect/Result"
import type { Order } from "../../model/order.ts"
import { invalid, missing, type Refusal, refusal } from "../refusal.ts"
import type { SandboxSettings } from "../settings.ts"

/** What a payment takes from its order. */
export interface CheckedOrder {
  /** Cents. */
  readonly amount: number
  readonly currencyCode: string
  readonly merchantReference: string | undefined
  readonly merchantOrderId: number | undefined
  readonly surname: string | undefined
  /** Language and country of the customer, such as `de_CH`. */
  readonly locale: string | undefined
}

const emailAddress = /^[^@.]+(\.[^@.]+)*@([^@.]+\.)*[^@.]+\.[^@.][^@.]+$/

/** Checks the parts of an order that every payment needs: amount, currency, references, e-mail address. */
export const checkOrder = (order: Order, settings: SandboxSettings): Result.Result<CheckedOrder, Refusal> => {
  const { amountOfMoney, references, customer } = order
  if (amountOfMoney?.amount === undefined) return Result.fail(missing("order.amountOfMoney.amount"))
  if (amountOfMoney.currencyCode === undefined) return Result.fail(missing("order.amountOfMoney.currencyCode"))
  const { amount, currencyCode } = amountOfMoney
  if (amount < 0 || amount > 0 && amount < settings.minimumAmount) {
    return Result.fail(invalid("order.amountOfMoney.amount", `is below the minimum of ${settings.minimumAmount}`))
  }
  if ((references?.merchantReference?.length ?? 0) > settings.merchantReferenceLength) {
    return Result.fail(
      invalid("order.references.merchantReference", `is longer than ${settings.merchantReferenceLength} characters`),
    )
  }
  const email = customer?.contactDetails?.emailAddress
  if (email !== undefined && !emailAddress.test(email)) {
    return Result.fail(refusal(400, {
      code: "21000051",
      id: "INVALID_EMAIL_ADDRESS",
      message: "order.customer.contactDetails.emailAddress is not an e-mail address",
      propertyName: "order.customer.contactDetails.emailAddress",
    }))
  }
  return Result.succeed({
    amount,
    currencyCode,
    merchantReference: references?.merchantReference,
    merchantOrderId: references?.merchantOrderId,
    surname: customer?.personalInformation?.name?.surname,
    locale: customer?.locale ?? customer?.device?.locale,
  })
}

/** Why a `returnUrl` cannot be used, if so: absolute, https or an app's own scheme, no local address unless allowed. */
export const checkReturnUrl = (
  returnUrl: string | undefined,
  path: string,
  settings: SandboxSettings,
): Result.Result<string | undefined, Refusal> => {
  if (returnUrl === undefined) return Result.succeed(undefined)
  if (!URL.canParse(returnUrl)) return Result.fail(invalid(path, "is not an absolute URL"))
  const { protocol, hostname } = new URL(returnUrl)
  const isLocal = hostname === "localhost" || hostname.endsWith(".localhost") || /^[0-9.]+$|^\[/.test(hostname)
  if (isLocal && !settings.localReturnUrls) return Result.fail(invalid(path, "points to localhost or an IP address"))
  if (/^(javascript|data|vbscript|file|blob):$/.test(protocol)) {
    return Result.fail(invalid(path, "has a forbidden scheme"))
  }
  if (protocol === "http:" && !isLocal && !settings.insecureReturnUrls) {
    return Result.fail(invalid(path, "must begin with https://"))
  }
  return Result.succeed(returnUrl)
}
