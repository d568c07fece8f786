import * as Redacted from "effect/Redacted"

/** Shorter ones would be found everywhere. */
const shortest = 3

/** The texts that a value holds redacted, at any depth, the longest first. */
const secretsIn = (value: unknown): ReadonlyArray<string> => {
  const found = new Set<string>()
  const visit = (one: unknown): void => {
    if (Redacted.isRedacted(one)) {
      const text = Redacted.value(one)
      if (typeof text === "string" && text.length >= shortest) found.add(text)
    } else if (Array.isArray(one)) one.forEach(visit)
    else if (typeof one === "object" && one !== null && !(one instanceof Uint8Array)) Object.values(one).forEach(visit)
  }
  visit(value)
  return [...found].sort((a, b) => b.length - a.length)
}

/** Makes what hides in a text all that was sent redacted: a refusal may repeat what it refuses. */
export const hideSecrets = (sent: ReadonlyArray<unknown>): (text: string) => string => {
  let secrets: ReadonlyArray<string> | undefined
  return (text) => (secrets ??= secretsIn(sent)).reduce((shown, secret) => shown.replaceAll(secret, "********"), text)
}
