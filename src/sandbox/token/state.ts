import type { Authentication } from "../card/test_cards.ts"
import type { CardState } from "../payment/state.ts"
import type { Collection } from "../store/collection.ts"

/** A card as a token keeps it: never the number, never the security code. */
export interface TokenCardState {
  readonly card: CardState
  /** How authentications of this card end, where the vendor documents it. */
  readonly authentication?: Authentication | undefined
}

/** Payment details that are kept (protocol: tokens). Times are milliseconds since 1970. */
export interface TokenState {
  readonly id: string
  readonly createdAt: number
  readonly paymentProductId: number
  readonly originalPaymentId?: string | undefined
  /** The card, where it is one. */
  readonly card?: TokenCardState | undefined
  /** What the API shows of the token, as JSON: `card`, `eWallet`, `sepaDirectDebit` or `nonSepaDirectDebit`. */
  readonly details: Readonly<Record<string, unknown>>
  /** Which of the events that announce the end of its card were told. */
  readonly told: "nothing" | "expiring_soon" | "expired"
  readonly deletedAt?: number | undefined
}

/**
 * What is the same for the same card. A shortened number may be kept where a whole one may not, and cards that share six
 * digits, four digits and the length are one card here.
 */
export const cardIdentity = ({ bin, cardNumber }: CardState): string => `${bin}${cardNumber}`

/** The tokens of a merchant, found again by their card while they are not deleted. */
export const tokens: Collection<TokenState> = {
  kind: "token",
  keys: ({ id, createdAt, card, deletedAt }) => ({
    id,
    createdAt,
    parentId: card === undefined || deletedAt !== undefined ? undefined : cardIdentity(card.card),
  }),
}
