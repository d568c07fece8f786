import * as Stream from "effect/Stream"
import * as fc from "fast-check"
import type { UploadFile } from "../model/upload_file.ts"
import type { Download } from "../operation/download.ts"

const kinds: ReadonlyArray<readonly [extension: string, contentType: string]> = [
  ["pdf", "application/pdf"],
  ["png", "image/png"],
  ["jpg", "image/jpeg"],
  ["txt", "text/plain"],
]

const named = (): fc.Arbitrary<{ readonly fileName: string; readonly contentType: string }> =>
  fc.tuple(fc.constantFrom("receipt", "Beleg Nr. 7", "preuve-d'achat"), fc.constantFrom(...kinds)).map(
    ([name, [extension, contentType]]) => ({ fileName: `${name}.${extension}`, contentType }),
  )

const bytes = (): fc.Arbitrary<Uint8Array> => fc.uint8Array({ maxLength: 512 })

/** Files of a kind that the platform takes, with at most 512 bytes of content (protocol: file upload). */
export const uploadFile = (): fc.Arbitrary<UploadFile & { readonly content: Uint8Array }> =>
  fc.tuple(named(), bytes()).map(([file, content]) => ({ ...file, content }))

/** Files as they arrive, with at most 512 bytes; the size is told of some of them (protocol: file upload). */
export const download = (): fc.Arbitrary<Download> =>
  fc.tuple(named(), bytes(), fc.boolean()).map(([file, content, told]) => ({
    ...file,
    ...(told ? { contentLength: content.length } : {}),
    content: Stream.make(content),
  }))
