import * as Latch from "effect/Latch"
import * as Semaphore from "effect/Semaphore"
import type { WebhookKey } from "../../webhooks/webhook_keys.ts"
import type { NamedEndpoint } from "./endpoint.ts"

/** An endpoint at work. Each has a lane of its own, so that one that is slow holds nobody else up. */
export interface Lane {
  readonly endpoint: NamedEndpoint
  /** Held by whoever sends: one delivery at a time, in order. */
  readonly turn: Semaphore.Semaphore
  /** Opened when there may be something to send. */
  readonly woken: Latch.Latch
  /** The key that signs. */
  key: WebhookKey
  /** What the endpoint's verification found wrong; absent before the first one. */
  verification: { readonly problem: string | undefined } | undefined
}

/** The endpoints of the sandbox, which may be added while it runs. */
export interface Lanes {
  readonly all: () => ReadonlyArray<Lane>
  /** Those that get the events of a merchant. */
  readonly of: (merchantId: string) => ReadonlyArray<Lane>
  readonly add: (endpoint: NamedEndpoint) => Lane
  /** Has every lane look for something to send. */
  readonly wake: () => void
}

/** Lanes to these endpoints. */
export const makeLanes = (endpoints: ReadonlyArray<NamedEndpoint>): Lanes => {
  let lanes: ReadonlyArray<Lane> = endpoints.map(makeLane)
  return {
    all: () => lanes,
    of: (merchantId) => lanes.filter(({ endpoint }) => (endpoint.merchantId ?? merchantId) === merchantId),
    add: (endpoint) => {
      const lane = makeLane(endpoint)
      lanes = [...lanes, lane]
      return lane
    },
    wake: () => lanes.forEach(({ woken }) => woken.openUnsafe()),
  }
}

const makeLane = (endpoint: NamedEndpoint): Lane => ({
  endpoint,
  turn: Semaphore.makeUnsafe(1),
  woken: Latch.makeUnsafe(false),
  key: endpoint.keys[0],
  verification: undefined,
})
