import * as Effect from "effect/Effect"
import * as Redacted from "effect/Redacted"
import * as Result from "effect/Result"
import * as Stream from "effect/Stream"
import type { CreatePaymentRequest } from "../../src/model/create_payment.ts"
import { type ApiError, mayHaveTakenEffect } from "../../src/operation/errors.ts"
import * as Idempotence from "../../src/operation/idempotence.ts"
import { SandboxControl } from "../../src/sandbox/control.ts"
import type { PaymentDeclined } from "../../src/server_api/declined.ts"
import * as Disputes from "../../src/server_api/disputes.ts"
import * as Files from "../../src/server_api/files.ts"
import * as Payments from "../../src/server_api/payments.ts"
import type { ServerApi } from "../../src/server_api/server_api.ts"

type Failure = ApiError | PaymentDeclined

/** A call that is ready to be made, and a way to see at the platform what it did. */
export interface Prepared {
  /** Answers what it should answer, or not. */
  readonly call: Effect.Effect<boolean, Failure, ServerApi>
  /** How often the call took effect. */
  readonly effects: Effect.Effect<number, Failure, ServerApi | SandboxControl>
}

/** A kind of call. */
export interface Subject {
  readonly name: string
  /** Id of the operation, for faults that are meant for it alone. */
  readonly operation: string
  readonly changes: boolean
  /** Whether the request may be sent again when nobody knows what became of it. */
  readonly repeats: boolean
  /** Whether it goes out under an idempotence key by itself. */
  readonly keyed: boolean
  /** How many calls it makes at once, under one key; 1 by default. */
  readonly calls?: number
  readonly transfer?: "upload" | "download"
  readonly prepare: Effect.Effect<Prepared, Failure, ServerApi | SandboxControl>
}

let orders = 0

/** An order like no other of this process. */
export const newOrder = (): CreatePaymentRequest & { readonly reference: string } => {
  const reference = `ORD-${++orders}`
  return {
    reference,
    order: { amountOfMoney: { amount: 4990, currencyCode: "CHF" }, references: { merchantReference: reference } },
    cardPaymentMethodSpecificInput: {
      paymentProductId: 1,
      card: { cardNumber: Redacted.make("4012000033330026"), cvv: Redacted.make("123"), expiryDate: "1249" },
    },
  }
}

const pay = Effect.suspend(() => {
  const { reference: _, ...request } = newOrder()
  return Effect.map(Payments.create(request), ({ payment }) => payment?.id ?? "")
})

const state = Effect.flatMap(SandboxControl, (control) => control.state)

const get: Subject = {
  name: "a GET",
  operation: "payments.get",
  changes: false,
  repeats: true,
  keyed: false,
  prepare: Effect.map(pay, (id) => ({
    call: Effect.map(Payments.get(id), (payment) => payment.id === id),
    effects: Effect.succeed(0),
  })),
}

const create: Subject = {
  name: "a POST under a key",
  operation: "payments.create",
  changes: true,
  repeats: true,
  keyed: true,
  prepare: Effect.sync(() => {
    const { reference, ...request } = newOrder()
    return {
      call: Effect.map(
        Payments.create(request),
        ({ payment }) => payment?.paymentOutput?.references?.merchantReference === reference,
      ),
      effects: Effect.map(
        state,
        ({ payments }) =>
          payments.filter(({ payment }) => payment.paymentOutput?.references?.merchantReference === reference).length,
      ),
    }
  }),
}

/** What two calls for the same thing come to: the answer that one of them got, or the error that knows least. */
const either = <E extends Failure, R>(calls: ReadonlyArray<Effect.Effect<boolean, E, R>>) =>
  Effect.flatMap(Effect.all(calls.map(Effect.result), { concurrency: "unbounded" }), (results) => {
    const answers = results.flatMap((result) => Result.isSuccess(result) ? [result.success] : [])
    const failures = results.flatMap((result) => Result.isFailure(result) ? [result.failure] : [])
    return answers.length > 0
      ? Effect.succeed(answers.every((right) => right))
      : Effect.fail(failures.find(leavesOpen) ?? failures[0])
  })

/** A customer who clicks twice: the shop pays for the same order at once, under the same key. */
const twice: Subject = {
  ...create,
  name: "two POSTs under one key",
  calls: 2,
  prepare: Effect.map(create.prepare, ({ call, effects }) => {
    const key = `twice-${orders}`
    return { call: either([call, call].map((one) => Idempotence.withKey(key)(one))), effects }
  }),
}

const cancelApproval: Subject = {
  name: "a POST without keys",
  operation: "payments.cancelapproval",
  changes: true,
  repeats: false,
  keyed: false,
  prepare: Effect.gen(function* () {
    const id = yield* pay
    yield* Payments.approve(id)
    return {
      call: Effect.map(Payments.cancelapproval(id), ({ payment }) => payment?.status === "PENDING_APPROVAL"),
      effects: Effect.map(
        state,
        ({ payments }) =>
          payments.find(({ payment }) => payment.id === id)?.captures.filter(({ status }) => status === "CANCELLED")
            .length ?? 0,
      ),
    }
  }),
}

const pdf = { fileName: "receipt.pdf", contentType: "application/pdf", content: new TextEncoder().encode("%PDF-1.7 …") }

const newDispute = Effect.gen(function* () {
  const control = yield* SandboxControl
  const id = yield* pay
  yield* Effect.orDie(control.transition(id, "CHARGEBACKED"))
  return (yield* Payments.dispute(id)).id ?? ""
})

const upload: Subject = {
  name: "an upload",
  operation: "disputes.uploadFile",
  changes: true,
  repeats: false,
  keyed: false,
  transfer: "upload",
  prepare: Effect.map(newDispute, (id) => ({
    call: Effect.map(Disputes.uploadFile(id, pdf), ({ fileId }) => fileId !== undefined),
    effects: Effect.map(Disputes.get(id), ({ disputeOutput }) => disputeOutput?.files?.length ?? 0),
  })),
}

const download: Subject = {
  name: "a download",
  operation: "files.getFile",
  changes: false,
  repeats: true,
  keyed: false,
  transfer: "download",
  prepare: Effect.gen(function* () {
    const { fileId = "" } = yield* Disputes.uploadFile(yield* newDispute, pdf)
    const content = Effect.flatMap(Files.getFile(fileId), (file) => Stream.runCollect(file.content))
    return {
      call: Effect.map(
        Effect.scoped(content),
        (chunks) => String([...chunks].flatMap((chunk) => [...chunk])) === String([...pdf.content]),
      ),
      effects: Effect.succeed(0),
    }
  }),
}

/** One call of each kind. */
export const subjects: ReadonlyArray<Subject> = [get, create, cancelApproval, upload, download]

/** The same and a customer who clicks twice. */
export const subjectsAndRaces: ReadonlyArray<Subject> = [...subjects, twice]

/** Whether an error leaves open that the call took effect. */
export const leavesOpen = (error: Failure): boolean =>
  error._tag !== "PaymentDeclined" &&
  (mayHaveTakenEffect(error) || ("mayHaveArrived" in error && error.mayHaveArrived))
