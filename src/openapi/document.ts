import type * as JsonSchema from "effect/JsonSchema"
import { fileExtensions, largestFile } from "../operation/upload.ts"
import type { ListedOperation } from "../operation/listed.ts"
import type { Spec } from "../operation/spec.ts"
import type { Docs } from "./docs.ts"
import { headerParameters, headersOf, type Parameter, pathParameters, queryParameters } from "./parameters.ts"
import { type Response, responsesOf, sharedResponses } from "./responses.ts"
import { gather, propertiesOf, type Schemas } from "./schemas.ts"

/** An API to describe. */
export interface DescribedApi {
  readonly title: string
  readonly description: string
  /** Path in front of an operation's path, such as `/v1/{merchantId}`. */
  readonly root: (spec: Spec) => string
  /** Name and description of the way to authorize. */
  readonly security: { readonly name: string; readonly description: string }
  /** Headers of every call, by their key among the parameters. */
  readonly headers: ReadonlyArray<string>
  readonly operations: ReadonlyArray<ListedOperation>
}

/** An OpenAPI 3.1 document. */
export interface OpenApiDocument {
  readonly openapi: "3.1.0"
  readonly info: Readonly<Record<string, unknown>>
  readonly servers: ReadonlyArray<unknown>
  readonly security: ReadonlyArray<unknown>
  readonly tags: ReadonlyArray<{ readonly name: string; readonly description?: string }>
  readonly paths: Readonly<Record<string, Readonly<Record<string, OperationObject>>>>
  readonly components: {
    readonly schemas: JsonSchema.Definitions
    readonly responses: Readonly<Record<string, Response>>
    readonly parameters: Readonly<Record<string, Parameter>>
    readonly securitySchemes: Readonly<Record<string, unknown>>
  }
}

/** An operation object of OpenAPI. */
export interface OperationObject {
  readonly operationId: string
  readonly tags: ReadonlyArray<string>
  readonly summary?: string
  readonly description?: string
  readonly parameters: ReadonlyArray<Parameter>
  readonly requestBody?: unknown
  readonly responses: Readonly<Record<string, Response>>
}

const requestBodyOf = (spec: Spec, schemas: Schemas): unknown => {
  if (spec.transfer === "upload") {
    return {
      required: true,
      content: { "multipart/form-data": { schema: { $ref: "#/components/schemas/UploadFileRequest" } } },
    }
  }
  if (spec.request === undefined) return undefined
  const schema = schemas.named(spec.request, "request")
  const required = propertiesOf(spec.request).some((property) => property.required)
  return { ...(required ? { required } : {}), content: { "application/json": { schema } } }
}

/** The form of an upload; it has no schema of its own, since its file is a stream. */
const uploadFileRequest: JsonSchema.JsonSchema = {
  type: "object",
  description: "A form with one file.",
  properties: {
    file: {
      description: `A file of at most ${largestFile} bytes, with its name; one of ${fileExtensions.join(", ")}.`,
      type: "string",
      contentMediaType: "application/octet-stream",
    },
  },
  required: ["file"],
}

/** The first sentence, for lists of operations. */
const summaryOf = (text: string): string => /^.*?(?=[.:;](?:\s|$)| \()/.exec(text)?.[0] ?? text

const operationObject = (
  { name, operation: { spec } }: ListedOperation,
  api: DescribedApi,
  docs: Docs,
  schemas: Schemas,
): OperationObject => {
  const text = docs.operations[name]
  const requestBody = requestBodyOf(spec, schemas)
  return {
    operationId: spec.id,
    tags: [name.slice(0, name.indexOf("."))],
    ...(text === undefined ? {} : { summary: summaryOf(text), description: text }),
    parameters: [
      ...pathParameters(api.root(spec), spec),
      ...queryParameters(spec, schemas),
      ...headersOf(api.headers, spec),
    ],
    ...(requestBody === undefined ? {} : { requestBody }),
    responses: responsesOf(spec, docs, schemas),
  }
}

/** Describes an API as an OpenAPI 3.1 document, from its operation values and its docstrings. */
export const openApiDocument = (api: DescribedApi, docs: Docs, version: string): OpenApiDocument => {
  const schemas = gather(docs)
  const paths: Record<string, Record<string, OperationObject>> = {}
  for (const listed of api.operations) {
    const { spec } = listed.operation
    const path = paths[api.root(spec) + spec.path] ??= {}
    path[spec.method.toLowerCase()] = operationObject(listed, api, docs, schemas)
  }
  const responses = sharedResponses(docs, schemas)
  const uploads = api.operations.some(({ operation }) => operation.spec.transfer === "upload")
  const groups = new Set(api.operations.map(({ name }) => name.slice(0, name.indexOf("."))))
  const keyed = api.operations.some(({ operation }) => operation.spec.repeat === "with key")
  const headers = [...api.headers, ...(keyed ? ["IdempotenceKey"] : [])]
  return {
    openapi: "3.1.0",
    info: { title: api.title, version, description: api.description },
    servers: [{ url: "https://payment.example.com", description: "The documentation of your account names the host." }],
    security: [{ [api.security.name]: [] }],
    tags: [...groups].map((name) => ({ name, description: docs.namespaces[name] })),
    paths,
    components: {
      schemas: { ...schemas.components(), ...(uploads ? { UploadFileRequest: uploadFileRequest } : {}) },
      responses,
      parameters: Object.fromEntries(headers.map((key) => [key, headerParameters[key]])),
      securitySchemes: {
        [api.security.name]: {
          type: "apiKey",
          in: "header",
          name: "Authorization",
          description: api.security.description,
        },
      },
    },
  }
}
