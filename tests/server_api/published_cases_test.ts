import { assert, assertEquals, assertInstanceOf } from "@std/assert"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import * as Stream from "effect/Stream"
import type { CreatePaymentRequest } from "../../src/model/create_payment.ts"
import type { GetIINDetailsRequest } from "../../src/model/iin_details.ts"
import type { UploadFile } from "../../src/model/upload_file.ts"
import { InvalidRequest, UnexpectedResponse } from "../../src/operation/errors.ts"
import { withKey } from "../../src/operation/idempotence.ts"
import { queryString } from "../../src/operation/query.ts"
import { withReport } from "../../src/operation/report.ts"
import { withRetry } from "../../src/operation/retry.ts"
import * as Captures from "../../src/server_api/captures.ts"
import * as Disputes from "../../src/server_api/disputes.ts"
import * as Files from "../../src/server_api/files.ts"
import * as Payments from "../../src/server_api/payments.ts"
import * as Payouts from "../../src/server_api/payouts.ts"
import * as Products from "../../src/server_api/products.ts"
import type { ServerApi } from "../../src/server_api/server_api.ts"
import * as Services from "../../src/server_api/services.ts"
import { vendorVectors } from "../client_api/vendor_vectors.ts"
import { answer, closedOrigin, scriptedServer } from "../support/scripted_server.ts"
import { answered, inVirtualTime, scriptedTransport, type Turn } from "../support/scripted_transport.ts"
import { apiAt, virtualApi } from "../support/test_api.ts"
import { transports } from "../support/transports.ts"

type Call = Effect.Effect<unknown, { readonly _tag: string }, ServerApi>

const payment: CreatePaymentRequest = { order: { amountOfMoney: { amount: 2345, currencyCode: "CAD" } } }
const pdf: UploadFile = { fileName: "file.txt", contentType: "text/plain", content: new Uint8Array(3) }
const once = withRetry({ maxAttempts: 1 })

/** A JSON or text answer as the cases describe it. */
const turn = (
  status: number,
  body: unknown,
  contentType: string | null | undefined,
  headers: Readonly<Record<string, string>> = {},
): Turn =>
  Effect.succeed({
    status,
    headers: new Headers({ ...(contentType ? { "content-type": contentType } : {}), ...headers }),
    body: typeof body === "string" ? body : JSON.stringify(body),
  })

const outcome = (call: Call, answered: Turn) =>
  Effect.runPromise(Effect.result(call.pipe(once, Effect.provide(virtualApi(scriptedTransport(answered).layer)))))

interface UriCase {
  readonly kind?: "endpointFromConfiguration"
  readonly endpoint?: string
  readonly path?: string
  readonly params?: ReadonlyArray<readonly [string, string]>
  readonly operation?: "products.find" | "services.convertAmount"
  readonly query?: Readonly<Record<string, unknown>>
  readonly expectedParams?: ReadonlyArray<readonly [string, string]>
  readonly expectedUri?: string
  readonly input?: { readonly host: string; readonly scheme?: string; readonly port?: number }
  readonly expected?: string
}

vendorVectors<UriCase>({
  file: "uri",
  notApplicable: ({ path, operation, query }) =>
    path !== undefined && !path.startsWith("/")
      ? "the path of an operation begins with a slash"
      : operation === "products.find" && Object.keys(query ?? {}).length === 0
      ? "the query of this operation has required parameters"
      : undefined,
  check: async (
    { kind, endpoint = "", path = "", params, operation, query, expectedParams, expectedUri, input, expected },
  ) => {
    if (kind === "endpointFromConfiguration" && input !== undefined) {
      const host = input.host.includes(":") ? `[${input.host}]` : input.host
      const port = input.port === undefined ? "" : `:${input.port}`
      const { layer, sent } = scriptedTransport(answered(200))
      const api = virtualApi(layer, { endpoint: `${input.scheme ?? "https"}://${host}${port}` })
      await Effect.runPromise(Effect.provide(Services.testconnection(), api))
      return assertEquals(sent[0].request.url, `${expected}/v1/7731/services/testconnection`)
    }
    if (operation === undefined) {
      const written = Result.getOrThrow(queryString(Object.fromEntries(params ?? [])))
      return assertEquals<unknown>(endpoint + path + written, expected)
    }
    const { layer, sent } = scriptedTransport(answered(200))
    const call: Call = operation === "products.find"
      ? Products.find(query as never)
      : Services.convertAmount(query as never)
    await Effect.runPromise(Effect.provide(call, virtualApi(layer, { merchantId: "1234" })))
    const { url } = sent[0].request
    const uri = new URL(url)
    const wanted = expectedUri === undefined ? expectedParams ?? [] : [...new URL(expectedUri, url).searchParams]
    // The order of parameters is free, but for those of one name.
    const byName = (all: Iterable<readonly [string, string]>) =>
      [...all].toSorted(([a], [b]) => a < b ? -1 : a > b ? 1 : 0)
    assertEquals(byName(uri.searchParams), byName(wanted as Iterable<readonly [string, string]>))
    if (expectedUri !== undefined) assertEquals(uri.pathname, new URL(expectedUri, url).pathname)
  },
})

