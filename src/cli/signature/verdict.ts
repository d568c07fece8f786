import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import type * as Redacted from "effect/Redacted"
import * as Base64 from "../../crypto/base64.ts"
import type { CryptoError } from "../../crypto/crypto_error.ts"
import { CryptoProvider } from "../../crypto/crypto_provider.ts"
import { utf8 } from "../../crypto/utf8.ts"
import { type CommandFailed, saidNo, toldNo } from "../failure.ts"
import { result } from "../output.ts"
import type { Needs } from "../command.ts"
import type { Mistake } from "./mistakes.ts"
import { firstDifference, numbered, sideBySide } from "./side_by_side.ts"

/** A signature to judge. */
export interface Claim {
  /** Base64 as it was sent. */
  readonly signature: string
  readonly secret: Redacted.Redacted<string>
  /** The text that a right signature signs. */
  readonly text: string
  /** Texts that may have been signed in its place. */
  readonly mistakes: ReadonlyArray<Mistake>
  /** What the sender says that it signed. */
  readonly signed: string | undefined
}

const wrongSecret =
  "no known mistake explains it: the secret is another one, or another text was signed; give what the sender signed with --signed @file"

/** What the sender signed in place of the right text, as far as that can be found out. */
const explained = Effect.fnUntraced(function* (
  { secret, mistakes, signed }: Claim,
  fits: (text: string) => Effect.Effect<boolean, CryptoError, CryptoProvider>,
) {
  if (signed !== undefined) {
    const what = (yield* fits(signed))
      ? "the signature fits what the sender signed, so the secret is right and the text is not"
      : "the signature does not fit what the sender signed either: the secret is another one"
    return { what, text: signed }
  }
  for (const { what, text } of mistakes) {
    if (yield* fits(text)) return { what: `the secret is right, but it was signed ${what}`, text }
  }
  return { what: wrongSecret, text: undefined, secret }
})

/** Judges a signature and shows it; fails with exit code 1 when it does not fit, the two texts side by side. */
export const judged: (
  claim: Claim,
) => Effect.Effect<void, CommandFailed | CryptoError, CryptoProvider | Needs> = Effect.fnUntraced(
  function* (claim: Claim) {
    const { secret, text } = claim
    const crypto = yield* CryptoProvider
    const signature = Base64.decode(claim.signature)
    const fits = (signed: string) =>
      Option.match(signature, {
        onNone: () => Effect.succeed(false),
        onSome: (bytes) => crypto.verifyHmacSha256(secret, utf8(signed), bytes),
      })
    if (yield* fits(text)) {
      return yield* result({ valid: true, toSign: text }, (paint) => paint.green("✓ the signature fits"))
    }
    if (Option.isNone(signature)) return yield* saidNo("✗ the signature is not base64")
    const found = yield* explained(claim, fits)
    const differs = found.text === undefined ? undefined : firstDifference(found.text, text)
    const shown = found.text === undefined
      ? `to be signed:\n${numbered(text)}`
      : sideBySide(["was signed", found.text], ["to be signed", text])
    const place = differs === undefined ? "" : `\nthey differ first in line ${differs.line}, column ${differs.column}`
    yield* result(
      {
        valid: false,
        reason: found.what,
        toSign: text,
        ...(found.text === undefined ? {} : { signed: found.text, differs }),
      },
      () => `${shown}${place}`,
    )
    return yield* toldNo(`✗ the signature does not fit: ${found.what}`)
  },
)
