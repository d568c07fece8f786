import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Layer from "effect/Layer"
import * as Logger from "effect/Logger"
import * as Redacted from "effect/Redacted"
import * as Scope from "effect/Scope"
import { Platform } from "../../src/sandbox/platform.ts"
import { layerPlatform, layerStore } from "../../src/sandbox/sandbox.ts"
import type { SandboxAnswer, SandboxRequest } from "../../src/sandbox/wire.ts"
import { fixedCrypto } from "../support/fixed_crypto.ts"
import { virtualTime } from "../support/virtual_time.ts"
import { Violation } from "./target.ts"

/** When the platform begins, in milliseconds since 1970. */
export const now: number = Date.UTC(2025, 2, 3, 8)

/** What opens the platform's controls. */
export const controlToken: Redacted.Redacted<string> = Redacted.make("control-token")

/** A platform without a network, in a time of its own. */
export interface OpenPlatform {
  /** Hands it a request; throws a `Violation` where it crashes or gives no answer. */
  readonly ask: (request: SandboxRequest) => Promise<SandboxAnswer>
  readonly close: () => Promise<void>
}

/** A platform that tells its crashes: what it logs as an error. */
export const openPlatform = async (): Promise<OpenPlatform> => {
  const crashes: Array<string> = []
  const logger = Logger.make(({ logLevel, message, cause }) => {
    if (logLevel === "Error" || logLevel === "Fatal") crashes.push(`${message} ${cause}`)
  })
  const { within: atThatTime } = virtualTime(now)
  const within = <A, E, R>(self: Effect.Effect<A, E, R>) => atThatTime(Effect.provide(self, Logger.layer([logger])))
  const scope = Scope.makeUnsafe()
  const context = await Effect.runPromise(within(Layer.buildWithScope(
    layerPlatform({ controlToken, settings: { recordedRequests: 10 } }).pipe(
      Layer.provide([layerStore({}), fixedCrypto()]),
    ),
    scope,
  )))
  const platform = Context.get(context, Platform)
  const ask = async (request: SandboxRequest): Promise<SandboxAnswer> => {
    const outgoing = await Effect.runPromise(within(platform.handle(request)))
    const crash = crashes.pop()
    if (crash !== undefined) throw new Violation("crash", `${request.method} ${request.target}: ${crash}`)
    if (outgoing._tag !== "Answer" && outgoing._tag !== "Streamed") {
      throw new Violation("crash", `no answer but ${outgoing._tag}`)
    }
    return outgoing.answer
  }
  return { ask, close: () => Effect.runPromise(within(Scope.close(scope, Exit.void))) }
}