interface ErrorCase {
  readonly id: string
  readonly operation: string
  readonly status: number | string
  readonly contentType: string | null
  readonly body: unknown
  readonly requestIdempotenceKey?: string | null
  readonly responseHeaders?: Readonly<Record<string, string>>
  readonly expected: { readonly error: string; readonly status?: number; readonly codes?: ReadonlyArray<string> }
}

const operations: Readonly<Record<string, Call>> = {
  "payments.create": Payments.create(payment),
  "payouts.create": Payouts.create({} as never),
  "payments.refund": Payments.refund("p-1", {}),
  "captures.refund": Captures.refund("c-1", {} as never),
  "services.getIINdetails": Services.getIINdetails({ bin: "123456" } as GetIINDetailsRequest),
  "services.testconnection": Services.testconnection(),
}

/** What the families of the vendor's SDKs are here, by status where one family is several errors. */
const families: Readonly<Record<string, string | Readonly<Record<number, string>>>> = {
  Validation: "ValidationError",
  Authorization: "AuthorizationError",
  Idempotence: "IdempotenceConflict",
  Platform: "PlatformError",
  Reference: { 404: "NotFound", 409: "Conflict", 410: "Gone" },
  // The generic family is told apart, which the protocol leaves to a typed client.
  Api: {
    401: "AuthorizationError",
    402: "Refused",
    405: "Refused",
    418: "PlatformError",
    429: "RateLimited",
    504: "PlatformError",
  },
  NotFound: "NotFound",
  Communication: "UnexpectedResponse",
  DeclinedPayment: "PaymentDeclined",
  DeclinedPayout: "PayoutDeclined",
  DeclinedRefund: "RefundDeclined",
  "parse error carrying status 200 and raw body": "UnexpectedResponse",
}

vendorVectors<ErrorCase>({
  file: "errors",
  notApplicable: () => undefined,
  check: async ({ operation, status, contentType, body, requestIdempotenceKey, responseHeaders, expected }) => {
    const statuses = typeof status === "number" ? [status] : [300, 400, 402, 403, 404, 409, 410, 429, 500, 503]
    for (const one of statuses) {
      // A payment is never created without a key here; what carries none is told by a call that makes none.
      const made = requestIdempotenceKey === null ? Payments.processchallenged("p-1") : operations[operation]
      const call = made ?? Services.testconnection()
      const result = await outcome(
        requestIdempotenceKey ? call.pipe(withKey(requestIdempotenceKey)) : call,
        turn(one, body, contentType, responseHeaders),
      )
      assert(Result.isFailure(result))
      const failure = result.failure as { readonly _tag: string } & Readonly<Record<string, unknown>>
      const family = families[expected.error]
      assertEquals(failure._tag, typeof family === "string" ? family : family[one], String(one))
      assertEquals(failure.status, one)
      if (expected.codes !== undefined) {
        assertEquals((failure.errors as ReadonlyArray<{ readonly code: string }>).map(({ code }) => code), [
          ...expected.codes,
        ])
      }
      if (failure._tag === "IdempotenceConflict") {
        assertEquals(failure.idempotenceKey, requestIdempotenceKey)
        assertEquals(failure.firstRequestAt, Number(responseHeaders?.["X-GCS-Idempotence-Request-Timestamp"]))
      }
    }
  },
})

interface IdempotenceCase {
  readonly id: string
  readonly response?: {
    readonly status: number
    readonly headers: Readonly<Record<string, string>>
    readonly body: unknown
  }
  readonly expected: { readonly requestTimestamp: number | null; readonly outcome: string }
}

vendorVectors<IdempotenceCase>({
  file: "idempotence",
  notApplicable: () => undefined,
  check: async ({ response, expected }) => {
    const keyed = Payments.create(payment).pipe(withKey("order-817"))
    if (response === undefined) {
      const { layer, sent } = scriptedTransport(answered(201))
      const both = Effect.andThen(keyed, Payments.create(payment).pipe(withKey("order-818")))
      await Effect.runPromise(inVirtualTime(Effect.provide(both, virtualApi(layer))))
      const [first, second] = sent.map(({ request }) => request.headers)
      assertEquals(first.date, second.date)
      return assert(first.authorization !== second.authorization)
    }
    const { layer } = scriptedTransport(turn(response.status, response.body, "application/json", response.headers))
    const reported = Effect.result(keyed).pipe(once, withReport, Effect.provide(virtualApi(layer)))
    const [result, [report]] = await Effect.runPromise(reported)
    assertEquals(report.firstRequestAt ?? null, expected.requestTimestamp)
    assertEquals(report.idempotenceKey, "order-817")
    if (Result.isFailure(result)) {
      const { failure } = result
      assertEquals(failure._tag, response.status === 402 ? "PaymentDeclined" : "IdempotenceConflict")
      assert("firstRequestAt" in failure || expected.requestTimestamp === null)
    } else assertEquals(response.status, 201)
  },
})

