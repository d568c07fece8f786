/**
 * Disputes about chargebacks: read, attach files, submit, cancel.
 *
 * The same as `Disputes` of the package's root; a bundle that imports it from here holds no other group.
 *
 * @module
 */

import { DisputeResponse, UploadDisputeFileResponse } from "../model/dispute.ts"
import type { UploadFile } from "../model/upload_file.ts"
import { uploadsOf } from "../operation/operation.ts"
import { ServerApi, type ServerOperation, serverOperation } from "./server_api.ts"

const serverUpload = /* @__PURE__ */ uploadsOf(ServerApi)

/**
 * Reads a dispute in whatever state it is. Fails with `NotFound` when the account has no dispute with this id (protocol:
 * disputes).
 *
 * @example
 * ```ts
 * import { Disputes } from "@epayment/effect"
 *
 * const program = Disputes.get("dsp-000042")
 * ```
 */
export const get: ServerOperation<[disputeId: string], DisputeResponse> = /* @__PURE__ */ serverOperation({
  id: "disputes.get",
  method: "GET",
  path: "/disputes/{disputeId}",
  success: 200,
  repeat: "always",
  response: DisputeResponse,
})

/**
 * Submits a dispute that is a `DRAFT`, with the files uploaded so far; it becomes `CREATED` and goes to the bank. Fails
 * with `Refused` in any other state (protocol: disputes).
 *
 * @example
 * ```ts
 * import { Disputes } from "@epayment/effect"
 *
 * const program = Disputes.submit("dsp-000042")
 * ```
 */
export const submit: ServerOperation<[disputeId: string], DisputeResponse> = /* @__PURE__ */ serverOperation({
  id: "disputes.submit",
  method: "POST",
  path: "/disputes/{disputeId}/submit",
  success: 200,
  repeat: "never",
  response: DisputeResponse,
})

/**
 * Cancels a dispute that is a `DRAFT` or `CREATED` (`statusOutput.isCancellable`); it becomes `CANCELLED`. Fails with
 * `Refused` in any other state (protocol: disputes).
 *
 * @example
 * ```ts
 * import { Disputes } from "@epayment/effect"
 *
 * const program = Disputes.cancel("dsp-000042")
 * ```
 */
export const cancel: ServerOperation<[disputeId: string], DisputeResponse> = /* @__PURE__ */ serverOperation({
  id: "disputes.cancel",
  method: "POST",
  path: "/disputes/{disputeId}/cancel",
  success: 200,
  repeat: "never",
  response: DisputeResponse,
})

/**
 * Attaches a file to a dispute that is a `DRAFT`: at most 5 MB, one of pdf, zip, txt, doc, docx, png, jpg, jpeg, gif, bmp;
 * anything else fails with `InvalidRequest` before it is sent. Fails with `ValidationError` in any other state. It is never
 * sent twice, since that would attach it twice (protocol: file upload).
 *
 * @example
 * ```ts
 * import { Disputes } from "@epayment/effect"
 *
 * const program = Disputes.uploadFile("dsp-000042", {
 *   fileName: "delivery-note.pdf",
 *   contentType: "application/pdf",
 *   content: new TextEncoder().encode("%PDF-1.7 …"),
 * })
 * ```
 */
export const uploadFile: ServerOperation<[disputeId: string, file: UploadFile], UploadDisputeFileResponse> =
  /* @__PURE__ */ serverUpload({
    id: "disputes.uploadFile",
    method: "POST",
    path: "/disputes/{disputeId}",
    service: "files",
    success: 201,
    repeat: "never",
    response: UploadDisputeFileResponse,
    transfer: "upload",
  })
