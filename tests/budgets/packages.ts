import { fileURLToPath } from "node:url"
import type { Plugin, ResolveResult } from "esbuild"

/** Deno resolves to files only the packages of the running program: these are part of it, and never loaded. */
export const inThisProgram = (): ReadonlyArray<Promise<unknown>> => [
  import("effect/Effect"),
  import("jose"),
  import("connect-sdk-client-js"),
]

/** The folder of this checkout. */
export const checkout: string = fileURLToPath(new URL("../../", import.meta.url))

/** Lets esbuild find npm packages where Deno keeps them; those named in `external` stay imports, under their bare name. */
export const packages = (external: ReadonlyArray<string> = []): Plugin => ({
  name: "packages",
  setup: (build) => {
    const found = new Map<string, Promise<ResolveResult>>()
    build.onResolve({ filter: /^(npm:)?@?[a-z]/ }, ({ path, kind, importer }) => {
      // Inside a package the bundler knows its way.
      if (kind === "entry-point" || path.startsWith("node:") || !importer.startsWith(checkout)) return undefined
      const name = path.replace(/^npm:/, "").replace(/(?<=.)@[^/]+/, "")
      if (external.some((one) => name === one || name.startsWith(`${one}/`))) return { path: name, external: true }
      // Resolved once more by esbuild, which then reads what the package says of its side effects.
      const result = found.get(path) ??
        build.resolve(fileURLToPath(import.meta.resolve(path)), { kind, resolveDir: checkout })
      found.set(path, result)
      return result
    })
  },
})
