/**
 * Prints an OpenAPI 3.1 document of the Server API or the Client API, made of the operation values and their docstrings:
 * `deno task openapi server`, `deno task openapi client`. Ends with status 2 on wrong use.
 *
 * @module
 */
import { version } from "../server_api/server_meta_info.ts"
import { clientApi, serverApi } from "../openapi/apis.ts"
import { readDocs } from "../openapi/docs.ts"
import { type DescribedApi, type OpenApiDocument, openApiDocument } from "../openapi/document.ts"

const root = new URL("../../", import.meta.url)

const sides: Readonly<Record<string, { readonly api: DescribedApi; readonly entryPoint: string }>> = {
  server: { api: serverApi, entryPoint: "mod.ts" },
  client: { api: clientApi, entryPoint: "src/client_api/mod.ts" },
}

/** The document of one side; its docstrings are read by `deno doc`. */
export const documentOf = async (side: string): Promise<OpenApiDocument | undefined> => {
  if (!Object.hasOwn(sides, side)) return undefined
  const { api, entryPoint } = sides[side]
  const { code, stdout, stderr } = await new Deno.Command(Deno.execPath(), {
    args: ["doc", "--json", entryPoint, "src/model/mod.ts"],
    cwd: root,
  }).output()
  if (code !== 0) throw new Error(`deno doc ${entryPoint} failed: ${new TextDecoder().decode(stderr)}`)
  return openApiDocument(api, readDocs(JSON.parse(new TextDecoder().decode(stdout))), version)
}

if (import.meta.main) {
  const document = Deno.args.length === 1 ? await documentOf(Deno.args[0]) : undefined
  if (document === undefined) {
    // deno-lint-ignore no-console -- a command speaks to its user
    console.error("usage: deno task openapi server|client")
    Deno.exit(2)
  }
  // deno-lint-ignore no-console -- the document is what the command is for
  console.log(JSON.stringify(document, null, 2))
}
