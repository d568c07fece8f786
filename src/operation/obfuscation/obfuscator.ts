import * as Option from "effect/Option"
import { fromUtf8 } from "../../crypto/utf8.ts"
import { hideCardNumbers } from "./card_numbers.ts"
import type { Rule } from "./rule.ts"
import { defaultRules, type ObfuscationRules } from "./rules.ts"

/** Makes messages fit to be shown. */
export interface Obfuscator {
  /** Headers with the sensitive ones hidden. */
  readonly headers: (headers: Readonly<Record<string, string>>) => Readonly<Record<string, string>>
  /**
   * A body with its sensitive values hidden. JSON is read and written anew; any other text passes but for card numbers;
   * what is not text becomes `<binary content>`, what claims to be JSON and is not is told by its length only.
   */
  readonly body: (body: string | Uint8Array | undefined, contentType: string | null | undefined) => string
  /** A text outside a body, such as a path, with card numbers hidden. */
  readonly text: (text: string) => string
}

const deepest = 100

/**
 * Makes an obfuscator of the default rules and further ones, which win where both name the same property or header
 * (protocol: log obfuscation).
 *
 * @example
 * ```ts
 * import { Obfuscation } from "@epayment/effect"
 * import { assertEquals } from "@std/assert"
 *
 * const { body } = Obfuscation.make({ properties: { merchantReference: Obfuscation.keepFirst(4) } })
 *
 * assertEquals(
 *   body('{"cardNumber":"4012000033330026","merchantReference":"ORD-817"}', "application/json"),
 *   '{"cardNumber":"************0026","merchantReference":"ORD-***"}',
 * )
 * ```
 */
export const make = (...rules: ReadonlyArray<ObfuscationRules>): Obfuscator => {
  const properties = new Map<string, Rule>()
  const headers = new Map<string, Rule>()
  for (const one of [defaultRules, ...rules]) {
    for (const [name, rule] of Object.entries(one.properties ?? {})) properties.set(name, rule)
    for (const [name, rule] of Object.entries(one.headers ?? {})) headers.set(name.toLowerCase(), rule)
  }

  const shown = (value: unknown, depth: number): unknown => {
    if (typeof value === "string") return hideCardNumbers(value)
    if (typeof value === "number") return hideCardNumbers(String(value)) === String(value) ? value : "****"
    if (typeof value !== "object" || value === null) return value
    if (depth === deepest) return `<deeper than ${deepest} levels>`
    if (Array.isArray(value)) return value.map((one) => shown(one, depth + 1))
    return Object.fromEntries(
      Object.entries(value).map(([name, one]) => {
        const rule = properties.get(name)
        const hides = rule !== undefined && one !== null && typeof one !== "object"
        return [hideCardNumbers(name), hides ? rule(String(one)) : shown(one, depth + 1)]
      }),
    )
  }

  const json = (text: string): string => {
    try {
      return JSON.stringify(shown(JSON.parse(text), 0))
    } catch {
      return `<${text.length} characters that are not JSON>`
    }
  }

  return {
    headers: (given) =>
      Object.fromEntries(
        Object.entries(given).map((
          [name, value],
        ) => [name, (headers.get(name.toLowerCase()) ?? hideCardNumbers)(value)]),
      ),
    body: (body, contentType) => {
      if (body === undefined || body.length === 0) return ""
      if (isBinary(contentType)) return binary
      const text = typeof body === "string" ? body : Option.getOrUndefined(fromUtf8(body))
      if (text === undefined) return binary
      return /^$|json/i.test(contentType ?? "") ? json(text) : hideCardNumbers(text)
    },
    text: hideCardNumbers,
  }
}

/** Stands for a body that is not text (protocol: log obfuscation). */
export const binary = "<binary content>"

/** Whether a content type stands for something else than text; an absent one stands for JSON. */
export const isBinary = (contentType: string | null | undefined): boolean =>
  contentType !== undefined && contentType !== null && !/^$|^text\/|json|xml/i.test(contentType)
