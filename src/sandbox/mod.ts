/**
 * The platform in a box: embedded in a program (`Sandbox.layer`), as a server (`Sandbox.layerServer`) or as a web handler
 * (`Sandbox.handler`), with controls for tests (`SandboxControl`).
 *
 * @module
 */
export * as Sandbox from "./sandbox.ts"
export * as PaymentLife from "./payment/mod.ts"
export * from "./control.ts"
export { type RefusedBecause, type RefusedFields, SandboxRefused } from "./control_error.ts"
export type { ChangedPart, SandboxChange } from "./control/changes.ts"
export { type ControlAddress, SandboxUnreachable } from "./control/over_http.ts"
export type {
  CheckoutRecord,
  CustomerReturn,
  PaymentHistory,
  PaymentRecord,
  ReachedStatus,
  SandboxState,
  SessionRecord,
} from "./control/records.ts"
export type { SeedOptions } from "./control/seed.ts"
export type { Choice } from "./checkout/pay.ts"
export type { Fault, FaultKind, FaultPlan } from "./faults.ts"
export { type RandomFaultOptions, randomFaults } from "./faults_random.ts"
export type { MandateDecision } from "./hosted_mandate/handlers.ts"
export type { SandboxMerchant, SandboxOptions } from "./options.ts"
export type { ReturnOutcome } from "./payment/end.ts"
export type { RecordedRequest } from "./recorder.ts"
export type { Reason, Refusal } from "./refusal.ts"
export { type ListenOptions, SandboxServer, ServerFailed } from "./server/node_server.ts"
export type { WebHandler } from "./server/web_handler.ts"
export { defaultSettings, type SandboxSettings } from "./settings.ts"
export type { StoredEvent } from "./store/store.ts"
export type { Delivery, DeliveryAttempt } from "./webhooks/delivery.ts"
export type { WebhookEndpoint, WebhookReceiver } from "./webhooks/endpoint.ts"
export type { EndpointState, ReleaseOptions, WebhookControl } from "./webhooks/webhook_control.ts"
export { StoreUnavailable } from "./store/store_unavailable.ts"
