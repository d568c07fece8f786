import type * as JsonSchema from "effect/JsonSchema"
import { escapeHtml } from "../pages/escape.ts"
import { inline } from "./prose.ts"
import { schemaText, type Side } from "./schema_text.ts"

/** A row of a table of fields. */
export interface Field {
  readonly name: string
  readonly schema: JsonSchema.JsonSchema
  readonly required: boolean
  readonly description?: string | undefined
}

/** The fields of an object's schema, in its order. */
export const fieldsOf = (schema: JsonSchema.JsonSchema): ReadonlyArray<Field> => {
  const required = Array.isArray(schema.required) ? schema.required : []
  return Object.entries((schema.properties ?? {}) as JsonSchema.Definitions).map(([name, one]) => ({
    name,
    schema: one,
    required: required.includes(name),
    description: typeof one.description === "string" ? one.description : undefined,
  }))
}

/** Fields with their types, limits and descriptions, as a list that reads well on a phone. */
export const fieldList = (side: Side, fields: ReadonlyArray<Field>): string =>
  fields.length === 0
    ? ""
    : `<dl class="fields">${
      fields.map(({ name, schema, required, description = "" }) =>
        `<dt><code>${escapeHtml(name)}</code>${required ? ` <b class="must">required</b>` : ""}${
          schema.deprecated === true ? ` <b class="old">deprecated</b>` : ""
        } <span class="type">${schemaText(side, schema)}</span></dt><dd>${inline(description)}</dd>`
      ).join("")
    }</dl>`
