import * as Effect from "effect/Effect"
import type { Call } from "../call.ts"
import { keep, type Keeper } from "../keep.ts"
import type { CardState } from "../payment/state.ts"
import type { Player } from "../progress.ts"
import { newUuid } from "../random.ts"
import { notFound, type Refusal, refusal } from "../refusal.ts"
import { announced, tokenDue, tokenEvent } from "./life.ts"
import { cardIdentity, type TokenCardState, tokens, type TokenState } from "./state.ts"

/** Keeps a token, with what happened to it. */
export const saveToken = (keeper: Keeper, token: TokenState, ...what: ReadonlyArray<string>): Effect.Effect<void> =>
  keep(keeper, tokens, token, what.map((one) => tokenEvent(token, one)), tokenDue(token))

/** 410: the token was there and was deleted. */
const deleted: Refusal = refusal(410, { code: "300245", id: "TOKEN_DELETED", message: "the token was deleted" })

/** The token with an id; refused when there is none, or not any more. */
export const findToken = (call: Call, tokenId: string): Effect.Effect<TokenState, Refusal> =>
  Effect.flatMap(
    call.store.get(tokens, tokenId),
    (token) =>
      token === undefined
        ? Effect.fail(notFound("token"))
        : token.deletedAt !== undefined
        ? Effect.fail(deleted)
        : Effect.succeed(token),
  )

/** Which of some tokens cannot be used, because they are nobody's or were deleted. */
export const invalidTokens = (call: Call, ids: ReadonlyArray<string>): Effect.Effect<ReadonlyArray<string>> =>
  Effect.filter(
    ids,
    (id) => Effect.map(call.store.get(tokens, id), (token) => token === undefined || token.deletedAt !== undefined),
  )

/** A token of a card: the one that is there for it, unchanged, or a new one. */
export const tokenOfCard = Effect.fnUntraced(function* (
  call: Call,
  kept: TokenCardState,
  facts: {
    readonly paymentProductId: number
    readonly originalPaymentId?: string | undefined
    readonly alias?: string | undefined
    /** What the API shows beside the card. */
    readonly details?: Readonly<Record<string, unknown>>
  },
): Effect.fn.Return<{ readonly token: TokenState; readonly isNew: boolean }> {
  const { documents: [existing] } = yield* call.store.find(tokens, { parentId: cardIdentity(kept.card) })
  if (existing !== undefined) return { token: existing, isNew: false }
  const token: TokenState = {
    id: yield* newUuid(call.crypto),
    createdAt: call.now,
    paymentProductId: facts.paymentProductId,
    originalPaymentId: facts.originalPaymentId,
    card: kept,
    details: facts.details ?? { card: cardDetails(kept.card, facts.alias) },
    told: "nothing",
  }
  yield* saveToken(call, token, "created")
  return { token, isNew: true }
})

/** What the API shows of a card in a token. */
const cardDetails = ({ cardNumber, expiryDate, cardholderName }: CardState, alias: string | undefined) => ({
  alias: alias ?? cardNumber,
  data: {
    cardWithoutCvv: { cardNumber, expiryDate, ...(cardholderName === undefined ? {} : { cardholderName }) },
  },
})

/** Announces the end of a token's card when it is time. */
export const playToken: Player = (keeper, id) =>
  Effect.flatMap(keeper.store.get(tokens, id), (token) => {
    if (token === undefined) return Effect.void
    const [after, events] = announced(token)
    return keep(keeper, tokens, after, events, tokenDue(after))
  })
