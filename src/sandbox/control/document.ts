import type { Docs } from "../../openapi/docs.ts"
import { gather, type Schemas } from "../../openapi/schemas.ts"
import { pathTemplate } from "../../operation/path.ts"
import { version } from "../../server_api/server_meta_info.ts"
import { ControlProblem } from "./control_problem.ts"
import { controlRoot } from "./control_root.ts"
import type { ControlSpec } from "./endpoint.ts"
import { endpoints } from "./endpoints.ts"

/** An OpenAPI 3.1 document. */
export interface ControlDocument {
  readonly openapi: "3.1.0"
  readonly [key: string]: unknown
}

/** The controls over HTTP as an OpenAPI 3.1 document, made from the same values that answer them and from docstrings. */
export const controlDocumentFrom = (docs: Docs): ControlDocument => {
  const schemas = gather(docs)
  const paths: Record<string, Record<string, unknown>> = {}
  for (const { spec } of endpoints) {
    const path = paths[controlRoot + spec.path] ??= {}
    path[spec.method.toLowerCase()] = operationOf(spec, schemas)
  }
  const problem = {
    description: "Why it was refused.",
    content: { "application/json": { schema: schemas.named(ControlProblem, "response") } },
  }
  return {
    openapi: "3.1.0",
    info: {
      title: "E-Payment sandbox controls",
      version,
      description:
        "What a test may do to the sandbox besides calling its API. Times are milliseconds since 1970. The controls answer to this machine only, and not to pages of other origins.",
    },
    servers: [{ url: "/", description: "The sandbox that served this document." }],
    security: [{ controlToken: [] }],
    paths,
    components: {
      schemas: schemas.components(),
      responses: { Problem: problem },
      securitySchemes: {
        controlToken: { type: "http", scheme: "bearer", description: "The control token that the sandbox printed." },
      },
    },
  }
}

const operationOf = (spec: ControlSpec, schemas: Schemas) => {
  const { id, path, description, request, query, response } = spec
  const content = response && {
    "application/json": { schema: schemas.named(response, "response") },
    ...(id === "events.find" ? { "text/event-stream": { schema: { type: "string" } } } : {}),
  }
  return {
    operationId: id,
    tags: [id.slice(0, id.indexOf("."))],
    description,
    parameters: [
      ...pathTemplate(path).parameters.map((name) => ({
        name,
        in: "path",
        required: true,
        schema: { type: "string" },
      })),
      ...(query === undefined ? [] : schemas.properties(query).map(({ name, required, description, schema }) => ({
        name,
        in: "query",
        ...(description === undefined ? {} : { description }),
        ...(required ? { required } : {}),
        schema,
      }))),
    ],
    ...(request === undefined
      ? {}
      : { requestBody: { content: { "application/json": { schema: schemas.named(request, "request") } } } }),
    responses: {
      ...(content === undefined
        ? { "204": { description: "Done." } }
        : { "200": { description: "The answer.", content } }),
      default: { $ref: "#/components/responses/Problem" },
    },
  }
}
