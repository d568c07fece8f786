import type * as JsonSchema from "effect/JsonSchema"
import * as Schema from "effect/Schema"
import * as model from "../model/mod.ts"
import type { Docs } from "./docs.ts"

/** A schema whose wire form is described. */
export type Wire = Schema.Codec<unknown, unknown>

/** What a schema is used for: what is sent is checked strictly, what comes is read tolerantly. */
export type Use = "request" | "response"

/** The schemas of a document, gathered by name while its operations are described. */
export interface Schemas {
  /** Names a schema and all that it refers to; answers a reference to it. */
  readonly named: (schema: Wire, use: Use) => JsonSchema.JsonSchema
  /** The properties of a schema that stand on their own, such as query parameters; names only what they refer to. */
  readonly properties: (schema: Wire) => ReadonlyArray<Property>
  /** The schemas that were named, by name. */
  readonly components: () => JsonSchema.Definitions
}

/** One property of an object. */
export interface Property {
  readonly name: string
  readonly required: boolean
  readonly schema: JsonSchema.JsonSchema
  readonly description?: string
}

interface Named {
  readonly definition: JsonSchema.JsonSchema
  readonly uses: Set<Use>
}

/**
 * Without the `allOf` that only sets annotations apart: a sibling of `$ref` is allowed in OpenAPI 3.1, and tools look for
 * `deprecated` there.
 */
const flat: Change = ({ allOf, ...schema }) => {
  const members = [schema, ...(allOf as ReadonlyArray<JsonSchema.JsonSchema> | undefined ?? [])]
  const keys = members.flatMap((member) => Object.keys(member))
  if (allOf === undefined || new Set(keys).size < keys.length) {
    return allOf === undefined ? schema : { ...schema, allOf }
  }
  return Object.assign({}, ...members)
}

const documentOf = (schema: Wire): JsonSchema.Document<"draft-2020-12"> => {
  const { schema: own, definitions, dialect } = Schema.toJsonSchemaDocument(schema, {
    includeAnnotationKey: (key) => key === "deprecated",
  })
  return {
    dialect,
    schema: component(own),
    definitions: Object.fromEntries(Object.entries(definitions).map(([name, one]) => [name, component(one)])),
  }
}

const component = (schema: JsonSchema.JsonSchema): JsonSchema.JsonSchema =>
  everywhere(schema, (one) =>
    flat(
      typeof one.$ref === "string" ? { ...one, $ref: one.$ref.replace("#/$defs/", "#/components/schemas/") } : one,
    ))

type Change = (schema: JsonSchema.JsonSchema) => JsonSchema.JsonSchema

/** Changes a schema and all schemas inside it, the innermost first. */
const everywhere = (schema: JsonSchema.JsonSchema, change: Change): JsonSchema.JsonSchema => {
  const inside = (one: unknown) => everywhere(one as JsonSchema.JsonSchema, change)
  const { properties, items, anyOf, allOf } = schema
  return change({
    ...schema,
    ...(properties === undefined ? {} : {
      properties: Object.fromEntries(Object.entries(properties as object).map(([name, one]) => [name, inside(one)])),
    }),
    ...(items === undefined ? {} : { items: inside(items) }),
    ...(anyOf === undefined ? {} : { anyOf: (anyOf as ReadonlyArray<unknown>).map(inside) }),
    ...(allOf === undefined ? {} : { allOf: (allOf as ReadonlyArray<unknown>).map(inside) }),
  })
}

const int32 = 2 ** 31
const isWidth = (bound: unknown): boolean =>
  [int32, int32 - 1, Number.MAX_SAFE_INTEGER].includes(Math.abs(Number(bound)))

/** The width of an integer as its format; of its bounds only those that are narrower. */
const withFormat: Change = (schema) => {
  if (schema.type !== "integer") return schema
  const { minimum, maximum, ...rest } = schema
  return {
    ...rest,
    format: Number(maximum) >= int32 ? "int64" : "int32",
    ...(isWidth(minimum) ? {} : { minimum }),
    ...(isWidth(maximum) ? {} : { maximum }),
  }
}

