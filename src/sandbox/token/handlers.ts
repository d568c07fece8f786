import * as Effect from "effect/Effect"
import * as Redacted from "effect/Redacted"
import * as Result from "effect/Result"
import { type CreateTokenRequest, TokenResponse } from "../../model/token.ts"
import { reader } from "../../model/reading.ts"
import { writer } from "../../model/writing.ts"
import * as Payments from "../../server_api/payments.ts"
import * as Tokens from "../../server_api/tokens.ts"
import { isCardProduct } from "../payment/accepted_products.ts"
import { checkCard, maskNumber } from "../card/check.ts"
import { authenticationOf } from "../card/test_cards.ts"
import type { Call } from "../call.ts"
import { completedToken } from "../client_api/completed_token.ts"
import { findPayment, savePayment } from "../payment/documents.ts"
import { newUuid } from "../random.ts"
import { invalid, missing, type Refusal, unknownProduct, wrongState } from "../refusal.ts"
import { type Route, route } from "../route.ts"
import { findToken, saveToken, tokenOfCard } from "./documents.ts"
import { updated } from "./life.ts"
import type { TokenState } from "./state.ts"

const readDetails = reader(TokenResponse)
const writeDetails = writer(TokenResponse)

/** A token as the API shows it: what was sent, card numbers masked. */
export const tokenView = ({ id, paymentProductId, originalPaymentId, details }: TokenState): TokenResponse => ({
  ...Result.getOrThrow(readDetails(details)),
  id,
  paymentProductId,
  ...(originalPaymentId === undefined ? {} : { originalPaymentId }),
})

type Details = Pick<CreateTokenRequest, "card" | "eWallet" | "sepaDirectDebit" | "nonSepaDirectDebit">

/** The details of a token as JSON, its card number masked before anything is kept. */
const detailsOf = (
  { card, eWallet, sepaDirectDebit, nonSepaDirectDebit }: Details,
): Readonly<Record<string, unknown>> => {
  const number = card?.data?.cardWithoutCvv?.cardNumber
  const masked = card === undefined || number === undefined ? card : {
    ...card,
    alias: card.alias ?? maskNumber(Redacted.value(number)),
    data: {
      ...card.data,
      cardWithoutCvv: {
        ...card.data?.cardWithoutCvv,
        cardNumber: Redacted.make(maskNumber(Redacted.value(number))),
      },
    },
  }
  const sent = { card: masked, eWallet, sepaDirectDebit, nonSepaDirectDebit }
  return Result.getOrThrow(writeDetails(
    Object.fromEntries(Object.entries(sent).filter(([, value]) => value !== undefined)),
  )) as Readonly<Record<string, unknown>>
}

const kinds = ["card", "eWallet", "sepaDirectDebit", "nonSepaDirectDebit"] as const

const create = route(Tokens.create, (call, sent = {}) =>
  Effect.gen(function* () {
    const { request, useUp } = yield* completedToken(call, sent)
    const made = yield* makeToken(call, request)
    yield* useUp
    return answered(made)
  }))

const makeToken = (call: Call, request: CreateTokenRequest): Effect.Effect<MadeToken, Refusal> =>
  Effect.gen(function* () {
    const given = kinds.filter((kind) => request[kind] !== undefined)
    if (given.length === 0) return yield* Effect.fail(missing("card"))
    if (given.length > 1) return yield* Effect.fail(invalid(given[1], "stands beside other details: give exactly one"))
    if (request.paymentProductId === undefined) return yield* Effect.fail(missing("paymentProductId"))
    const { paymentProductId, card } = request
    const details = detailsOf(request)
    if (card !== undefined) {
      if (!isCardProduct(paymentProductId)) return yield* Effect.fail(unknownProduct)
      const checked = yield* Effect.fromResult(
        checkCard(card.data?.cardWithoutCvv, "card.data.cardWithoutCvv", call.now, call.settings),
      )
      const kept = { card: checked.state, authentication: authenticationOf(Redacted.value(checked.number)) }
      return yield* tokenOfCard(call, kept, { paymentProductId, details })
    }
    const token: TokenState = {
      id: yield* newUuid(call.crypto),
      createdAt: call.now,
      paymentProductId,
      details,
      told: "nothing",
    }
    yield* saveToken(call, token, "created")
    return { token, isNew: true }
  })

interface MadeToken {
  readonly token: TokenState
  readonly isNew: boolean
}

const answered = ({ token, isNew }: MadeToken) => ({
  result: {
    token: token.id,
    isNewToken: isNew,
    ...(token.originalPaymentId === undefined ? {} : { originalPaymentId: token.originalPaymentId }),
  },
  status: isNew ? 201 : 200,
  ...(isNew ? { location: `/tokens/${token.id}` } : {}),
})

const get = route(
  Tokens.get,
  (call, tokenId) => Effect.map(findToken(call, tokenId), (token) => ({ result: tokenView(token) })),
)

const update = route(Tokens.update, (call, tokenId, request = {}) =>
  Effect.gen(function* () {
    const token = yield* findToken(call, tokenId)
    yield* checkUpdate(token, request)
    yield* saveToken(call, updated(token, detailsOf(request)), "updated")
    return { result: undefined }
  }))

/** The kind of a token and the number of its card cannot change. */
const checkUpdate = (token: TokenState, request: Details): Effect.Effect<void, Refusal> => {
  const other = kinds.find((kind) => request[kind] !== undefined && token.details[kind] === undefined)
  if (other !== undefined) return Effect.fail(invalid(other, "is not the kind of this token"))
  const number = request.card?.data?.cardWithoutCvv?.cardNumber
  return number !== undefined && maskNumber(Redacted.value(number)) !== token.card?.card.cardNumber
    ? Effect.fail(invalid("card.data.cardWithoutCvv.cardNumber", "cannot change; create another token"))
    : Effect.void
}

const remove = route(Tokens.remove, (call, tokenId) =>
  Effect.gen(function* () {
    const token = yield* findToken(call, tokenId)
    yield* saveToken(call, { ...token, deletedAt: call.now }, "deleted")
    return { result: undefined }
  }))

const approvesepadirectdebit = route(
  Tokens.approvesepadirectdebit,
  (call, tokenId, mandateApproval = {}) =>
    Effect.gen(function* () {
      const token = yield* findToken(call, tokenId)
      if (token.details.sepaDirectDebit === undefined) {
        return yield* Effect.fail(wrongState("only tokens of SEPA direct debits can be approved"))
      }
      yield* saveToken(call, updated(token, { sepaDirectDebit: { mandate: { mandateApproval } } }), "updated")
      return { result: undefined }
    }),
)

const tokenize = route(Payments.tokenize, (call, paymentId, request) =>
  Effect.gen(function* () {
    const payment = yield* findPayment(call, paymentId)
    const { method } = payment
    if (method.type !== "card" || payment.authorised === 0) {
      return yield* Effect.fail(wrongState("only card payments that went through can be kept as a token"))
    }
    const made = yield* tokenOfCard(call, { card: method.card }, {
      paymentProductId: method.paymentProductId,
      originalPaymentId: payment.id,
      alias: request?.alias,
    })
    const after = { ...payment, method: { ...method, token: made.token.id } }
    yield* savePayment(call, payment, { payment: after, events: [] })
    return answered(made)
  }))

/** Answers the operations on tokens. */
export const tokenRoutes: ReadonlyArray<Route> = [create, get, update, remove, approvesepadirectdebit, tokenize]
