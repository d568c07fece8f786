import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import { failureReason } from "../../operation/connection_failure.ts"
import { deliverySettings } from "../../webhooks/delivery.ts"
import { type CommandFailed, saidNo } from "../failure.ts"

/** Sends a request to an endpoint as the platform does, redirects not followed; answers the status. Fails without an answer. */
export const deliver = (request: Request): Effect.Effect<number, CommandFailed> =>
  Effect.tryPromise({
    try: async (signal) => {
      const response = await fetch(request, { redirect: "manual", signal })
      await response.body?.cancel()
      return response.status
    },
    catch: (cause) => saidNo(`✗ ${request.url} did not answer: ${failureReason(cause)}`),
  }).pipe(Effect.timeoutOrElse({
    duration: deliverySettings.timeout,
    orElse: () =>
      Effect.fail(saidNo(`✗ ${request.url} did not answer within ${Duration.format(deliverySettings.timeout)}`)),
  }))

/** Whether the platform counts a delivery with this status as done. */
export const isDelivered = (status: number): boolean => status >= 200 && status < 300
