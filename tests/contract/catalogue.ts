/** What the catalogue of an API says of an operation. */
export interface Fact {
  readonly id: string
  readonly group: string
  readonly method: string
  readonly path: string
  readonly pathParams: Readonly<Record<string, { readonly type: string }>>
  readonly query: Readonly<Record<string, QueryFact>>
  readonly request: string | null
  readonly requestContentType: string | null
  readonly responses: Readonly<Record<string, string | null>>
  readonly declined?: { readonly property: string; readonly type: string }
  readonly idempotent: boolean
  readonly service?: "files"
}

/** What the catalogue says of a query parameter. */
export interface QueryFact {
  readonly type: string
  readonly required: boolean
  readonly list?: boolean
  readonly knownValues?: ReadonlyArray<string>
}

const folder = new URL("../../../shared/", import.meta.url)

/** A file beside the checkout, if it is there and may be read. */
export const beside = (path: string): URL | undefined => {
  const file = new URL(path, folder)
  if (Deno.permissions.querySync({ name: "read", path: file }).state !== "granted") return undefined
  try {
    return Deno.statSync(file).isFile ? file : undefined
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return undefined
    throw error
  }
}

/** The operations of an API's catalogue; none where the catalogue is not at hand. */
export const facts = (side: "server" | "client"): ReadonlyArray<Fact> => {
  const file = beside(`reference/${side}-api.json`)
  return file === undefined ? [] : JSON.parse(Deno.readTextFileSync(file)).operations
}
