import type * as Effect from "effect/Effect"
import type { CryptoProviderShape } from "../crypto/crypto_provider.ts"
import type { FaultsToCome } from "./faults_to_come.ts"
import type { Recorder } from "./recorder.ts"
import type { SandboxSettings } from "./settings.ts"
import type { StoreShape } from "./store/store.ts"

/** What the server side and the client side need of the platform. */
export interface SideOptions {
  readonly store: StoreShape
  readonly crypto: CryptoProviderShape
  readonly settings: SandboxSettings
  readonly faults: FaultsToCome
  readonly recorder: Recorder
  /** Plays what is due until a moment. */
  readonly catchUp: (now: number) => Effect.Effect<void>
  /** Names the next request in errors. */
  readonly nextRequestId: () => string
}
