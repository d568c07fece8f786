import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import type { CryptoProviderShape } from "../../crypto/crypto_provider.ts"
import { writer } from "../../model/writing.ts"
import type { SandboxControlShape } from "../control.ts"
import type { SandboxRefused } from "../control_error.ts"
import { type ArgumentReader, argumentReader } from "../reading.ts"
import type { Refusal } from "../refusal.ts"
import { router } from "../router.ts"
import { json, type Outgoing, type SandboxAnswer, type SandboxRequest, splitTarget, whole } from "../wire.ts"
import { type AccessRules, strangerProblem, tokenProblem } from "./access.ts"
import type { ControlProblem } from "./control_problem.ts"
import { controlRoot } from "./control_root.ts"
import type { Endpoint } from "./endpoint.ts"
import { endpoints } from "./endpoints.ts"
import { writeChanges } from "./event_stream.ts"

/** What the controls over HTTP need. */
export interface ControlSideOptions {
  readonly control: SandboxControlShape
  readonly crypto: CryptoProviderShape
  readonly access: AccessRules
}

/** A control with its reader and writer made. */
interface Serving extends Endpoint {
  readonly read: ArgumentReader
  readonly write: ReturnType<typeof writer> | undefined
}

/** Makes what answers the controls over HTTP: to whoever has the token, on this machine. */
export const controlSide = (
  { control, crypto, access }: ControlSideOptions,
): (request: SandboxRequest) => Effect.Effect<Outgoing> => {
  const find = router(
    "",
    endpoints.map((endpoint): Serving => ({
      ...endpoint,
      read: argumentReader(endpoint.spec),
      write: endpoint.spec.response && writer(endpoint.spec.response),
    })),
  )

  const run = Effect.fnUntraced(function* (
    { spec, read, write, run }: Serving,
    request: SandboxRequest,
    parameters: ReadonlyArray<string>,
    query: string,
  ): Effect.fn.Return<SandboxAnswer, SandboxRefused> {
    const args = read(request, parameters, query)
    if (Result.isFailure(args)) return refusal(misfit(args.failure))
    const value = yield* run(control, args.success)
    if (write === undefined) return { status: 204, headers: unkept }
    const written = write(value)
    return Result.isSuccess(written)
      ? json(200, written.success, unkept)
      : yield* Effect.die(new Error(`${spec.id}: the answer is wrong: ${JSON.stringify(written.failure)}`))
  })

  return Effect.fnUntraced(function* (request: SandboxRequest): Effect.fn.Return<Outgoing> {
    const { path, query } = splitTarget(request.target)
    const stranger = strangerProblem(request, access)
    if (stranger !== undefined) return whole(refusal(stranger))
    if (request.method === "GET" && path === `${controlRoot}/openapi.json`) {
      return whole(json(200, yield* controlDocument))
    }
    const intruder = tokenProblem(request, access, crypto)
    if (intruder !== undefined) return whole(refusal(intruder))
    const match = find(request.method, path)
    if (match._tag === "Unknown") {
      return whole(refusal({
        code: "UNKNOWN_PATH",
        message: `there is no such control; ${controlRoot}/openapi.json lists them`,
      }))
    }
    if (match._tag === "WrongMethod") {
      const allow = match.allow.join(", ")
      const answer = refusal({ code: "METHOD_NOT_ALLOWED", message: `expected ${allow}` })
      return whole({ ...answer, headers: { ...answer.headers, allow } })
    }
    if (match.route.spec.id === "events.find" && /\btext\/event-stream\b/.test(request.headers.accept ?? "")) {
      return changes(control, request, query)
    }
    return whole(
      yield* Effect.catchTag(
        run(match.route, request, match.parameters, query),
        "SandboxRefused",
        (error) => Effect.succeed(refusal(problemOf(error))),
      ),
    )
  })
}

/** The document of the controls; it and its docstrings are loaded when somebody first asks. */
const controlDocument = Effect.promise(() =>
  Promise.all([import("./document.ts"), import("../../openapi/docstrings.ts")])
).pipe(Effect.map(([{ controlDocumentFrom }, { controlDocs }]) => controlDocumentFrom(controlDocs)))

/** What is answered is about one moment, and for nobody else. */
const unkept = { "cache-control": "no-store" }

const place = Schema.decodeUnknownOption(
  Schema.NumberFromString.check(Schema.isInt(), Schema.isBetween({ minimum: 0, maximum: Number.MAX_SAFE_INTEGER })),
)

const changes = (control: SandboxControlShape, { headers }: SandboxRequest, query: string): Outgoing => {
  const text = headers["last-event-id"] ?? new URLSearchParams(query).get("after")
  const after = text === null ? undefined : place(text)
  return after?._tag === "None"
    ? whole(refusal(misfit({
      _tag: "Refusal",
      status: 400,
      reasons: [{ code: "", propertyName: "after", message: "after: expected the sequence of an event, such as 42" }],
    })))
    : {
      _tag: "Streamed",
      answer: { status: 200, headers: { "content-type": "text/event-stream; charset=utf-8", ...unkept } },
      pieces: writeChanges(control.changes(after?.value)),
    }
}

const misfit = ({ reasons }: Refusal): ControlProblem => ({
  code: "INVALID_REQUEST",
  message: reasons.map(({ message }) => message).join("; "),
  problems: reasons.map(({ propertyName = "", message }) => ({
    property: propertyName,
    message: withoutName(propertyName, message),
  })),
})

/** What is wrong with a property, where its name stands beside it. */
const withoutName = (property: string, message: string): string =>
  message.startsWith(`${property}: `) ? message.slice(property.length + 2) : message

const problemOf = ({ because, message, property }: SandboxRefused): ControlProblem => ({
  code: codeOf[because],
  message,
  ...(property === undefined ? {} : { problems: [{ property, message: withoutName(property, message) }] }),
})

const codeOf = { invalid: "INVALID_REQUEST", unknown: "UNKNOWN_OBJECT", impossible: "IMPOSSIBLE" } as const

const statusOf: Readonly<Record<ControlProblem["code"], number>> = {
  INVALID_REQUEST: 400,
  UNAUTHORIZED: 401,
  FORBIDDEN: 403,
  UNKNOWN_PATH: 404,
  UNKNOWN_OBJECT: 404,
  METHOD_NOT_ALLOWED: 405,
  IMPOSSIBLE: 409,
}

const refusal = (problem: ControlProblem): SandboxAnswer =>
  json(statusOf[problem.code], problem, {
    ...unkept,
    ...(problem.code === "UNAUTHORIZED" ? { "www-authenticate": "Bearer" } : {}),
  })
