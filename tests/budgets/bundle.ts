import { gzipSync } from "node:zlib"
import { fileURLToPath } from "node:url"
import { build, stop } from "esbuild"
import { checkout, packages } from "./packages.ts"

/** A program in one file. */
export interface Bundle {
  /** Its text, minified. */
  readonly code: string
  /** Bytes of the text. */
  readonly minified: number
  /** Bytes of the text after gzip at its best level. */
  readonly gzip: number
  /** The files that were read for it: those of the checkout by their path in it. */
  readonly inputs: ReadonlyArray<string>
}

/** Bundles a program, a file or the text of one, with everything that it imports, except what `external` names. */
export const bundle = async (
  program: URL | string,
  { external = [] }: { readonly external?: ReadonlyArray<string> } = {},
): Promise<Bundle> => {
  const { outputFiles, metafile } = await build({
    absWorkingDir: checkout,
    ...(typeof program === "string"
      ? { stdin: { contents: program, resolveDir: checkout } }
      : { entryPoints: [fileURLToPath(program)] }),
    bundle: true,
    minify: true,
    write: false,
    metafile: true,
    format: "esm",
    platform: "neutral",
    external: ["node:*"],
    plugins: [packages(external)],
    logLevel: "silent",
  })
  const [{ contents, text }] = outputFiles
  return {
    code: text,
    minified: contents.length,
    gzip: gzipSync(contents, { level: 9 }).length,
    inputs: Object.keys(metafile.inputs),
  }
}

/** Ends esbuild's own process; it would outlive the last bundle. */
export const finishBundling = (): Promise<void> => stop()
