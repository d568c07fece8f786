import * as Effect from "effect/Effect"
import { escapeHtml } from "../pages/escape.ts"
import { html, json, type SandboxAnswer, type SandboxRequest, splitTarget } from "../wire.ts"
import type { DocumentedApis } from "./page.ts"

/** Path of the API documentation and first part of what belongs to it. */
export const docsRoot = "/docs"

/** Nothing is run and nothing is loaded but the sandbox's own files. */
const headers: Readonly<Record<string, string>> = {
  "content-security-policy":
    "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'",
  "referrer-policy": "no-referrer",
  "x-content-type-options": "nosniff",
}

/** Both documents; they and their docstrings are loaded when somebody first asks. */
const documents: Effect.Effect<DocumentedApis> = Effect.promise(() =>
  Promise.all([
    import("../../openapi/apis.ts"),
    import("../../openapi/docstrings.ts"),
    import("../../openapi/document.ts"),
    import("../../server_api/server_meta_info.ts"),
  ])
).pipe(
  Effect.map(([{ serverApi, clientApi }, { serverDocs, clientDocs }, { openApiDocument }, { version }]) => ({
    server: openApiDocument(serverApi, serverDocs, version),
    client: openApiDocument(clientApi, clientDocs, version),
  })),
)

/** Answers what is below {@link docsRoot}; the documents are made once. */
export const makeDocs = (): (request: SandboxRequest) => Effect.Effect<SandboxAnswer> => {
  let apis: DocumentedApis | undefined
  const made = Effect.suspend(() =>
    apis === undefined ? Effect.tap(documents, (fresh) => Effect.sync(() => apis = fresh)) : Effect.succeed(apis)
  )
  let page: string | undefined

  const shown = (origin: string): Effect.Effect<SandboxAnswer> =>
    Effect.map(Effect.all([made, Effect.promise(() => import("./page.ts"))]), ([apis, { docsPage, originMark }]) => {
      page ??= docsPage(apis)
      const answer = html(200, page.replaceAll(originMark, escapeHtml(origin)))
      return { ...answer, headers: { ...answer.headers, ...headers } }
    })

  const document = (side: keyof DocumentedApis, origin: string): Effect.Effect<SandboxAnswer> =>
    Effect.map(made, (apis) => json(200, { ...apis[side], servers: [{ url: origin }] }))

  return ({ method, target, origin }) => {
    if (method !== "GET") return Effect.succeed({ status: 405, headers: { allow: "GET" } })
    switch (splitTarget(target).path) {
      case docsRoot:
        return shown(origin)
      case `${docsRoot}/server.json`:
        return document("server", origin)
      case `${docsRoot}/client.json`:
        return document("client", origin)
      case `${docsRoot}/docs.css`:
        return Effect.map(Effect.promise(() => import("./style.ts")), ({ style }) => file("text/css", style))
      case `${docsRoot}/docs.js`:
        return Effect.map(Effect.promise(() => import("./script.ts")), ({ script }) => file("text/javascript", script))
      default:
        return Effect.succeed({ status: 404, headers: { "content-type": "text/plain" }, body: "there is no such page" })
    }
  }
}

const file = (type: string, body: string): SandboxAnswer => ({
  status: 200,
  headers: { "content-type": `${type}; charset=utf-8`, "x-content-type-options": "nosniff" },
  body,
})
