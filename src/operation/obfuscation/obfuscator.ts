import * as Option from "effect/Option"
import { fromUtf8 } from "../../crypto/utf8.ts"
import { hideCardNumbers } from "./card_numbers.ts"
import type { Rule } from "./rule.ts"
import { defaultRules, type ObfuscationRules } from "./rules.ts"

/** A body as it may be shown. */
export type ShownBody = (
  body: string | Uint8Array | undefined,
  contentType: string | null | undefined,
) => string

/** Makes messages fit to be shown. */
export interface Obfuscator {
  /** Headers with the sensitive ones hidden. */
  readonly headers: (headers: Readonly<Record<string, string>>) => Readonly<Record<string, string>>
  /**
   * A body with its sensitive values hidden. JSON is read and written anew; any other text passes but for card numbers;
   * what is not text becomes `<binary content>`, what claims to be JSON and is not is told by its length only.
   */
  readonly body: ShownBody
  /** The bodies of a request and its answer: what was hidden in the first is hidden in the second wherever it is repeated. */
  readonly exchange: () => { readonly request: ShownBody; readonly answer: ShownBody }
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

  const shown = (value: unknown, name: string, depth: number, memory: Memory): unknown => {
    if (typeof value === "string") return hideCardNumbers(memory.hide(value, name === "message"))
    if (typeof value === "number") return hideCardNumbers(String(value)) === String(value) ? value : "****"
    if (typeof value !== "object" || value === null) return value
    if (depth === deepest) return `<deeper than ${deepest} levels>`
    if (Array.isArray(value)) return value.map((one) => shown(one, name, depth + 1, memory))
    return Object.fromEntries(
      Object.entries(value).map(([property, one]) => [
        hideCardNumbers(property),
        visit(one, property, depth, memory),
      ]),
    )
  }

  const visit = (one: unknown, property: string, depth: number, memory: Memory): unknown => {
    const rule = properties.get(property)
    if (rule === undefined || one === null || typeof one === "object") return shown(one, property, depth + 1, memory)
    const text = String(one)
    const hidden = rule(memory.hide(text, property === "message"))
    if (hidden !== text) memory.add(text)
    return hidden
  }

  const json = (text: string, memory: Memory): string => {
    try {
      return JSON.stringify(shown(JSON.parse(text), "", 0, memory))
    } catch {
      return `<${text.length} characters that are not JSON>`
    }
  }

  const body = (memory: Memory): ShownBody => (given, contentType) => {
    if (given === undefined || given.length === 0) return ""
    if (isBinary(contentType)) return binary
    const text = typeof given === "string" ? given : Option.getOrUndefined(fromUtf8(given))
    if (text === undefined) return binary
    return /^$|json/i.test(contentType ?? "") ? json(text, memory) : hideCardNumbers(memory.hide(text, true))
  }

  return {
    headers: (given) =>
      Object.fromEntries(
        Object.entries(given).map((
          [name, value],
        ) => [name, (headers.get(name.toLowerCase()) ?? hideCardNumbers)(value)]),
      ),
    body: body(forgetful),
    exchange: () => {
      const memory = remembering()
      return { request: body({ ...memory, hide: (text) => text }), answer: body({ ...memory, add: () => {} }) }
    },
    text: hideCardNumbers,
  }
}

/** What was hidden, to be hidden again where it is repeated. */
interface Memory {
  readonly add: (text: string) => void
  /** `anywhere`: also what is short, which in an id would be found by chance. */
  readonly hide: (text: string, anywhere: boolean) => string
}

const forgetful: Memory = { add: () => {}, hide: (text) => text }

const remembering = (): Memory => {
  const hidden = new Set<string>()
  return {
    add: (text) => {
      if (text.length >= 3) hidden.add(text)
    },
    hide: (text, anywhere) =>
      [...hidden].filter(({ length }) => anywhere || length >= 8).sort((a, b) => b.length - a.length)
        .reduce((shown, one) => shown.replaceAll(one, "********"), text),
  }
}

/** Stands for a body that is not text (protocol: log obfuscation). */
export const binary = "<binary content>"

/** Whether a content type stands for something else than text; an absent one stands for JSON. */
export const isBinary = (contentType: string | null | undefined): boolean =>
  contentType !== undefined && contentType !== null && !/^$|^text\/|json|xml/i.test(contentType)
