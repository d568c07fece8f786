import * as Redacted from "effect/Redacted"
import type * as SchemaAST from "effect/SchemaAST"
import * as fc from "fast-check"
import { limitsOf } from "../../src/testing/limits.ts"
import { hiddenText } from "../../src/testing/shape.ts"
import { type Path, type Place, smallest, valueAt, withoutValueAt, withValueAt } from "./places.ts"

/** A value that breaks one constraint. */
export interface Broken {
  readonly value: unknown
  /** The place that must be named. */
  readonly path: Path
  /** What no message may repeat of it; nothing where a list of good items is too long. */
  readonly unspeakable: string | undefined
}

/** A way to break a constraint at a place of a valid value. */
export type Break = (value: unknown) => Broken

/** Texts that no format takes and no message would hold by chance. */
const text = fc.stringMatching(/^#[G-Z]{12}$/)
/** Numbers that no message would hold by chance. */
const number = fc.integer({ min: 61_234_567, max: 69_999_999 })

/** Every way to break one constraint at a place. */
export const breaksAt = ({ path, ast, optional }: Place): ReadonlyArray<fc.Arbitrary<Break>> => [
  ...wrong(ast).map((values) => values.map((leaf) => put(path, leaf))),
  ...(ast._tag === "Objects"
    ? [fc.tuple(name, fc.oneof(text, number)).map(([key, leaf]) => add(path, key, leaf))]
    : []),
  ...(optional || path.length === 0 || typeof path.at(-1) === "number" ? [] : [fc.constant(leaveOut(path))]),
]

const name = fc.constantFrom("unknownName", "amont", "constructor", "toString", "__proto__")

const put = (path: Path, leaf: unknown): Break => (value) => ({
  value: withValueAt(value, path, leaf),
  path,
  unspeakable: spoken(leaf),
})

const add = (path: Path, key: string, leaf: unknown): Break => (value) => ({
  value: withValueAt(value, path, { ...valueAt(value, path) as object, [key]: leaf }),
  path: [...path, key],
  unspeakable: spoken(leaf),
})

const leaveOut = (path: Path): Break => (value) => ({
  value: withoutValueAt(value, path),
  path,
  unspeakable: undefined,
})

/** The part of a leaf that a message would repeat. */
const spoken = (leaf: unknown): string | undefined => {
  const inner = Redacted.isRedacted(leaf) ? Redacted.value(leaf) : leaf
  return (typeof inner === "string" || typeof inner === "number") && String(inner).length > 3
    ? String(inner)
    : undefined
}

/** What may not stand in a node, by kind. */
const wrong = (ast: SchemaAST.AST): ReadonlyArray<fc.Arbitrary<unknown>> => {
  switch (ast._tag) {
    case "String":
      return [...wrongText(ast), number, fc.boolean(), fc.constant(null), text.map((one) => [one]), text.map(boxed)]
    case "Declaration":
      return [text, number, fc.constant(null), ...wrongSecret(ast)]
    case "Number":
      return [...wrongNumber(ast), ...notANumber]
    case "Boolean":
      return [text, number, fc.constant(null)]
    case "Objects":
      return [text, number, fc.boolean(), fc.constant(null), text.map((one) => [one])]
    case "Arrays":
      return [...wrongList(ast), text, number, fc.constant(null), text.map(boxed)]
    case "Union":
      return ast.types.some(({ _tag }) => _tag === "String") ? [number, fc.constant(null), text.map(boxed)] : notANumber
    default:
      throw new Error(`no way is known to break a ${ast._tag}`)
  }
}

const boxed = (value: string) => ({ value })

const notANumber = [text, number.map((one) => one + 0.25), fc.constant(NaN), fc.constant(Infinity), fc.constant(null)]

const wrongText = (ast: SchemaAST.AST): ReadonlyArray<fc.Arbitrary<string>> => {
  const { minLength = 0, maxLength, pattern } = limitsOf(ast)
  return [
    ...(pattern === undefined ? [] : [text]),
    ...(maxLength === undefined ? [] : [text.map((one) => one.repeat(maxLength).slice(0, maxLength + 1))]),
    ...(minLength === 0 ? [] : [text.map((one) => one.slice(0, minLength - 1))]),
  ]
}

const wrongSecret = (ast: SchemaAST.Declaration): ReadonlyArray<fc.Arbitrary<unknown>> =>
  [...wrongText(hiddenText(ast) ?? ast), number].map((values: fc.Arbitrary<unknown>) =>
    values.map((value) => Redacted.make(value))
  )

const wrongNumber = (ast: SchemaAST.AST): ReadonlyArray<fc.Arbitrary<number>> => {
  const { minimum = NaN, maximum = NaN } = limitsOf(ast)
  return [fc.nat(1000).map((more) => minimum - 1 - more), fc.nat(1000).map((more) => maximum + 1 + more)]
}

/** Valid items, but too many, too few or the same one twice. */
const wrongList = (ast: SchemaAST.Arrays): ReadonlyArray<fc.Arbitrary<unknown>> => {
  const { minLength = 0, maxLength, unique } = limitsOf(ast)
  const items = (length: number) => fc.constant(Array.from({ length }, () => smallest(ast.rest[0])))
  return [
    ...(maxLength === undefined ? [] : [items(maxLength + 1)]),
    ...(minLength === 0 ? [] : [items(minLength - 1)]),
    ...(unique ? [items(2)] : []),
  ]
}
