import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import type { GetIINDetailsResponse } from "../../model/iin_details.ts"
import type { ApiError } from "../../operation/errors.ts"
import type { CheckoutContext } from "../checkout_context.ts"
import type { ClientApi } from "../client_api.ts"
import * as Products from "../products.ts"
import * as Services from "../services.ts"
import { once, type SessionCache } from "../session_cache.ts"
import type { SessionExpired } from "../session_expired.ts"
import { iinDigits } from "./iin_digits.ts"
import { iinStatus, usableBrands } from "./iin_status.ts"

/** What is known of a card by its first digits. */
export type IinLookup =
  /** Fewer than six digits: nothing was asked. */
  | { readonly status: "NOT_ENOUGH_DIGITS" }
  /** The platform does not know the digits, or not as a product that can be fetched. */
  | { readonly status: "UNKNOWN" }
  /** The card can be used for this payment, or is known but cannot. */
  | {
    readonly status: "SUPPORTED" | "EXISTING_BUT_NOT_ALLOWED"
    /** Ids of the products that can be used, the main brand first: with more than one let the customer choose. */
    readonly brands: ReadonlyArray<number>
    /** All that the platform told. */
    readonly details: GetIINDetailsResponse
  }

/**
 * Looks up the product of a card while its number is typed: by the first 6 digits, again by the first 8, by fewer not at
 * all; the same digits once within the session. Spaces do not count (protocol: IIN lookup).
 *
 * @example
 * ```ts
 * import { Iin } from "@epayment/effect/client"
 * import * as Effect from "effect/Effect"
 *
 * const brands = Iin.lookup("4012 0000 33", { countryCode: "CH", currencyCode: "CHF", amount: 4990 }).pipe(
 *   Effect.map((found) => found.status === "SUPPORTED" ? found.brands : []),
 * )
 * ```
 */
export const lookup: (
  cardNumber: string,
  context: CheckoutContext,
  accountOnFileId?: number,
) => Effect.Effect<IinLookup, SessionExpired | ApiError, ClientApi | SessionCache> = /* @__PURE__ */ Effect.fnUntraced(
  function* (cardNumber: string, context: CheckoutContext, accountOnFileId?: number) {
    const digits = iinDigits(cardNumber)
    if (Option.isNone(digits)) return { status: "NOT_ENOUGH_DIGITS" } as const
    const { countryCode, currencyCode, amount, isRecurring = false, isInstallments = false } = context
    const details = yield* known(once(Services.getIINdetails, {
      bin: digits.value,
      paymentContext: {
        countryCode,
        isRecurring,
        isInstallments,
        amountOfMoney: { currencyCode, ...(amount === undefined ? {} : { amount }) },
      },
      ...(accountOnFileId === undefined ? {} : { accountOnFileId }),
    }))
    if (details === undefined) return { status: "UNKNOWN" } as const
    const status = Option.getOrUndefined(iinStatus(details)) ?? (yield* statusByProduct(details, context))
    return status === "UNKNOWN" ? { status } : { status, brands: usableBrands(details), details }
  },
)

/** Of a card that the platform did not judge: it can be used if its product can be fetched. */
const statusByProduct = ({ paymentProductId }: GetIINDetailsResponse, context: CheckoutContext) =>
  paymentProductId === undefined ? Effect.succeed("UNKNOWN" as const) : Effect.map(
    known(once(Products.get, paymentProductId, context)),
    (product) => product === undefined ? "UNKNOWN" as const : "SUPPORTED" as const,
  )

const known = <A, E, R>(found: Effect.Effect<A, E | ApiError, R>): Effect.Effect<A | undefined, E | ApiError, R> =>
  Effect.catchIf(
    found,
    (error) => (error as Partial<ApiError>)._tag === "NotFound",
    () => Effect.undefined as Effect.Effect<undefined>,
  )
