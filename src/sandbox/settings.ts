import * as Duration from "effect/Duration"
import { type DeliverySettings, deliverySettings } from "../webhooks/delivery.ts"

/**
 * What the protocol leaves open and the sandbox therefore assumes, each under a name, so that a test can set it otherwise
 * (protocol: register of assumptions).
 */
export interface SandboxSettings {
  /** How far the `Date` of a request may be from the sandbox's clock; infinity switches the check off. */
  readonly dateTolerance: Duration.Duration
  /** Whether a payment that does not say waits for an approval. */
  readonly requiresApproval: boolean
  /** Whether card payments that do not say may be captured in several parts (PENDING_CAPTURE instead of PENDING_APPROVAL). */
  readonly multipleCaptures: boolean
  /** Whether refunds wait for `refunds.approve`. */
  readonly refundsRequireApproval: boolean
  /** Whether payouts wait for `payouts.approve`. */
  readonly payoutsRequireApproval: boolean
  /** How long an authorisation lasts; then the payment is rejected with status code 170. */
  readonly authorisationLifetime: Duration.Duration
  /** How long a customer may stay on a redirect page; then the payment is rejected with status code 150. */
  readonly redirectLifetime: Duration.Duration
  /** How long a customer who was shown how to pay takes to do it. */
  readonly moneyArrivesAfter: Duration.Duration
  /** How long a requested capture waits until it is captured. */
  readonly captureAfter: Duration.Duration
  /** Whether a refund has a waiting capture processed first, so that programs need not move the clock between the two. */
  readonly captureOnRefund: boolean
  /** How long a capture waits until its funds are matched (PAID). */
  readonly settleAfter: Duration.Duration
  /** How long a requested refund waits until it is REFUNDED. */
  readonly refundAfter: Duration.Duration
  /** How long a requested payout waits until the account is credited. */
  readonly payoutAfter: Duration.Duration
  /** How long a submitted dispute waits until it is sent to the bank. */
  readonly disputeSentAfter: Duration.Duration
  /** How long the bank takes to decide a dispute. */
  readonly disputeDecidedAfter: Duration.Duration
  /** How long a mandate lives that nobody uses: 36 months by the scheme's rules. */
  readonly mandateLifetime: Duration.Duration
  /** How long an asynchronous acquirer takes to authorise. */
  readonly authorisationAnswerAfter: Duration.Duration
  /** How long an idempotence key is kept. */
  readonly idempotenceWindow: Duration.Duration
  /** How long a customer can pay on a hosted checkout. */
  readonly checkoutLifetime: Duration.Duration
  /** How long a merchant can read what came of a hosted checkout. */
  readonly checkoutReadable: Duration.Duration
  /** How long a client session lasts. */
  readonly sessionLifetime: Duration.Duration
  /** Data centre that sessions name. */
  readonly region: string
  /** Whether the documented amounts (1302 …) are refused, in the currencies of `amountTriggerCurrencies`. */
  readonly amountTriggers: boolean
  /** Currencies in which the amount triggers work; documented for EUR. */
  readonly amountTriggerCurrencies: ReadonlyArray<string>
  /** Whether card numbers are taken that are not known to be test cards. */
  readonly anyCard: boolean
  /** Whether cardholder surnames such as `DECLINE` choose the outcome. */
  readonly surnameTriggers: boolean
  /** How long the surname `TIMEOUT` holds back the answer. */
  readonly timeoutTrigger: Duration.Duration
  /** Smallest amount of a payment that is not a verification, in cents. */
  readonly minimumAmount: number
  /** Whether `returnUrl` may point to `localhost` or an IP address, which the platform refuses. */
  readonly localReturnUrls: boolean
  /** Whether `returnUrl` may begin with `http://` whatever its host; a local one may anyway. */
  readonly insecureReturnUrls: boolean
  /** Longest accepted `merchantReference`. */
  readonly merchantReferenceLength: number
  /** Largest accepted request body in bytes (uploads are limited to 5 MB by the protocol). */
  readonly bodyBytes: number
  /** How long a sender may take for the body of a request, when the sandbox listens itself. */
  readonly bodyTimeout: Duration.Duration
  /** How many requests a server of the sandbox has open at once; the next ones are answered with 429 and `Retry-After`. */
  readonly openRequests: number
  /** How long a webhook endpoint may take for its answer, and the waits before an event is sent again. */
  readonly webhookDelivery: DeliverySettings
  /** Whether webhook endpoints may be on other machines. */
  readonly anyWebhookHost: boolean
  /** Whether the controls over HTTP answer to other machines and under other names; they ask for their token anyway. */
  readonly anyControlHost: boolean
  /** How many recorded requests are kept for inspection. */
  readonly recordedRequests: number
}

/** The sandbox's assumptions, as the register states them. */
export const defaultSettings: SandboxSettings = {
  dateTolerance: Duration.minutes(5),
  requiresApproval: true,
  multipleCaptures: false,
  refundsRequireApproval: false,
  payoutsRequireApproval: false,
  authorisationLifetime: Duration.days(7),
  redirectLifetime: Duration.hours(3),
  moneyArrivesAfter: Duration.days(1),
  captureAfter: Duration.hours(1),
  captureOnRefund: true,
  settleAfter: Duration.days(1),
  refundAfter: Duration.days(1),
  payoutAfter: Duration.days(1),
  disputeSentAfter: Duration.days(1),
  disputeDecidedAfter: Duration.days(7),
  mandateLifetime: Duration.days(36 * 30),
  authorisationAnswerAfter: Duration.minutes(1),
  idempotenceWindow: Duration.hours(24),
  checkoutLifetime: Duration.hours(2),
  checkoutReadable: Duration.hours(24),
  sessionLifetime: Duration.hours(2),
  region: "EU",
  amountTriggers: true,
  amountTriggerCurrencies: ["CHF", "EUR"],
  anyCard: false,
  surnameTriggers: true,
  timeoutTrigger: Duration.seconds(60),
  minimumAmount: 1,
  localReturnUrls: true,
  insecureReturnUrls: false,
  merchantReferenceLength: 52,
  bodyBytes: 6 * 1024 * 1024,
  bodyTimeout: Duration.seconds(30),
  openRequests: 500,
  webhookDelivery: deliverySettings,
  anyWebhookHost: false,
  anyControlHost: false,
  recordedRequests: 500,
}

/** The settings with some of them changed. */
export const withDefaults = (changes: Partial<SandboxSettings> = {}): SandboxSettings => ({
  ...defaultSettings,
  ...changes,
})
