import * as Effect from "effect/Effect"
import type { CryptoProviderShape } from "../crypto/crypto_provider.ts"
import { newUuid } from "./random.ts"
import type { SandboxSettings } from "./settings.ts"
import type { Collection } from "./store/collection.ts"
import type { MerchantStore } from "./store/merchant_store.ts"

/** What it takes to keep a change: one merchant's data and the moment of the change. */
export interface Keeper {
  readonly store: MerchantStore
  readonly crypto: CryptoProviderShape
  readonly settings: SandboxSettings
  /** Milliseconds since 1970. */
  readonly now: number
}

/** Something that happened to an object, named as webhooks name it. */
export interface Happening {
  /** Such as `payment.captured`. */
  readonly type: string
  readonly kind: string
  readonly id: string
  /** What it made of the object, where the same change leads on to another state; absent: what is kept. */
  readonly state?: unknown
}

/** Keeps a document, with the moment at which time changes it next, and what happened to it. */
export const keep = <A>(
  keeper: Keeper,
  collection: Collection<A>,
  document: A,
  events: ReadonlyArray<Happening>,
  dueAt?: number,
): Effect.Effect<void> => Effect.andThen(keeper.store.put(collection, document, dueAt), tell(keeper, events))

/** Adds what happened to the outbox. */
export const tell = ({ store, crypto, now }: Keeper, events: ReadonlyArray<Happening>): Effect.Effect<void> =>
  Effect.flatMap(
    Effect.forEach(
      events,
      ({ type, kind, id, state }) =>
        Effect.map(newUuid(crypto), (eventId) => ({ id: eventId, type, subject: { kind, id }, at: now, state })),
    ),
    store.emit,
  )
