import { fileURLToPath } from "node:url"
import { build, type Plugin, stop } from "esbuild"

const checkout = fileURLToPath(new URL("../../../", import.meta.url))

/** Finds this package and `effect` where Deno has them; inside a package esbuild knows its way. */
const imports: Plugin = {
  name: "imports",
  setup: (build) => {
    build.onResolve(
      { filter: /^(effect\/|@epayment\/effect)/ },
      ({ path, kind, importer }) =>
        importer.startsWith(checkout)
          ? build.resolve(fileURLToPath(import.meta.resolve(path)), { kind, resolveDir: checkout })
          : undefined,
    )
  },
}

/** The page's script: one minified module, made when the shop starts. */
export const bundlePage = async (): Promise<string> => {
  // Deno resolves to files only the packages of the running program.
  await import("effect/Effect")
  const { outputFiles } = await build({
    absWorkingDir: checkout,
    entryPoints: [fileURLToPath(new URL("../page/main.ts", import.meta.url))],
    bundle: true,
    minify: true,
    write: false,
    format: "esm",
    target: "es2022",
    plugins: [imports],
  })
  await stop()
  return outputFiles[0].text
}
