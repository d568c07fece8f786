import type * as SchemaAST from "effect/SchemaAST"
import * as fc from "fast-check"
import { deriving } from "../../src/testing/derive.ts"
import { settingsOf } from "../../src/testing/options.ts"
import { shapeOf } from "../../src/testing/shape.ts"

/** Names of properties and places in lists, from the outside in. */
export type Path = ReadonlyArray<string | number>

/** A place in the values of a schema: the value as a whole, a property or the first item of a list. */
export interface Place {
  readonly path: Path
  /** What may stand there. */
  readonly ast: SchemaAST.AST
  /** Whether it is a property that may be left out. */
  readonly optional: boolean
}

/** Every place in the values of a schema, from the outside in. */
export const placesOf = (node: SchemaAST.AST, path: Path = []): ReadonlyArray<Place> => {
  const ast = shapeOf(node)
  const inner = ast._tag === "Objects"
    ? ast.propertySignatures.flatMap(({ name, type }) => placesOf(type, [...path, String(name)]))
    : ast._tag === "Arrays"
    ? placesOf(ast.rest[0], [...path, 0])
    : []
  return [{ path, ast, optional: node.context?.isOptional ?? false }, ...inner]
}

/** A path in the notation of the platform's errors, such as `order.items[0].quantity`. */
export const written = (path: Path): string =>
  path.map((step) => typeof step === "number" ? `[${step}]` : `.${step}`).join("").replace(/^\./, "")

/** What stands at a path, if anything does. */
export const valueAt = (value: unknown, path: Path): unknown =>
  path.reduce<unknown>(
    (outer, step) => typeof outer === "object" && outer !== null && step in outer ? outer[step as never] : undefined,
    value,
  )

/** A copy of a value in which something else stands at a path, whose outer parts are there. */
export const withValueAt = (value: unknown, [step, ...rest]: Path, leaf: unknown): unknown => {
  if (step === undefined) return leaf
  if (Array.isArray(value)) return value.map((item, i) => i === step ? withValueAt(item, rest, leaf) : item)
  const object = value as Readonly<Record<string, unknown>>
  return { ...object, [step]: withValueAt(object[step], rest, leaf) }
}

/** A copy of a valid value in which every object and list on the way to a path is there, and an object at its end. */
export const completed = (value: unknown, ast: SchemaAST.AST, [step, ...rest]: Path): unknown => {
  if (step === undefined) return value
  const inner = innerOf(ast, step)
  if (Array.isArray(value)) {
    const items = value.length > 0 ? value : [smallest(inner)]
    return items.map((item, i) => i === step ? completed(item, inner, rest) : item)
  }
  const object = value as Readonly<Record<string, unknown>>
  if (rest.length === 0 && shapeOf(inner)._tag !== "Objects") return object
  return { ...object, [step]: completed(object[step] ?? smallest(inner), inner, rest) }
}

/** A copy of a value in which nothing stands at a path any more. */
export const withoutValueAt = (value: unknown, [step, ...rest]: Path): unknown => {
  if (typeof value !== "object" || value === null) return value
  if (Array.isArray(value)) return value.map((item, i) => i === step ? withoutValueAt(item, rest) : item)
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, one]) =>
      key !== step ? [[key, one]] : rest.length === 0 ? [] : [[key, withoutValueAt(one, rest)]]
    ),
  )
}

const innerOf = (node: SchemaAST.AST, step: string | number): SchemaAST.AST => {
  const ast = shapeOf(node)
  const inner = ast._tag === "Arrays"
    ? ast.rest[0]
    : ast._tag === "Objects"
    ? ast.propertySignatures.find(({ name }) => name === step)?.type
    : undefined
  if (inner === undefined) throw new Error(`no place ${step} in a node of the kind ${ast._tag}`)
  return inner
}

const required = deriving(settingsOf({ density: 0 }))

/** A valid value with nothing in it that may be left out. */
export const smallest = (ast: SchemaAST.AST): unknown => fc.sample(required(ast, ""), { numRuns: 1, seed: 1 })[0]