interface CommunicatorCase {
  readonly id: string
  readonly status?: number
  readonly contentType?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: unknown
  readonly bodyText?: string
  readonly missing?: "fileName" | "contentType" | "content"
  readonly method?: string
  readonly contentLength?: number | null
  readonly files?: Readonly<
    Record<string, { readonly fileName: string; readonly contentType: string; readonly content: string }>
  >
  readonly expected: { readonly file?: unknown } | string
}

vendorVectors<CommunicatorCase>({
  file: "communicator",
  notApplicable: ({ id, status, method }) =>
    id.startsWith("binary-response") && status !== 200
      ? "an error is told as an error, not handed out as a file"
      : id === "multipart-echo" && method === "PUT"
      ? "no operation uploads by PUT"
      : undefined,
  check: (vector) => Effect.runPromise(Effect.scoped(communicated(vector))),
})

const communicated = Effect.fnUntraced(function* (vector: CommunicatorCase) {
  const { id, status = 200, contentType, headers = {}, body, bodyText, expected } = vector
  // The server declares the length by itself.
  const { "Content-Length": _, ...undeclared } = headers
  const text = bodyText ?? JSON.stringify(body)
  const type: Record<string, string> = contentType === undefined ? {} : { "content-type": contentType }
  for (const [, transport] of transports) {
    const calling = Effect.fnUntraced(function* <A, E, R>(call: Effect.Effect<A, E, R>) {
      const server = yield* scriptedServer(answer(status, text ?? "{}", { ...type, ...undeclared }))
      return [
        yield* Effect.result(call.pipe(once, Effect.provide(apiAt(server.origin, transport)))),
        server.requests,
      ] as const
    })
    switch (id) {
      case "json-response": {
        const [result] = yield* calling(Services.testconnection())
        assertEquals(Result.isSuccess(result), status === 200)
        break
      }
      case "binary-response-full-headers":
      case "binary-response-minimal-headers":
      case "json-requested-as-binary": {
        const [result] = yield* calling(Files.getFile("f-1"))
        assert(Result.isSuccess(result))
        const { contentType, contentLength, fileName, content } = result.success
        const file = (expected as { readonly file: Readonly<Record<string, unknown>> }).file
        assertEquals<unknown>(contentType, file.contentType)
        assertEquals<unknown>(fileName ?? null, file.filename)
        if (typeof file.contentLength === "number") assertEquals(contentLength, file.contentLength)
        assertEquals(yield* Stream.mkString(Stream.decodeText(content)), text)
        break
      }
      case "invalid-json": {
        const [result] = yield* calling(Services.testconnection())
        assert(Result.isFailure(result))
        assertInstanceOf(result.failure, UnexpectedResponse)
        assertEquals(result.failure.status, 200)
        break
      }
      case "network-error": {
        const api = apiAt(yield* closedOrigin, transport)
        const error = yield* Effect.flip(Services.testconnection()).pipe(once, Effect.provide(api))
        assertEquals([error._tag, "status" in error], ["ConnectionError", false])
        break
      }
      case "multipart-missing-fileName":
      case "multipart-missing-contentType":
      case "multipart-missing-content": {
        const file = { ...pdf, [vector.missing ?? ""]: undefined }
        const [result, requests] = yield* calling(Disputes.uploadFile("d-1", file))
        assert(Result.isFailure(result))
        assertInstanceOf(result.failure, InvalidRequest)
        assertEquals(result.failure.problems, [{ property: `file.${vector.missing}`, message: "required" }])
        assertEquals(requests, [])
        break
      }
      case "multipart-echo": {
        const { fileName, contentType, content } = vector.files?.file ?? { fileName: "", contentType: "", content: "" }
        const [, [request]] = yield* calling(
          Disputes.uploadFile("d-1", { fileName, contentType, content: new TextEncoder().encode(content) }),
        )
        const form = yield* Effect.promise(() =>
          new Response(Uint8Array.from(request.body), { headers: request.headers }).formData()
        )
        const file = form.get("file")
        assertInstanceOf(file, File)
        assertEquals([file.name, file.type, yield* Effect.promise(() => file.text())], [fileName, contentType, content])
        break
      }
      case "multipart-known-length":
      case "multipart-unknown-length": {
        const bytes = new Uint8Array(vector.contentLength ?? 1024)
        const content = vector.contentLength === null ? Stream.make(bytes) : bytes
        const [, [request]] = yield* calling(Disputes.uploadFile("d-1", { ...pdf, content }))
        const wanted = expected as unknown as Readonly<Record<string, string>>
        assertEquals(request.headers.get("content-length") !== null, wanted["Content-Length"] === "present")
        assertEquals(request.headers.get("transfer-encoding") ?? "absent", wanted["Transfer-Encoding"])
        break
      }
      case "unknown-response-properties-ignored": {
        const [result] = yield* calling(Services.testconnection())
        assert(Result.isSuccess(result))
        break
      }
      default:
        throw new Error(`no check for ${id}`)
    }
  }
})
