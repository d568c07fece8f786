import * as Effect from "effect/Effect"
import type { AccountOnFileAttribute } from "../../model/account_on_file.ts"
import type { DeviceAccountOnFile } from "../../model/basic_payment_product.ts"
import { isFutureMonth } from "../card/check.ts"
import type { CardState } from "../payment/state.ts"
import { logoPath } from "../products/view.ts"
import type { SessionState } from "../session/state.ts"
import type { MerchantStore } from "../store/merchant_store.ts"
import { tokens, type TokenState } from "../token/state.ts"

/** The number by which a device knows a token; the token's own id stays between the platform and the merchant's server. */
export const accountId = (tokenId: string): number => {
  let hash = 0x811c9dc5
  for (let i = 0; i < tokenId.length; i++) hash = Math.imul(hash ^ tokenId.charCodeAt(i), 0x01000193) >>> 0
  return hash % 2_147_483_647 + 1
}

/** A card token as a device sees it; a date that has passed must be written again (protocol: accounts on file). */
const accountView = ({ id, paymentProductId }: TokenState, card: CardState, now: number): DeviceAccountOnFile => {
  const { cardNumber, expiryDate, cardholderName } = card
  const attributes: ReadonlyArray<AccountOnFileAttribute> = [
    { key: "alias", value: cardNumber, status: "READ_ONLY" },
    { key: "cardNumber", value: cardNumber, status: "READ_ONLY" },
    isFutureMonth(expiryDate, now)
      ? { key: "expiryDate", value: expiryDate, status: "CAN_WRITE" }
      : { key: "expiryDate", value: expiryDate, status: "MUST_WRITE", mustWriteReason: "IN_THE_PAST" },
    ...(cardholderName === undefined
      ? []
      : [{ key: "cardholderName", value: cardholderName, status: "CAN_WRITE" } as const]),
  ]
  return {
    id: accountId(id),
    paymentProductId,
    attributes,
    displayHints: {
      logo: logoPath(paymentProductId),
      labelTemplate: [{ attributeKey: "alias", mask: "{{9999}} {{9999}} {{9999}} {{9999}} {{999}}" }],
    },
  }
}

/** The stored cards of a session's customer; tokens of other kinds and deleted ones are not shown. */
export const accountsOnFile = (
  store: MerchantStore,
  session: SessionState,
  now: number,
): Effect.Effect<ReadonlyArray<DeviceAccountOnFile>> =>
  Effect.map(
    Effect.forEach(session.tokens, (id) => store.get(tokens, id)),
    (found) =>
      found.flatMap((token) =>
        token?.card === undefined || token.deletedAt !== undefined ? [] : [accountView(token, token.card.card, now)]
      ),
  )
