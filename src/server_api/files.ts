/**
 * Files: download.
 *
 * The same as `Files` of the package's root; a bundle that imports it from here holds no other group.
 *
 * @module
 */

import type * as Scope from "effect/Scope"
import type { Download } from "../operation/download.ts"
import { downloadsOf, type Operation } from "../operation/operation.ts"
import { ServerApi } from "./server_api.ts"

const serverDownload = /* @__PURE__ */ downloadsOf(ServerApi)

/**
 * Reads a file, such as one attached to a dispute, as a stream of bytes; what is not read when the scope closes is given
 * up and the connection freed. Fails with `NotFound` when there is no such file (protocol: file upload).
 *
 * @example
 * ```ts
 * import { Files } from "@epayment/effect"
 * import * as Effect from "effect/Effect"
 * import * as Stream from "effect/Stream"
 *
 * const size = Files.getFile("4c1f7d5e-1f3b-4f2e-9a55-0d6f8b7a2c11").pipe(
 *   Effect.flatMap(({ content }) => Stream.runFold(content, () => 0, (sum, chunk) => sum + chunk.length)),
 *   Effect.scoped,
 * )
 * ```
 */
export const getFile: Operation<[fileId: string], Download, never, ServerApi | Scope.Scope> =
  /* @__PURE__ */ serverDownload({
    id: "files.getFile",
    method: "GET",
    path: "/files/{fileId}",
    service: "files",
    success: 200,
    repeat: "always",
    transfer: "download",
  })
