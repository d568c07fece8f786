import { writeFile } from "node:fs/promises"
import { basename } from "node:path"
import process from "node:process"
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import type { UploadFile } from "../../model/upload_file.ts"
import type { Download } from "../../operation/download.ts"
import { type CommandFailed, misused, saidNo } from "../failure.ts"
import { fileBytes } from "../json_input.ts"

/** Content types of the files that the platform takes, by extension. */
const contentTypes: Readonly<Record<string, string>> = {
  pdf: "application/pdf",
  zip: "application/zip",
  txt: "text/plain",
  doc: "application/msword",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  png: "image/png",
  jpg: "image/jpeg",
  jpeg: "image/jpeg",
  gif: "image/gif",
  bmp: "image/bmp",
}

/** The file to send; the operation itself refuses names and sizes that the platform does not take. */
export const uploadFile = (name: string): Effect.Effect<UploadFile, CommandFailed> =>
  Effect.map(fileBytes(name), (content) => ({
    fileName: basename(name),
    contentType: contentTypes[name.split(".").at(-1)?.toLowerCase() ?? ""] ?? "application/octet-stream",
    content,
  }))

/** What is told of a file that was saved. */
export interface Saved {
  readonly file: string
  readonly contentType: string
  readonly bytes: number
}

/** Saves a download under a name. Fails when the connection breaks or the file cannot be written; a file is never half. */
export const saved = Effect.fnUntraced(function* (download: Download, file: string) {
  const parts = yield* Stream.runCollect(download.content)
  const content = new Uint8Array(yield* Effect.promise(() => new Blob(parts as Array<BlobPart>).arrayBuffer()))
  yield* Effect.tryPromise({
    try: () => writeFile(file, content),
    catch: (cause) => saidNo(`${file} cannot be written: ${cause instanceof Error ? cause.message : String(cause)}`),
  })
  const told: Saved = { file, contentType: download.contentType, bytes: content.length }
  return told
})

/** Writes a download on standard output. Fails on a terminal, which bytes would upset. */
export const toStdout = (download: Download): Effect.Effect<void, unknown> =>
  process.stdout.isTTY
    ? Effect.fail(misused("name a file with --output, or send standard output elsewhere"))
    : Stream.runForEach(download.content, (part) => Effect.sync(() => void process.stdout.write(part)))
