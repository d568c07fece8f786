import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as Base64 from "../../crypto/base64.ts"
import type { Bytes } from "../../crypto/crypto_provider.ts"
import { fileExtensions, largestFile } from "../../operation/upload.ts"
import * as Disputes from "../../server_api/disputes.ts"
import * as Files from "../../server_api/files.ts"
import { newUuid } from "../random.ts"
import { invalid, notFound } from "../refusal.ts"
import { downloadRoute, type Route, uploadRoute } from "../route.ts"
import type { Collection } from "../store/collection.ts"
import { findDispute, saveDispute } from "./handlers.ts"

/** A file with its content, in base64 as documents are JSON. */
export interface StoredFile {
  readonly id: string
  readonly disputeId: string
  readonly createdAt: number
  readonly fileName: string
  readonly fileType: string
  readonly content: string
}

/** The files of a merchant. */
export const files: Collection<StoredFile> = {
  kind: "file",
  keys: ({ id, createdAt, disputeId }) => ({ id, createdAt, parentId: disputeId }),
}

const upload = uploadRoute(
  Disputes.uploadFile,
  (call, disputeId, { fileName, contentType, content }) =>
    Effect.gen(function* () {
      const dispute = yield* findDispute(call, disputeId)
      if (dispute.status !== "DRAFT") return yield* Effect.fail(invalid("disputeId", "is not the id of a draft"))
      const extension = fileName.split(".").at(-1)?.toLowerCase() ?? ""
      if (!fileExtensions.includes(extension)) {
        return yield* Effect.fail(invalid("file", `must be one of ${fileExtensions.join(", ")}`))
      }
      if (content.length > largestFile) {
        return yield* Effect.fail(invalid("file", `is larger than ${largestFile} bytes`))
      }
      const file = { id: yield* newUuid(call.crypto), fileName, fileType: contentType }
      yield* call.store.put(files, { ...file, disputeId, createdAt: call.now, content: Base64.encode(content) })
      yield* saveDispute(call, { ...dispute, files: [...dispute.files, { ...file, fileSize: content.length }] }, false)
      return { result: { disputeId, fileId: file.id } }
    }),
)

const nothing: Bytes = new Uint8Array()

const getFile = downloadRoute(
  Files.getFile,
  (call, fileId) =>
    Effect.flatMap(
      call.store.get(files, fileId),
      (file) =>
        file === undefined ? Effect.fail(notFound("file")) : Effect.succeed({
          result: {
            contentType: file.fileType,
            fileName: file.fileName,
            content: Option.getOrElse(Base64.decode(file.content), () => nothing),
          },
        }),
    ),
)

/** Answers the operations on files of disputes. */
export const fileRoutes: ReadonlyArray<Route> = [upload, getFile]
