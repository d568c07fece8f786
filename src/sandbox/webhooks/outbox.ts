import * as Effect from "effect/Effect"
import type { MerchantStore, NewEvent } from "../store/merchant_store.ts"
import type { StoreShape } from "../store/store.ts"
import { eventBody } from "./event_body.ts"
import type { Lanes } from "./lanes.ts"

/**
 * A store that queues a delivery to every endpoint for each event that is added to the outbox, in the same transaction:
 * there is no change without its deliveries, and none without its change. Without endpoints it is the store itself.
 */
export const withDeliveries = (store: StoreShape, lanes: Lanes): StoreShape => ({
  ...store,
  merchant: (merchantId, purpose) => {
    const merchant = store.merchant(merchantId, purpose)
    return purpose !== "change" || lanes.of(merchantId).length === 0
      ? merchant
      : { ...merchant, emit: (events) => Effect.andThen(merchant.emit(events), queued(store, lanes, merchant, events)) }
  },
  transaction: (changes) =>
    // Only now do others see what was queued.
    lanes.all().length === 0
      ? store.transaction(changes)
      : Effect.tap(store.transaction(changes), () => Effect.sync(lanes.wake)),
})

const queued = (
  { deliveries }: StoreShape,
  lanes: Lanes,
  merchant: MerchantStore,
  events: ReadonlyArray<NewEvent>,
): Effect.Effect<void> =>
  Effect.forEach(events, (event) =>
    Effect.flatMap(eventBody(merchant, event), (body) =>
      deliveries.add(
        lanes.of(merchant.merchantId).map(({ endpoint }) => ({
          endpoint: endpoint.name,
          merchantId: merchant.merchantId,
          eventId: event.id,
          type: event.type,
          subjectId: event.subject.id,
          body,
          dueAt: event.at,
        })),
      )), { discard: true })
