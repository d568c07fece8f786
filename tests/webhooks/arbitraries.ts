import * as fc from "fast-check"
import { arbitrary } from "../../src/testing/mod.ts"
import {
  DisputeEvent,
  type KnownEvent,
  PaymentEvent,
  PayoutEvent,
  RefundEvent,
  TokenEvent,
} from "../../src/webhooks/event.ts"

/** Events of all known types, with whatever their objects may hold. */
export const knownEvent = (): fc.Arbitrary<KnownEvent> =>
  fc.oneof<[fc.Arbitrary<KnownEvent>, ...ReadonlyArray<fc.Arbitrary<KnownEvent>>]>(
    arbitrary(PaymentEvent),
    arbitrary(RefundEvent),
    arbitrary(PayoutEvent),
    arbitrary(TokenEvent),
    arbitrary(DisputeEvent),
  )
