import { bundle } from "./bundle.ts"
import { type Entry, entryFile, entryNames } from "./entries.ts"

/** Bytes of a bundle. */
export interface Size {
  readonly minified: number
  readonly gzip: number
}

/** The sizes of all entry points. */
export type Sizes = Readonly<Record<Entry, Size>>

/** The file in which sizes are recorded. */
export const recordedFile: URL = new URL("./sizes.json", import.meta.url)

/** The sizes that were recorded last. */
export const recordedSizes = (): Sizes => JSON.parse(Deno.readTextFileSync(recordedFile))

/** The sizes as they are now. */
export const currentSizes = async (): Promise<Sizes> => {
  const found: Array<readonly [Entry, Size]> = []
  for (const entry of entryNames) {
    const { minified, gzip } = await bundle(entryFile(entry))
    found.push([entry, { minified, gzip }])
  }
  return Object.fromEntries(found) as Sizes
}

/** Bytes as KiB with one decimal. */
export const kib = (bytes: number): string => (bytes / 1024).toFixed(1)
