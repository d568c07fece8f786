import type * as Stream from "effect/Stream"

/** A file to send, the body of the operations that take one (protocol: file upload). */
export interface UploadFile {
  /** With its extension; the platform shows it. */
  readonly fileName: string
  /** Such as `application/pdf`. */
  readonly contentType: string
  /** The bytes, or a stream of them whose length need not be known. */
  readonly content: Uint8Array | Stream.Stream<Uint8Array, unknown>
}
