/** What a docstring says of a type and of each of its properties. */
export interface TypeDocs {
  /** Description of the type. */
  readonly text: string
  /** Descriptions of the properties by name, inherited ones included. */
  readonly properties: Readonly<Record<string, string>>
}

/** The docstrings of an API and its types, so that no description is written twice. */
export interface Docs {
  /** What is said of the namespaces, such as `Payments`. */
  readonly namespaces: Readonly<Record<string, string>>
  /** What is said of the operations, such as `Payments.approve`. */
  readonly operations: Readonly<Record<string, string>>
  /** What is said of the types: interfaces, lists of known values and error classes. */
  readonly types: Readonly<Record<string, TypeDocs>>
}

/** The part of `deno doc --json` (version 2) that is read. */
interface DocOutput {
  readonly nodes: Readonly<Record<string, { readonly symbols: ReadonlyArray<DocSymbol> }>>
}
interface DocSymbol {
  readonly name: string
  readonly declarations: ReadonlyArray<Declaration>
}
interface JsDoc {
  readonly doc?: string
  readonly tags?: ReadonlyArray<{ readonly kind: string; readonly doc?: string }>
}
interface Declaration {
  readonly kind: string
  readonly jsDoc?: JsDoc
  readonly def?: {
    readonly elements?: ReadonlyArray<DocSymbol>
    /** An array of references for an interface, a name for a class. */
    readonly extends?: unknown
    readonly properties?: ReadonlyArray<{ readonly name: string; readonly jsDoc?: JsDoc }>
  }
}

/** The prose of a docstring in one line a paragraph: links become code, a deprecation ends the text. */
const prose = ({ doc = "", tags = [] }: JsDoc = {}): string => {
  const deprecated = tags.flatMap((tag) => tag.kind === "deprecated" ? [`Deprecated: ${tag.doc ?? ""}`] : [])
  return [...doc.trim().split(/\n{2,}/), ...deprecated]
    .map((paragraph) => paragraph.replace(/\{@link (\S+?)\}/g, "`$1`").replace(/\s*\n\s*/g, " ").trim())
    .filter((paragraph) => paragraph !== "")
    .join("\n\n")
}

const basesOf = ({ def }: Declaration): ReadonlyArray<string> =>
  Array.isArray(def?.extends) ? def.extends.map((base: { readonly repr: string }) => base.repr) : []

/** Reads what `deno doc --json` prints of an entry point and the model. */
export const readDocs = (output: unknown): Docs => {
  const { nodes } = output as DocOutput
  const namespaces: Record<string, string> = {}
  const operations: Record<string, string> = {}
  const declared = new Map<string, Declaration>()

  const note = ({ name, declarations }: DocSymbol): void => {
    for (const one of declarations) {
      if (one.kind === "interface" || one.kind === "typeAlias" || one.kind === "class") declared.set(name, one)
    }
  }
  for (const symbol of Object.values(nodes).flatMap(({ symbols }) => symbols)) {
    note(symbol)
    for (const { kind, jsDoc, def } of symbol.declarations) {
      if (kind !== "namespace") continue
      namespaces[symbol.name] = prose(jsDoc)
      for (const element of def?.elements ?? []) {
        note(element)
        for (const one of element.declarations) {
          if (one.kind === "variable") operations[`${symbol.name}.${element.name}`] = prose(one.jsDoc)
        }
      }
    }
  }

  const propertiesOf = (name: string): Readonly<Record<string, string>> => {
    const one = declared.get(name)
    return one === undefined ? {} : Object.assign(
      {},
      ...basesOf(one).map(propertiesOf),
      Object.fromEntries((one.def?.properties ?? []).map(({ name, jsDoc }) => [name, prose(jsDoc)])),
    )
  }
  const types = Object.fromEntries(
    [...declared].map(([name, one]) => [name, { text: prose(one.jsDoc), properties: propertiesOf(name) }]),
  )
  return { namespaces, operations, types }
}
