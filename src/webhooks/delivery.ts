import * as Duration from "effect/Duration"

/** Header with the base64 of the HMAC-SHA256 of the body (protocol: webhook signature). */
export const signatureHeader = "X-GCS-Signature"

/** Header with the id of the webhooks key that signed (protocol: webhook signature). */
export const keyIdHeader = "X-GCS-KeyId"

/** Header whose value an endpoint must echo when it is configured (protocol: endpoint verification). */
export const verificationHeader = "X-GCS-Webhooks-Endpoint-Verification"

/** Version of the API whose events this library reads. */
export const apiVersion = "v1"

/** How the platform delivers one event. */
export interface DeliverySettings {
  /** How long it waits for an answer before the delivery counts as failed. */
  readonly timeout: Duration.Duration
  /** Waits before each further delivery of an event that was not answered with a 2xx; after the last one it gives up. */
  readonly retries: ReadonlyArray<Duration.Duration>
}

/**
 * Deliveries as far as they are known: 10 s for an answer, then again after 10 minutes, 1, 2, 8 and 24 hours. The platform
 * does not document them, so build nothing on the exact waits (protocol: delivery).
 */
export const deliverySettings: DeliverySettings = {
  timeout: /* @__PURE__ */ Duration.seconds(10),
  retries: [
    /* @__PURE__ */ Duration.minutes(10),
    /* @__PURE__ */ Duration.hours(1),
    /* @__PURE__ */ Duration.hours(2),
    /* @__PURE__ */ Duration.hours(8),
    /* @__PURE__ */ Duration.hours(24),
  ],
}
