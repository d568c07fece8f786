import { PaymentErrorResponse } from "../model/create_payment.ts"
import { ErrorResponse } from "../model/error.ts"
import { PayoutErrorResponse } from "../model/payout.ts"
import { RefundErrorResponse } from "../model/refund.ts"
import { changesState, type Spec } from "../operation/spec.ts"
import type { Docs } from "./docs.ts"
import type { Schemas, Wire } from "./schemas.ts"

/** A response object of OpenAPI, or a reference to one. */
export interface Response {
  readonly [key: string]: unknown
}

/** The error class that stands for a status (protocol: status code → error family). */
const errorOf: Readonly<Record<string, string>> = {
  400: "ValidationError",
  402: "Refused",
  403: "AuthorizationError",
  404: "NotFound",
  409: "Conflict",
  410: "Gone",
  500: "PlatformError",
  502: "PlatformError",
  503: "PlatformError",
  default: "PlatformError",
}

/** Bodies of errors that may hold a rejected result, by the property that does, with the class that carries it. */
const declinedBodies: Readonly<Record<string, { readonly schema: Wire; readonly error: string }>> = {
  paymentResult: { schema: PaymentErrorResponse, error: "PaymentDeclined" },
  payoutResult: { schema: PayoutErrorResponse, error: "PayoutDeclined" },
  refundResult: { schema: RefundErrorResponse, error: "RefundDeclined" },
}

/** The class of the error that carries a rejected result. */
export const errorOfDeclined = ({ property }: NonNullable<Spec["declined"]>): string => declinedBodies[property].error

const json = (schema: unknown) => ({ "application/json": { schema } })

/** Responses that many operations share, by their key among the components. */
export const sharedResponses = (docs: Docs, schemas: Schemas): Readonly<Record<string, Response>> =>
  Object.fromEntries(
    [...new Set(Object.values(errorOf))].map((error) => [error, {
      description: docs.types[error]?.text ?? error,
      content: json(schemas.named(ErrorResponse, "response")),
    }]),
  )

const replayed = {
  "X-GCS-Idempotence-Request-Timestamp": {
    description:
      "When the platform first saw the idempotence key, in milliseconds since 1970; only if it saw it before.",
    schema: { type: "string", pattern: "^[0-9]+$" },
  },
}
const location = {
  Location: { description: "Address of the new object.", schema: { type: "string" } },
}
const disposition = {
  "Content-Disposition": { description: "Name of the file.", schema: { type: "string" } },
}

const successOf = (spec: Spec, schemas: Schemas): Response => {
  const headers = {
    ...(spec.success === 201 ? location : {}),
    ...(spec.repeat === "with key" ? replayed : {}),
    ...(spec.transfer === "download" ? disposition : {}),
  }
  const content = spec.transfer === "download"
    ? { "application/octet-stream": {} }
    : spec.response && json(schemas.named(spec.response, "response"))
  return {
    description: content === undefined ? "Done." : spec.success === 201 ? "Created." : "The answer.",
    ...(Object.keys(headers).length === 0 ? {} : { headers }),
    ...(content === undefined ? {} : { content }),
  }
}

/** The responses of an operation by status. */
export const responsesOf = (spec: Spec, docs: Docs, schemas: Schemas): Readonly<Record<string, Response>> => {
  const declined = spec.declined && declinedBodies[spec.declined.property]
  const statuses = Object.keys(errorOf).filter((status) =>
    status !== "402" || declined !== undefined || changesState(spec)
  )
  return Object.fromEntries([
    [String(spec.success), successOf(spec, schemas)] as const,
    ...statuses.map((status) => {
      if (declined === undefined) return [status, { $ref: `#/components/responses/${errorOf[status]}` }] as const
      const error = status === "402" ? declined.error : errorOf[status]
      const content = json(schemas.named(declined.schema, "response"))
      return [status, { description: docs.types[error]?.text ?? error, content }] as const
    }),
  ])
}
