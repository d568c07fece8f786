import type * as JsonSchema from "effect/JsonSchema"
import type { OpenApiDocument, OperationObject } from "../../openapi/document.ts"
import type { Parameter } from "../../openapi/parameters.ts"
import { escapeHtml } from "../pages/escape.ts"
import { fieldList, fieldsOf } from "./fields.ts"
import { inline, prose } from "./prose.ts"
import { type Side, typeLink } from "./schema_text.ts"

/** The anchor of an operation. */
export const operationAnchor = (side: Side, id: string): string => `${side}.${id}`

/** A group of operations as a section. */
export const groupSection = (side: Side, document: OpenApiDocument, name: string): string => {
  const description = document.tags.find((tag) => tag.name === name)?.description ?? ""
  const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods)
      .filter(([, { tags }]) => tags.includes(name))
      .map(([method, operation]) => operationDetails(side, document, method.toUpperCase(), path, operation))
  )
  return `<section class="group" id="${side}.group.${escapeHtml(name)}"><h3>${escapeHtml(name)}</h3>` +
    `<p>${inline(description)}</p>${operations.join("")}</section>`
}

const operationDetails = (
  side: Side,
  document: OpenApiDocument,
  method: string,
  path: string,
  operation: OperationObject,
): string =>
  `<details data-find id="${escapeHtml(operationAnchor(side, operation.operationId))}"><summary>` +
  `<span class="method ${method.toLowerCase()}">${method}</span> <code class="path">${
    escapeHtml(path).replaceAll("/", "/<wbr>")
  }</code> <span class="what">${inline(operation.summary ?? "")}</span></summary>` +
  `<p class="id"><code>${escapeHtml(operation.operationId)}</code></p>${prose(operation.description ?? "")}` +
  `${parameters(side, document, operation)}${requestBody(side, document, operation)}${
    responses(side, document, operation)
  }</details>`

const parameters = (side: Side, { components }: OpenApiDocument, operation: OperationObject): string => {
  const all = operation.parameters.map((one) =>
    typeof one.$ref === "string" ? components.parameters[one.$ref.slice(one.$ref.lastIndexOf("/") + 1)] : one
  )
  const of = (place: string, title: string): string => {
    const fields = all.filter((one) => one.in === place && !isOfAll(one)).map((one: Parameter) => ({
      name: String(one.name),
      schema: (one.schema ?? {}) as JsonSchema.JsonSchema,
      required: one.required === true && place !== "path",
      description: typeof one.description === "string" ? one.description : undefined,
    }))
    return fields.length === 0 ? "" : `<h4>${title}</h4>${fieldList(side, fields)}`
  }
  return of("path", "Path") + of("query", "Query") + of("header", "Headers")
}

/** Whether a parameter is a header that every call may carry, which the page describes once. */
const isOfAll = ({ in: place, name }: Parameter): boolean => place === "header" && name !== "X-GCS-Idempotence-Key"

interface Body {
  readonly content?: Readonly<Record<string, { readonly schema?: JsonSchema.JsonSchema }>>
  readonly description?: string
}

const nameOf = ({ content = {} }: Body): string | undefined => {
  const [{ schema } = {}] = Object.values(content)
  return typeof schema?.$ref === "string" ? schema.$ref.slice(schema.$ref.lastIndexOf("/") + 1) : undefined
}

const requestBody = (side: Side, { components }: OpenApiDocument, { requestBody }: OperationObject): string => {
  const name = requestBody === undefined ? undefined : nameOf(requestBody as Body)
  return name === undefined
    ? ""
    : `<h4>Request: ${typeLink(side, name)}</h4>${fieldList(side, fieldsOf(components.schemas[name]))}`
}

const responses = (side: Side, { components }: OpenApiDocument, { responses }: OperationObject): string => {
  const own = Object.entries(responses).flatMap(([status, response]) => {
    if ("$ref" in response) return []
    const name = nameOf(response as Body)
    return [
      `<dt><code>${escapeHtml(status)}</code> ${name === undefined ? "" : typeLink(side, name)}</dt>` +
      `<dd>${inline(String(response.description ?? ""))}${
        name === undefined || !status.startsWith("2") ? "" : fieldList(side, fieldsOf(components.schemas[name]))
      }</dd>`,
    ]
  })
  return `<h4>Answers</h4><dl class="fields">${own.join("")}</dl>` +
    `<p class="quiet">All others are <a href="#errors">errors</a>. Every call may carry ` +
    `<a href="#${side}.headers">headers</a>.</p>`
}
