import type * as Stream from "effect/Stream"

/** A file to upload as evidence in a dispute: pdf, zip, txt, doc, docx or a picture, of at most 5 MB (protocol: file upload). */
export interface UploadFile {
  /** Name with its extension, such as `receipt.pdf`. */
  readonly fileName: string
  /** Media type, such as `application/pdf`. */
  readonly contentType: string
  /** The bytes, at once or as a stream; a stream is read once, so the upload cannot be repeated. */
  readonly content: Uint8Array | Stream.Stream<Uint8Array, unknown>
  /** Number of bytes, where a stream's is known. */
  readonly contentLength?: number
}