/** Without limits: they hold for what is sent. */
const withoutLimits: Change = (
  {
    minLength: _1,
    maxLength: _2,
    pattern: _3,
    minItems: _4,
    maxItems: _5,
    uniqueItems: _6,
    minimum: _7,
    maximum: _8,
    ...schema
  },
) => schema

/** Open or closed to properties that it does not name; open is what nothing says. */
const closedIf = (closed: boolean): Change => ({ additionalProperties: _, ...schema }) =>
  schema.type === "object" ? { ...schema, ...(closed ? { additionalProperties: false } : {}) } : schema

const settled = (schema: JsonSchema.JsonSchema, uses: ReadonlySet<Use>): JsonSchema.JsonSchema => {
  const limited = uses.has("request")
  const close = closedIf(!uses.has("response"))
  return everywhere(schema, (one) => close(limited ? withFormat(one) : withoutLimits(withFormat(one))))
}

/** The definition of an object and those that it refers to. */
const split = (schema: Wire) => {
  const { schema: own, definitions } = documentOf(schema)
  const name = String(own.$ref).split("/").at(-1) ?? ""
  const { [name]: object, ...others } = definitions
  return { name, object, others }
}

/** The properties of a request's object, in its order. */
export const propertiesOf = (schema: Wire): ReadonlyArray<Property> => {
  const { properties = {}, required = [] } = settled(split(schema).object, new Set(["request"])) as {
    readonly properties?: JsonSchema.Definitions
    readonly required?: ReadonlyArray<string>
  }
  return Object.entries(properties).map(([name, one]) => ({ name, required: required.includes(name), schema: one }))
}

/** Begins to gather schemas, described by their docstrings. */
export const gather = (docs: Docs): Schemas => {
  const found = new Map<string, Named>()

  const keep = (definitions: JsonSchema.Definitions, use: Use): void => {
    for (const [name, definition] of Object.entries(definitions)) {
      const before = found.get(name)
      if (before === undefined) found.set(name, { definition, uses: new Set([use]) })
      else if (same(before.definition, definition)) before.uses.add(use)
      else throw new Error(`two schemas are named ${name}: give one of them another identifier`)
    }
  }

  const described = (name: string, definition: JsonSchema.JsonSchema): JsonSchema.JsonSchema => {
    const said = typeNames(name, found.get(name)?.definition).map((type) => docs.types[type]).find((one) => one)
    if (said === undefined) return definition
    const { properties, ...rest } = definition
    return {
      ...(said.text === "" ? {} : { description: said.text }),
      ...rest,
      ...(properties === undefined ? {} : {
        properties: Object.fromEntries(
          Object.entries(properties as JsonSchema.Definitions).map(([key, one]) => {
            const text = said.properties[key]
            return [key, text === undefined ? one : { description: text, ...one }]
          }),
        ),
      }),
    }
  }

  return {
    named: (schema, use) => {
      const { schema: own, definitions } = documentOf(schema)
      keep(definitions, use)
      return own
    },
    properties: (schema) => {
      const { name, others } = split(schema)
      keep(others, "request")
      return propertiesOf(schema).map((one) => ({ ...one, description: docs.types[name]?.properties[one.name] }))
    },
    components: () =>
      Object.fromEntries(
        [...found].sort(([a], [b]) => a < b ? -1 : 1).map(([name, { definition, uses }]) => [
          name,
          described(name, settled(definition, uses)),
        ]),
      ),
  }
}

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other)

const exportedSchemas = Object.entries(model).flatMap(([name, schema]) =>
  Schema.isSchema(schema) ? [{ name, schema: schema as Wire, identifier: schema.ast.annotations?.identifier }] : []
)

/** The names of the types that have this wire name and, where several do, this form. */
const typeNames = (identifier: string, definition: unknown): ReadonlyArray<string> => {
  const named = exportedSchemas.filter((one) => one.identifier === identifier)
  if (named.length === 0) return [identifier]
  const names = named
    .filter(({ schema }) => named.length === 1 || same(documentOf(schema).definitions[identifier], definition))
    .map(({ name }) => name)
  return names.includes(identifier) ? [identifier, ...names] : names
}
