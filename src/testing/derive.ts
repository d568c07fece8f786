import * as Redacted from "effect/Redacted"
import type * as SchemaAST from "effect/SchemaAST"
import * as fc from "fast-check"
import { anyInteger, integerOf } from "./integer.ts"
import { type Limits, limitsOf, patternKey } from "./limits.ts"
import { meaningOf, type Meanings, secretMeanings, textMeanings } from "./meaning.ts"
import type { Settings } from "./options.ts"
import { hiddenText, shapeOf } from "./shape.ts"
import { anyText, fitting, formats, matching } from "./text.ts"

/** Derives the arbitrary of a node, which stands in the property of this name. */
export type Derive = (ast: SchemaAST.AST, property: string) => fc.Arbitrary<unknown>

/** Makes a derivation; what it derives once for one type, it uses wherever the type appears. */
export const deriving = (settings: Settings): Derive => {
  const realistic = settings.values === "realistic"
  const known = new Map<ReadonlyArray<SchemaAST.PropertySignature>, fc.Arbitrary<unknown>>()
  const byPattern = new Map(realistic ? formats(settings) : [])
  const plain = textMeanings(settings)
  const secrets = secretMeanings()

  const derive: Derive = (node, property) => {
    const ast = shapeOf(node)
    switch (ast._tag) {
      case "Objects":
        return object(ast)
      case "Arrays":
        return list(ast, property)
      case "Union":
        return union(ast, property)
      case "String":
        return text(ast, property, plain)
      case "Number":
        return realistic ? integerOf(property, limitsOf(ast)) : anyInteger(limitsOf(ast))
      case "Boolean":
        return fc.boolean()
      case "Literal":
        return fc.constant(ast.literal)
      case "Declaration":
        return secret(ast, property)
      default:
        throw foreign(ast, property)
    }
  }

  const object = ({ propertySignatures }: SchemaAST.Objects): fc.Arbitrary<unknown> => {
    // An optional property holds a copy of its type's node; the list of properties is the same one.
    const before = known.get(propertySignatures)
    if (before !== undefined) return before
    const values = propertySignatures.map(({ name, type }) => {
      const value = derive(type, String(name))
      return type.context?.isOptional ? share(settings.density, value, fc.constant(absent)) : value
    })
    const made = fc.tuple(...values).map((all) =>
      Object.fromEntries(propertySignatures.flatMap(({ name }, i) => all[i] === absent ? [] : [[name, all[i]]]))
    )
    known.set(propertySignatures, made)
    return made
  }

  const list = (ast: SchemaAST.Arrays, property: string): fc.Arbitrary<unknown> => {
    const { minLength = 0, maxLength = Infinity, unique } = limitsOf(ast)
    const size = { minLength, maxLength: Math.min(maxLength, minLength + longList) }
    const item = derive(ast.rest[0], property)
    return unique ? fc.uniqueArray(item, size) : fc.array(item, size)
  }

  const union = ({ types }: SchemaAST.Union, property: string): fc.Arbitrary<unknown> => {
    const members = types.flatMap((type) => type._tag === "Union" ? type.types : [type])
    const values = members.flatMap((type) => type._tag === "Literal" ? [type.literal] : [])
    const others = members.filter(({ _tag }) => _tag !== "Literal")
    if (values.length === 0) return fc.oneof(...others.map((type) => derive(type, property)))
    const known = fc.constantFrom(...values)
    if (others.length === 0) return known
    const novel = realistic && others[0]._tag === "String" ? novelValue : derive(others[0], property)
    return share(settings.novelty, novel, known)
  }

  const text = (ast: SchemaAST.String, property: string, meanings: Meanings): fc.Arbitrary<string> => {
    const limits = limitsOf(ast)
    if (limits.pattern !== undefined) return patterned(limits, limits.pattern)
    return realistic ? meaningOf(meanings, property).map(fitting(limits)) : anyText(limits)
  }

  const patterned = (limits: Limits, pattern: RegExp): fc.Arbitrary<string> => {
    const made = byPattern.get(patternKey(limits)) ?? matching(pattern, limits)
    byPattern.set(patternKey(limits), made)
    return made
  }

  const secret = (ast: SchemaAST.Declaration, property: string): fc.Arbitrary<unknown> => {
    const hidden = hiddenText(ast)
    if (hidden === undefined) throw foreign(ast, property)
    return text(hidden, property, secrets).map((value) => Redacted.make(value))
  }

  return derive
}

const foreign = ({ _tag }: SchemaAST.AST, property: string): TypeError =>
  new TypeError(`${property || "the schema"}: no arbitrary for the kind ${_tag}; the API has no such values`)

const absent: unique symbol = Symbol("absent")

/** Items of a list beyond those that it must have. */
const longList = 3

/** A value of an open list that came with a later version of the API. */
const novelValue = fc.stringMatching(/^[A-Z]{3,9}(_[A-Z]{3,9})?$/)

/** One arbitrary in a share of the cases, the other one in the rest; what fails shrinks to the rest. */
const share = (part: number, some: fc.Arbitrary<unknown>, rest: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> =>
  fc.oneof(
    { withCrossShrink: true },
    { arbitrary: rest, weight: Math.round((1 - part) * 100) },
    { arbitrary: some, weight: Math.round(part * 100) },
  )
