import type * as JsonSchema from "effect/JsonSchema"
import type { OpenApiDocument } from "../../openapi/document.ts"
import { iconPath, stylePath } from "../pages/asset.ts"
import { escapeHtml } from "../pages/escape.ts"
import { fieldList, fieldsOf } from "./fields.ts"
import { groupSection } from "./operations.ts"
import { inline, prose, withoutSources } from "./prose.ts"
import { type Side, typeAnchor } from "./schema_text.ts"
import { signedCurl } from "./signing.ts"

/** What the page describes. */
export interface DocumentedApis {
  readonly server: OpenApiDocument
  readonly client: OpenApiDocument
}

/** Stands for the address of the sandbox, which differs from reader to reader. */
export const originMark = "http://origin.invalid"

/** The page of both APIs, with `originMark` where the sandbox's address belongs. */
export const docsPage = (apis: DocumentedApis): string => {
  const sides = Object.entries(apis) as ReadonlyArray<readonly [Side, OpenApiDocument]>
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>E-Payment API</title>` +
    `<meta name="viewport" content="width=device-width,initial-scale=1"><link rel="stylesheet" href="${stylePath}">` +
    `<link rel="stylesheet" href="/docs/docs.css"><link rel="icon" href="${iconPath}">` +
    `<script src="/docs/docs.js" type="module"></script></head><body class="docs">` +
    `<header><a class="brand" href="#top">E-Payment API</a><div role="search"><label for="search">Search</label>` +
    `<input id="search" type="search" placeholder="payments, refund, iban …" autocomplete="off"></div>` +
    `<p id="found" role="status"></p></header><div class="columns"><nav aria-label="Contents"><details open>` +
    `<summary>Contents</summary>${contents(sides)}</details></nav><main id="top"><h1>E-Payment API</h1>` +
    `${introduction}${sides.map(([side, document]) => apiSection(side, document)).join("")}</main></div></body></html>`
}

const introduction =
  `<p>Both APIs of the platform as this sandbox answers them. It works without the internet. Amounts are ` +
  `in cents. For tools: <a href="/docs/server.json">server.json</a>, <a href="/docs/client.json">client.json</a> and ` +
  `<a href="/sandbox/openapi.json">the controls of the sandbox</a>, as OpenAPI 3.1.</p>` +
  `<section id="signing"><h2>A signed request</h2><p>The Server API takes requests that are signed with the secret of an ` +
  `API key: the base64 of an HMAC-SHA256 over what the comment names. The key below is that of a sandbox which was given ` +
  `none; a sandbox that was started from the command line prints its own.</p>` +
  `<pre tabindex="0"><code>${escapeHtml(signedCurl(originMark))}</code></pre></section>`

const groupNames = (document: OpenApiDocument): ReadonlyArray<string> => document.tags.map(({ name }) => name)

/** The headers that all calls of an API may carry. */
const headers = (side: Side, { components }: OpenApiDocument): string =>
  `<section class="group" id="${side}.headers"><h3>Headers of the ${titles[side]}</h3>${
    fieldList(
      side,
      Object.values(components.parameters).map(({ name, description, schema }) => ({
        name: String(name),
        description: String(description),
        schema: schema as JsonSchema.JsonSchema,
        required: false,
      })),
    )
  }</section>`

const titles: Readonly<Record<Side, string>> = { server: "Server API", client: "Client API" }

const contents = (sides: ReadonlyArray<readonly [Side, OpenApiDocument]>): string =>
  `<ul><li><a href="#signing">A signed request</a></li><li><a href="#errors">Errors</a></li>${
    sides.map(([side, document]) =>
      `<li><a href="#${side}">${titles[side]}</a><ul>${
        groupNames(document).map((name) =>
          `<li><a href="#${side}.group.${escapeHtml(name)}">${escapeHtml(name)}</a></li>`
        ).join("")
      }<li><a href="#${side}.types">Types</a></li></ul></li>`
    ).join("")
  }</ul>`

const apiSection = (side: Side, document: OpenApiDocument): string =>
  `<section id="${side}"><h2>${titles[side]}</h2>${prose(String(document.info.description ?? ""))}` +
  `${side === "server" ? errors(document) : ""}${headers(side, document)}` +
  `${groupNames(document).map((name) => groupSection(side, document, name)).join("")}` +
  `<section class="group" id="${side}.types"><h3>Types of the ${titles[side]}</h3>${
    Object.entries(document.components.schemas).map(([name, schema]) =>
      `<details data-find id="${escapeHtml(typeAnchor(side, name))}"><summary><code>${escapeHtml(name)}</code> ` +
      `<span class="what">${inline(firstSentence(String(schema.description ?? "")))}</span></summary>` +
      `${prose(String(schema.description ?? ""))}${fieldList(side, fieldsOf(schema))}</details>`
    ).join("")
  }</section></section>`

const firstSentence = (text: string): string =>
  /^.*?[.:;](?=\s|$)/.exec(withoutSources(text))?.[0] ?? withoutSources(text)

/** Which errors there are, by status; the same for all operations but for those that can be declined. */
const errors = ({ paths, components }: OpenApiDocument): string => {
  const statuses = new Map<string, Set<string>>()
  for (const { responses } of Object.values(paths).flatMap((item) => Object.values(item))) {
    for (const [status, { $ref }] of Object.entries(responses)) {
      if (typeof $ref !== "string") continue
      const name = $ref.slice($ref.lastIndexOf("/") + 1)
      statuses.set(name, (statuses.get(name) ?? new Set()).add(status === "default" ? "any other" : status))
    }
  }
  return `<section class="group" id="errors"><h3>Errors</h3><p>The body of an error holds an <code>errorId</code> and ` +
    `<code>errors</code>, each with a <code>code</code> that programs branch on, a message for developers and, where a ` +
    `field is wrong, its <code>propertyName</code>. A declined payment, refund or payout is an answer of status 402 with ` +
    `the rejected object beside the errors.</p><dl class="fields">${
      [...statuses].map(([name, found]) =>
        `<dt><code>${[...found].join("</code> <code>")}</code> ${escapeHtml(name)}</dt><dd>${
          inline(String(components.responses[name]?.description ?? ""))
        }</dd>`
      ).join("")
    }</dl></section>`
}
