import * as Redacted from "effect/Redacted"
import { personalData } from "../../src/operation/obfuscation/rules.ts"

/** A secret in its two versions: of one shape, so that nothing but the secret tells the two apart. */
export interface Secret {
  readonly property: string
  readonly a: string
  readonly b: string
}

/** Arguments of a call in two versions that differ in their secrets only. */
export interface Twins {
  readonly a: ReadonlyArray<unknown>
  readonly b: ReadonlyArray<unknown>
  readonly secrets: ReadonlyArray<Secret>
}

/** A stream of numbers below a bound that a seed decides. */
export type Draw = (bound: number) => number

/** A small generator of numbers (mulberry32): the runs of a failing case have to be the same again. */
export const drawing = (seed: number): Draw => {
  let state = seed >>> 0
  return (bound) => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), state | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) % bound
  }
}

const text = (draw: Draw, length: number, alphabet: string): string =>
  Array.from({ length }, () => alphabet[draw(alphabet.length)]).join("")

const letters = "abcdefghijklmnopqrstuvwxyz"

const isLuhn = (digits: string): boolean =>
  [...digits].reverse().reduce((sum, digit, i) => {
        const weighted = Number(digit) * (i % 2 + 1)
        return sum + (weighted > 9 ? weighted - 9 : weighted)
      }, 0) % 10 === 0

/** A card number with the same beginning and end: what may be shown of the two is the same. */
const otherCard = (draw: Draw, number: string): string => {
  for (;;) {
    const one = number.slice(0, 6) + text(draw, number.length - 10, "0123456789") + number.slice(-4)
    if (isLuhn(one) === isLuhn(number)) return one
  }
}

const lastFourShown: ReadonlySet<string> = new Set(["cardNumber", "pan", "dpan", "networkToken"])

/** Another text that may stand in the place of a secret. */
const variant = (draw: Draw, property: string, value: string): string => {
  if (/^[0-9]{13,19}$/.test(value)) return otherCard(draw, value)
  // Of these the last four characters may be shown.
  const characters = [...value]
  if (lastFourShown.has(property)) {
    return text(draw, Math.max(0, characters.length - 4), letters) + characters.slice(-4).join("")
  }
  if (/^[0-9]+$/.test(value)) return text(draw, value.length, "0123456789")
  return text(draw, Math.max(1, value.length), property === "encryptedCustomerInput" ? letters : `${letters}0123456789`)
}

/** Names and the like, made long enough to be found. */
const nameLike: Readonly<Record<string, (draw: Draw) => string>> = {
  firstName: (draw) => text(draw, 12, letters),
  surname: (draw) => text(draw, 12, letters),
  cardholderName: (draw) => text(draw, 12, letters),
  accountHolderName: (draw) => text(draw, 12, letters),
  emailAddress: (draw) => `${text(draw, 12, letters)}@shop.example`,
  phoneNumber: (draw) => `+41${text(draw, 9, "0123456789")}`,
}

/** Makes twins of arguments: all that is redacted is replaced twice, and names too, unless they stay alike. */
export const twinsOf = (args: ReadonlyArray<unknown>, draw: Draw, names: "differ" | "stay"): Twins => {
  const secrets: Array<Secret> = []
  const other = (property: string, make: () => string) => {
    const secret = { property, a: make(), b: make() }
    secrets.push(secret)
    return secret
  }
  const visit = (value: unknown, property: string): readonly [unknown, unknown] => {
    if (Redacted.isRedacted(value)) {
      const clear = Redacted.value(value)
      if (typeof clear !== "string" || clear === "") return [value, value]
      const { a, b } = other(property, () => variant(draw, property, clear))
      return [Redacted.make(a), Redacted.make(b)]
    }
    if (typeof value === "string" && names === "differ" && property in nameLike) {
      const { a, b } = other(property, () => nameLike[property](draw))
      return [a, b]
    }
    if (Array.isArray(value)) {
      const both = value.map((one) => visit(one, property))
      return [both.map(([a]) => a), both.map(([, b]) => b)]
    }
    if (typeof value === "object" && value !== null && Object.getPrototypeOf(value) === Object.prototype) {
      const both = Object.entries(value).map(([name, one]) => [name, visit(one, name)] as const)
      return [
        Object.fromEntries(both.map(([name, [a]]) => [name, a])),
        Object.fromEntries(both.map(([name, [, b]]) => [name, b])),
      ]
    }
    return [value, value]
  }
  const both = args.map((one) => visit(one, ""))
  return { a: both.map(([a]) => a), b: both.map(([, b]) => b), secrets }
}

/** Whether a property holds personal data that is no secret of the protocol. */
export const isPersonal = (property: string): boolean => property in (personalData.properties ?? {})

/** Zeros and the like in a row are in every id. */
const isDistinct = (digits: string): boolean => new Set(digits).size >= 4

/** What of a secret must not be found in a text: eight digits in a row of a long number, or all of it; nothing where it is short. */
export const traces = (value: string): ReadonlyArray<string> =>
  /^\+?[0-9]{9,}$/.test(value)
    ? Array.from({ length: value.length - 7 }, (_, i) => value.slice(i, i + 8)).filter(isDistinct)
    : value.length >= 8
    ? [value]
    : []
