/** A property of one's own service: whatever is ordered and whatever breaks, an order is paid once. */
import { type CreatePaymentRequest, Idempotence, isRetryable, mayHaveTakenEffect, Payments } from "@epayment/effect"
import { type FaultKind, Sandbox, SandboxControl } from "@epayment/effect/sandbox"
import { createPaymentRequest } from "@epayment/effect/testing"
import { Console, Effect } from "effect"
import * as fc from "fast-check"

/** The service under test. Leave `withKey` out, and the property finds an order that is paid twice. */
const checkout = (request: CreatePaymentRequest, key: string) =>
  Payments.create(request).pipe(
    Idempotence.withKey(key),
    Effect.as("paid"),
    Effect.catchTag("PaymentDeclined", () => Effect.succeed("declined")),
    Effect.catchIf((error) => isRetryable(error) || mayHaveTakenEffect(error), () => Effect.succeed("press again")),
  )

const faults = fc.constantFrom<FaultKind>({ type: "reset" }, { type: "cut" }, { type: "truncated" }, {
  type: "garbage",
})
const points = fc.constantFrom("before" as const, "after" as const)

const isPaidOnce = fc.asyncProperty(
  createPaymentRequest(),
  fc.uuid(),
  faults,
  points,
  (request, key, fault, point) =>
    Effect.runPromise(
      Effect.gen(function* () {
        const sandbox = yield* SandboxControl
        yield* sandbox.inject({ fault, point, times: 4 })
        // Whoever is told so presses the button again.
        while ((yield* checkout(request, key)) === "press again");
        return (yield* sandbox.state).payments.length === 1
      }).pipe(Effect.provide(Sandbox.layer())),
    ),
)

await fc.assert(isPaidOnce, { numRuns: 30 })
await Effect.runPromise(Console.log("30 orders, each paid once"))
