/**
 * Prints an OpenAPI 3.1 document of the Server API or the Client API, made of the operation values and their docstrings:
 * `deno task openapi server`, `deno task openapi client`. Ends with status 2 on wrong use.
 *
 * @module
 */
import { version } from "../server_api/server_meta_info.ts"
import { clientApi, serverApi } from "../openapi/apis.ts"
import { clientDocs, serverDocs } from "../openapi/docstrings.ts"
import type { Docs } from "../openapi/docs.ts"
import { type DescribedApi, type OpenApiDocument, openApiDocument } from "../openapi/document.ts"

const sides: Readonly<Record<string, { readonly api: DescribedApi; readonly docs: Docs }>> = {
  server: { api: serverApi, docs: serverDocs },
  client: { api: clientApi, docs: clientDocs },
}

/** The document of one side. */
export const documentOf = (side: string): OpenApiDocument | undefined => {
  if (!Object.hasOwn(sides, side)) return undefined
  const { api, docs } = sides[side]
  return openApiDocument(api, docs, version)
}

if (import.meta.main) {
  const document = Deno.args.length === 1 ? documentOf(Deno.args[0]) : undefined
  if (document === undefined) {
    // deno-lint-ignore no-console -- a command speaks to its user
    console.error("usage: deno task openapi server|client")
    Deno.exit(2)
  }
  // deno-lint-ignore no-console -- the document is what the command is for
  console.log(JSON.stringify(document, null, 2))
}
