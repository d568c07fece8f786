import * as Effect from "effect/Effect"
import * as Redacted from "effect/Redacted"
import * as Base64 from "../../crypto/base64.ts"
import { newUuid } from "../random.ts"
import type { Collection } from "../store/collection.ts"
import type { ClientCall } from "./client_call.ts"

/** The RSA-2048 key pair of a session (protocol: client sessions). */
export interface SessionKeys {
  /** The `kid` of what is encrypted for it. */
  readonly id: string
  readonly sessionId: string
  /** Milliseconds since 1970. */
  readonly createdAt: number
  /** DER SubjectPublicKeyInfo in base64, as the Client API hands it out. */
  readonly publicKey: string
  /** DER PKCS#8 in base64; it never leaves the sandbox. */
  readonly privateKey: string
}

/** The key pairs of a merchant's sessions, found by their own id. */
export const sessionKeys: Collection<SessionKeys> = {
  kind: "session key",
  keys: ({ id, createdAt, sessionId }) => ({ id, createdAt, parentId: sessionId }),
}

/** The key pair of a session, made when somebody first asks for it. */
export const keysOf = Effect.fnUntraced(function* (
  { session, store, crypto, now, transaction }: ClientCall,
): Effect.fn.Return<SessionKeys> {
  const existing = Effect.map(store.find(sessionKeys, { parentId: session.id }), ({ documents }) => documents[0])
  const before: SessionKeys | undefined = yield* existing
  if (before !== undefined) return before
  // Made outside of the transaction, which would hold everybody up; of two that were made at once the first counts.
  const { spki, pkcs8 } = yield* Effect.orDie(crypto.generateKeyPair)
  const made: SessionKeys = {
    id: yield* newUuid(crypto),
    sessionId: session.id,
    createdAt: now,
    publicKey: Base64.encode(spki),
    privateKey: Base64.encode(Redacted.value(pkcs8)),
  }
  return yield* transaction(
    Effect.flatMap(
      existing,
      (first) => first === undefined ? Effect.as(store.put(sessionKeys, made), made) : Effect.succeed(first),
    ),
  )
})
