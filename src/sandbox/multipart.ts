import type { Bytes } from "../crypto/crypto_provider.ts"

/** A file in a multipart form. */
export interface FormFile {
  /** Name of the form field. */
  readonly name: string
  readonly fileName: string
  readonly contentType: string
  readonly content: Bytes
}

/** Latin-1 keeps every byte as one character, so that positions in the text are positions in the bytes. */
const latin1 = (bytes: Uint8Array): string => {
  let text = ""
  for (let i = 0; i < bytes.length; i += 8192) text += String.fromCharCode(...bytes.subarray(i, i + 8192))
  return text
}

const utf8Of = (text: string): string => new TextDecoder().decode(Uint8Array.from(text, (one) => one.charCodeAt(0)))

/** The files of a `multipart/form-data` body, or nothing where it is none (protocol: file upload, multipart layout). */
export const formFiles = (contentType: string, body: Bytes): ReadonlyArray<FormFile> | undefined => {
  const boundary = /^multipart\/form-data\s*;.*\bboundary=(?:"([^"]+)"|([^;\s]+))/i.exec(contentType)
  if (boundary === null) return undefined
  const text = latin1(body)
  const delimiter = `--${boundary[1] ?? boundary[2]}`
  if (!text.startsWith(delimiter)) return undefined
  const files: Array<FormFile> = []
  let at = delimiter.length
  while (!text.startsWith("--", at)) {
    const headersEnd = text.indexOf("\r\n\r\n", at)
    const end = text.indexOf(`\r\n${delimiter}`, headersEnd)
    if (headersEnd < 0 || end < 0) return undefined
    const headers = text.slice(at, headersEnd)
    const fileName = /\bfilename="([^"]*)"/i.exec(headers)
    if (fileName !== null) {
      files.push({
        name: /\bname="([^"]*)"/i.exec(headers)?.[1] ?? "",
        fileName: utf8Of(fileName[1]),
        contentType: /^content-type:\s*(.+)$/im.exec(headers)?.[1].trim() ?? "application/octet-stream",
        content: body.slice(headersEnd + 4, end),
      })
    }
    at = end + 2 + delimiter.length
  }
  return files
}
