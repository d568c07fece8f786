import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import type { CreateMandateWithReturnUrl, MandateResponse } from "../../model/mandate.ts"
import { maskIban } from "../bank/iban.ts"
import { isUsableIban } from "../bank/test_ibans.ts"
import type { Call } from "../call.ts"
import { keep, type Keeper } from "../keep.ts"
import { checkReturnUrl } from "../payment/order.ts"
import { present } from "../present.ts"
import type { Player } from "../progress.ts"
import { newHex } from "../random.ts"
import { invalid, missing, notFound, type Refusal, refusal } from "../refusal.ts"
import type { SandboxSettings } from "../settings.ts"
import type { Collection } from "../store/collection.ts"
import { type MandateCommand, mandateDue, type MandateState, mandateStep } from "./life.ts"

/** The mandates of a merchant, by their unique reference. */
export const mandates: Collection<MandateState> = {
  kind: "mandate",
  keys: ({ id, createdAt }) => ({ id, createdAt }),
}

/** Keeps a mandate; no event is known for mandates. */
const saveMandate = (keeper: Keeper, mandate: MandateState): Effect.Effect<void> =>
  keep(keeper, mandates, mandate, [], mandateDue(mandate, keeper.settings))

/** A mandate as the API shows it (protocol: mandates). */
export const mandateView = (mandate: MandateState): MandateResponse => ({
  alias: mandate.alias,
  ...present({ customer: mandate.customer }),
  customerReference: mandate.customerReference,
  recurrenceType: mandate.recurrenceType,
  status: mandate.status,
  uniqueMandateReference: mandate.id,
})

/** The mandate with a reference; refused when there is none. */
export const findMandate = (call: Call, reference: string): Effect.Effect<MandateState, Refusal> =>
  Effect.flatMap(
    call.store.get(mandates, reference),
    (mandate) => mandate === undefined ? Effect.fail(notFound("mandate")) : Effect.succeed(mandate),
  )

/** Applies a command to a mandate and keeps what comes of it. */
export const changeMandate = (
  keeper: Keeper,
  mandate: MandateState,
  command: MandateCommand,
): Effect.Effect<MandateState, Refusal> =>
  Effect.tap(Effect.fromResult(mandateStep(mandate, command, keeper.now)), (after) => saveMandate(keeper, after))

const isTaken: Refusal = refusal(409, {
  code: "1409001",
  id: "MANDATE_EXISTS",
  message: "a mandate with this reference exists already",
  propertyName: "uniqueMandateReference",
})

/** Why what is said about a mandate is wrong, if it is. */
const checkMandate = (
  input: CreateMandateWithReturnUrl,
  path: string,
  settings: SandboxSettings,
): Result.Result<string | undefined, Refusal> => {
  const iban = input.customer?.bankAccountIban?.iban
  if (iban === undefined) return Result.fail(missing(`${path}customer.bankAccountIban.iban`))
  if (!isUsableIban(iban)) return Result.fail(invalid(`${path}customer.bankAccountIban.iban`, "is not an IBAN"))
  return checkReturnUrl(input.returnUrl, `${path}returnUrl`, settings)
}

/**
 * Makes a mandate under the given reference or one of its own: active at once when nobody signs it, otherwise waiting for
 * the customer on the page that it names. `path` stands in front of the property names of refusals.
 */
export const makeMandate = Effect.fnUntraced(function* (
  call: Call,
  input: CreateMandateWithReturnUrl,
  path = "",
): Effect.fn.Return<MandateState, Refusal> {
  const returnUrl = yield* Effect.fromResult(checkMandate(input, path, call.settings))
  const reference = input.uniqueMandateReference ?? `SBX${(yield* newHex(call.crypto, 10)).toUpperCase()}`
  if ((yield* call.store.get(mandates, reference)) !== undefined) return yield* Effect.fail(isTaken)
  const isSigned = input.signatureType === "UNSIGNED"
  const mandate: MandateState = {
    id: reference,
    createdAt: call.now,
    changedAt: call.now,
    status: isSigned ? "ACTIVE" : "CREATED",
    alias: input.alias ?? maskIban(input.customer?.bankAccountIban?.iban ?? ""),
    customer: input.customer,
    customerReference: input.customerReference,
    recurrenceType: input.recurrenceType,
    signatureType: input.signatureType,
    language: input.language,
    redirect: isSigned
      ? undefined
      : { ticket: yield* newHex(call.crypto, 16), returnMac: yield* newHex(call.crypto, 16), returnUrl },
  }
  yield* saveMandate(call, mandate)
  return mandate
})

/** Lets a mandate that nobody used run out. */
export const playMandate: Player = (keeper, id) =>
  Effect.flatMap(
    keeper.store.get(mandates, id),
    (mandate) =>
      mandate === undefined ? Effect.void : Effect.asVoid(Effect.orDie(changeMandate(keeper, mandate, "expire"))),
  )
