import type * as JsonSchema from "effect/JsonSchema"
import { escapeHtml } from "../pages/escape.ts"

/** Where a page names the types of one API: the first part of their anchors. */
export type Side = "server" | "client"

/** The anchor of a type. */
export const typeAnchor = (side: Side, name: string): string => `${side}.type.${name}`

/** A link to a type. */
export const typeLink = (side: Side, name: string): string =>
  `<a href="#${escapeHtml(typeAnchor(side, name))}">${escapeHtml(name)}</a>`

const code = (value: unknown): string => `<code>${escapeHtml(String(value))}</code>`

const list = (values: ReadonlyArray<unknown>): string => values.map(code).join(" ")

/** What a schema allows, as HTML: its type, then its limits. */
export const schemaText = (side: Side, schema: JsonSchema.JsonSchema): string => {
  const { $ref, anyOf, allOf, items, type, format, additionalProperties } = schema
  if (typeof $ref === "string") return typeLink(side, $ref.slice($ref.lastIndexOf("/") + 1))
  if (Array.isArray(anyOf)) {
    const known = anyOf.flatMap((one) => Array.isArray(one.enum) ? one.enum : "const" in one ? [one.const] : [])
    const others = anyOf.filter((one) => !Array.isArray(one.enum) && !("const" in one))
    const rest = others.map((one) => schemaText(side, one)).join(" or ")
    return known.length === 0 ? rest : rest === "" ? `one of ${list(known)}` : `${rest}, such as ${list(known)}`
  }
  if (Array.isArray(allOf)) return allOf.map((one) => schemaText(side, one)).join(" and ")
  if (Array.isArray(schema.enum)) return `one of ${list(schema.enum)}`
  const name = type === "array"
    ? `list of ${schemaText(side, items as JsonSchema.JsonSchema)}`
    : type === "object" && typeof additionalProperties === "object" && additionalProperties !== null
    ? `names with ${schemaText(side, additionalProperties as JsonSchema.JsonSchema)}`
    : type === "string"
    ? "text"
    : type === "integer"
    ? `whole number${format === "int64" ? " (64 bits)" : ""}`
    : type === undefined
    ? "any value"
    : String(type)
  return [name, ...limits(schema)].join(", ")
}

const range = (least: unknown, most: unknown, unit: string): ReadonlyArray<string> =>
  least === undefined && most === undefined
    ? []
    : least === most
    ? [`exactly ${least}${unit}`]
    : least === undefined
    ? [`at most ${most}${unit}`]
    : most === undefined
    ? [`at least ${least}${unit}`]
    : [`${least} to ${most}${unit}`]

const limits = (schema: JsonSchema.JsonSchema): ReadonlyArray<string> => [
  ...range(schema.minLength, schema.maxLength, " characters"),
  ...range(schema.minimum, schema.maximum, ""),
  ...range(schema.minItems, schema.maxItems, " elements"),
  ...(schema.uniqueItems === true ? ["none twice"] : []),
  ...(typeof schema.pattern === "string" ? [`pattern ${code(schema.pattern)}`] : []),
]
