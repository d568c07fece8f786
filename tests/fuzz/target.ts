import * as Cause from "effect/Cause"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import type { Draw } from "./hostile.ts"

/** What is wrong with how an input was taken. */
export class Violation extends Error {
  constructor(readonly kind: "crash" | "forgery" | "injection", message: string) {
    super(message)
  }
}

/** Takes inputs of one kind; throws a `Violation`, or anything else where it crashes. */
export interface Taker {
  readonly take: (draw: Draw) => void | Promise<void>
  /** Looks whether everything still works, and frees it. */
  readonly close?: () => Promise<void>
}

/** Something that takes input from strangers. */
export interface Target {
  readonly name: string
  /** Its share of the inputs. */
  readonly weight: number
  readonly open: () => Taker | Promise<Taker>
}

/** Whether a text would end a header, or a request. */
export const breaksLines = (text: string): boolean => ["\r", "\n", "\u0000"].some((one) => text.includes(one))

/** A target that needs nothing. */
export const pure = (name: string, weight: number, take: (draw: Draw) => void | Promise<void>): Target => ({
  name,
  weight,
  open: () => ({ take }),
})

const hasTag = (error: unknown): boolean =>
  typeof error === "object" && error !== null && "_tag" in error && typeof error._tag === "string"

/** Fails unless an effect ended with a value or a typed error. */
export const assertTyped = (exit: Exit.Exit<unknown, unknown>): void => {
  if (Exit.isSuccess(exit)) return
  const [reason] = exit.cause.reasons
  if (reason?._tag !== "Fail" || !hasTag(reason.error)) throw new Violation("crash", Cause.pretty(exit.cause))
}

/** Runs an effect; its end must be a value or a typed error. */
export const typed = async <A, E>(effect: Effect.Effect<A, E>): Promise<Exit.Exit<A, E>> => {
  const exit = await Effect.runPromiseExit(effect)
  assertTyped(exit)
  return exit
}
