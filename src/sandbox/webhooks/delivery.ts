/** One try to deliver an event. */
export interface DeliveryAttempt {
  /** The sandbox's time in milliseconds since 1970. */
  readonly at: number
  /** Id of the webhooks key that signed. */
  readonly keyId: string
  /** Status of the answer; absent when there was none. */
  readonly status?: number
  /** Why it does not count, in a sentence; absent after a 2xx. */
  readonly why?: string
}

/** An event on its way to one endpoint. */
export interface Delivery {
  /** Place in the order of all deliveries. */
  readonly id: number
  /** Name of the endpoint. */
  readonly endpoint: string
  /** Merchant whose event it is. */
  readonly merchantId: string
  /** Id of the event, the same in every repetition. */
  readonly eventId: string
  /** Such as `payment.captured`. */
  readonly type: string
  /** Id of the object that the event is about. */
  readonly subjectId: string
  /** The JSON text that is sent, the same bytes each time. */
  readonly body: string
  /** `givenUp`: the last retry failed as well. */
  readonly state: "waiting" | "delivered" | "givenUp"
  /** When it is sent next, in milliseconds since 1970; absent when it is over. */
  readonly dueAt?: number
  /** Every try so far, oldest first. */
  readonly attempts: ReadonlyArray<DeliveryAttempt>
}
