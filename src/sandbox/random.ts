import * as Effect from "effect/Effect"
import type { CryptoProviderShape } from "../crypto/crypto_provider.ts"
import { uuid } from "../operation/idempotence_key.ts"

/** A new UUID from secure random bytes. */
export const newUuid = (crypto: CryptoProviderShape): Effect.Effect<string> =>
  Effect.orDie(Effect.map(crypto.randomBytes(16), uuid))

/** Secure random bytes as lower-case hex digits, two for each byte. */
export const newHex = (crypto: CryptoProviderShape, bytes: number): Effect.Effect<string> =>
  Effect.orDie(
    Effect.map(crypto.randomBytes(bytes), (random) =>
      Array.from(random, (byte) => byte.toString(16).padStart(2, "0")).join("")),
  )
