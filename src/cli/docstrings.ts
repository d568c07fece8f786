/**
 * Writes `src/openapi/docstrings.ts`: what the docstrings of the operations and types say, for documents that are made where
 * no sources are. `deno task docstrings`; a test holds the file current.
 *
 * @module
 */
import { clientApi, serverApi } from "../openapi/apis.ts"
import { type Docs, readDocs, type TypeDocs } from "../openapi/docs.ts"
import { openApiDocument } from "../openapi/document.ts"
import { controlDocumentFrom } from "../sandbox/control/document.ts"

const root = new URL("../../", import.meta.url)
const target = new URL("../openapi/docstrings.ts", import.meta.url)

/** Where the types stand that only travel to and from the controls. */
const controls = [
  "control_problem.ts",
  "state_controls.ts",
  "clock_controls.ts",
  "customer_controls.ts",
  "webhook_controls.ts",
].map((name) => `src/sandbox/control/${name}`)

/** What some modules and the model say of themselves; read by `deno doc`. */
const docsOf = async (...modules: ReadonlyArray<string>): Promise<Docs> => {
  const { code, stdout, stderr } = await new Deno.Command(Deno.execPath(), {
    args: ["doc", "--json", ...modules, "src/model/mod.ts"],
    cwd: root,
  }).output()
  if (code !== 0) throw new Error(`deno doc ${modules.join(" ")} failed: ${new TextDecoder().decode(stderr)}`)
  return readDocs(JSON.parse(new TextDecoder().decode(stdout)))
}

/** The docs without what a document made of them never asks for. */
const used = (docs: Docs, make: (docs: Docs) => unknown): Docs => {
  const asked = { namespaces: new Set<string>(), operations: new Set<string>(), types: new Set<string>() }
  const watched = <A extends object>(object: A, names: Set<string>): A =>
    new Proxy(object, {
      get: (target, name, receiver) => {
        if (typeof name === "string" && Object.hasOwn(target, name)) names.add(name)
        return Reflect.get(target, name, receiver)
      },
    })
  make({
    namespaces: watched(docs.namespaces, asked.namespaces),
    operations: watched(docs.operations, asked.operations),
    types: watched(docs.types, asked.types),
  })
  const kept = <A>(object: Readonly<Record<string, A>>, names: ReadonlySet<string>) =>
    Object.fromEntries(Object.entries(object).filter(([name]) => names.has(name)))
  return {
    namespaces: kept(docs.namespaces, asked.namespaces),
    operations: kept(docs.operations, asked.operations),
    types: kept(docs.types, asked.types),
  }
}

const lines = (object: Readonly<Record<string, unknown>>): string =>
  Object.entries(object).sort(([a], [b]) => a < b ? -1 : 1)
    .map(([name, value]) => `  ${JSON.stringify(name)}: ${JSON.stringify(value)},\n`).join("")

/** The text of the module. */
export const module: () => Promise<string> = async () => {
  const sides = {
    serverDocs: used(await docsOf("mod.ts"), (docs) => openApiDocument(serverApi, docs, "")),
    clientDocs: used(await docsOf("src/client_api/mod.ts"), (docs) => openApiDocument(clientApi, docs, "")),
    controlDocs: used(await docsOf("src/sandbox/mod.ts", "src/webhooks/mod.ts", ...controls), controlDocumentFrom),
  }
  const shared: Record<string, TypeDocs> = {}
  const own = Object.entries(sides).map(([name, { namespaces, operations, types }]) => {
    const different = Object.entries(types).filter(([type, docs]) => {
      const first = shared[type] ??= docs
      return JSON.stringify(first) !== JSON.stringify(docs)
    })
    return `/** The docstrings behind one document. */\nexport const ${name}: Docs = {\n` +
      `namespaces: {\n${lines(namespaces)}},\noperations: {\n${lines(operations)}},\n` +
      `types: {\n  ...types,\n${lines(Object.fromEntries(different))}},\n}\n`
  })
  return `// deno-fmt-ignore-file\n// Written by src/cli/docstrings.ts from the docstrings; change those.\n` +
    `import type { Docs } from "./docs.ts"\n\nconst types: Docs["types"] = {\n${lines(shared)}}\n\n${own.join("\n")}`
}

if (import.meta.main) await Deno.writeTextFile(target, await module())
