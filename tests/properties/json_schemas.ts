import * as Schema from "effect/Schema"
import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js"
import type { Named } from "./schemas.ts"

/** The validator of each schema's JSON Schema, under which an object has no other properties. Types are compiled once. */
export const validators = (schemas: ReadonlyArray<Named>): ReadonlyMap<Named, ValidateFunction> => {
  const documents: Array<Record<string, unknown>> = []
  const references = schemas.map((one) => {
    const { schema, definitions } = Schema.toJsonSchemaDocument(one.schema, { onExcessProperty: "error" })
    // Both APIs have types of the same name, so that one document cannot hold them all.
    const fits = (document: Readonly<Record<string, unknown>>) =>
      Object.entries(definitions).every(([name, definition]) =>
        !(name in document) || JSON.stringify(document[name]) === JSON.stringify(definition)
      )
    const found = documents.findIndex(fits)
    const index = found === -1 ? documents.push({}) - 1 : found
    Object.assign(documents[index], definitions)
    return [one, `document${index}${schema.$ref}`] as const
  })
  const ajv = new Ajv2020({ allErrors: true, logger: false })
  documents.forEach(($defs, index) => ajv.addSchema({ $id: `document${index}`, $defs }))
  return new Map(references.map(([one, reference]) => {
    const validate = ajv.getSchema(reference)
    if (validate === undefined) throw new Error(`${one.name} has no JSON Schema`)
    return [one, validate]
  }))
}
