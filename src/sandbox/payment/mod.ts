/**
 * The life of a payment as pure functions, for programs and tests that want to predict the platform.
 *
 * @module
 */
export type { Change, PaymentEvent, Step } from "./change.ts"
export { createPayment, type NewPayment, type Opening } from "./create.ts"
export type { CaptureInput } from "./capture.ts"
export type { RefundInput } from "./refund.ts"
export { type Due, nextDue } from "./due.ts"
export { force } from "./force.ts"
export * from "./state.ts"
export { type PaymentCommand, step } from "./step.ts"
export * from "./totals.ts"
