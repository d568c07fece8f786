import { ClientApi, type ClientSession, type CryptoProvider, type SessionCache } from "@epayment/effect/client"
import * as Effect from "effect/Effect"
import * as ManagedRuntime from "effect/ManagedRuntime"
import type { Order } from "./shop.ts"
import * as Shop from "./shop.ts"

/** What every effect on this page may need. */
export type OnDevice = ClientApi | ClientSession | SessionCache | CryptoProvider

/** An order and the client session to pay it in. */
export interface Device {
  readonly order: Order
  readonly run: ManagedRuntime.ManagedRuntime<OnDevice, unknown>["runPromise"]
}

/** Asks the shop for an order and a session, and gets ready to talk to the platform. */
export const openDevice: Effect.Effect<Device, Shop.ShopUnreachable> = Effect.map(Shop.open, ({ order, session }) => ({
  order,
  run: ManagedRuntime.make(ClientApi.layer(session)).runPromise,
}))
