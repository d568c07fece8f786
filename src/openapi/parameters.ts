import { isNumbered, pathTemplate } from "../operation/path.ts"
import type { Spec } from "../operation/spec.ts"
import type { Schemas } from "./schemas.ts"

/** A parameter object of OpenAPI, or a reference to one. */
export interface Parameter {
  readonly [key: string]: unknown
}

/** Parameters in the path: the API's own one first, then those of the operation. */
export const pathParameters = (root: string, { path }: Spec): ReadonlyArray<Parameter> =>
  pathTemplate(root + path).parameters.map((name) => ({
    name,
    in: "path",
    required: true,
    schema: isNumbered(name) ? { type: "integer", format: "int32" } : { type: "string" },
  }))

/** Parameters in the query; a list repeats its name. */
export const queryParameters = ({ query }: Spec, schemas: Schemas): ReadonlyArray<Parameter> =>
  query === undefined ? [] : schemas.properties(query).map(({ name, required, description, schema }) => ({
    name,
    in: "query",
    ...(description === undefined ? {} : { description }),
    ...(required ? { required } : {}),
    schema,
  }))

const header = (name: string, description: string): Parameter => ({
  name,
  in: "header",
  description,
  schema: { type: "string" },
})

/** Headers that calls may carry, by their key among the components (protocol: headers of Server API requests). */
export const headerParameters: Readonly<Record<string, Parameter>> = {
  ServerMetaInfo: header("X-GCS-ServerMetaInfo", "Base64 of a JSON object that describes the merchant's server."),
  ClientMetaInfo: header("X-GCS-ClientMetaInfo", "Base64 of a JSON object that describes the customer's device."),
  MessageId: header("X-GCS-MessageId", "An id of your own for this message."),
  RequestId: header("X-GCS-RequestId", "An id of your own for this request."),
  IdempotenceKey: header(
    "X-GCS-Idempotence-Key",
    "Unique key of this request, at most 40 ASCII characters, kept for 24 hours: a repetition under the same key gets the first answer again and does nothing twice.",
  ),
}

/** References to the headers of an operation. */
export const headersOf = (keys: ReadonlyArray<string>, { repeat }: Spec): ReadonlyArray<Parameter> =>
  [...keys, ...(repeat === "with key" ? ["IdempotenceKey"] : [])]
    .map((key) => ({ $ref: `#/components/parameters/${key}` }))
