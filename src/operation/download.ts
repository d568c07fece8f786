import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import type * as Scope from "effect/Scope"
import * as Stream from "effect/Stream"
import { answerReader } from "./answer.ts"
import { attempts } from "./attempts.ts"
import { type Caller, refused, transportOf } from "./call.ts"
import type { ConnectionError } from "./errors.ts"
import { contentLength, fileName } from "./file_headers.ts"
import { headerProblems } from "./header_problems.ts"
import { connectionLost } from "./outcome.ts"
import { drafter } from "./request.ts"
import type { Spec } from "./spec.ts"
import type { TransportError } from "./transport.ts"
import { readText } from "./wire_text.ts"

/** A file as it arrives. */
export interface Download {
  /** Content type of the file, such as `application/pdf`. */
  readonly contentType: string
  /** Size in bytes, when the platform tells it. */
  readonly contentLength?: number
  /** Name of the file, when the platform tells it. */
  readonly fileName?: string
  /** The bytes; read them before the scope closes, which cancels what is left. */
  readonly content: Stream.Stream<Uint8Array, ConnectionError>
}

/** Makes the caller of an operation whose success is a stream of bytes; its errors are JSON as everywhere. */
export const downloader = (spec: Spec): Caller<Scope.Scope> => {
  const draft = drafter(spec)
  const read = answerReader(spec)

  return (api, settings, args) => {
    const drafted = draft(args)
    if (Result.isFailure(drafted)) return refused(spec, api, settings, drafted.failure)
    const headers = settings.headers ?? {}
    const problems = headerProblems(headers)
    if (problems.length > 0) return refused(spec, api, settings, problems)
    const { path, query } = drafted.success
    const target = api.root(spec.service) + path
    const url = api.origin + target + query
    const transport = transportOf(spec, api, settings)
    return attempts(api, {
      spec,
      settings,
      key: undefined,
      limitsTime: false,
      request: { method: spec.method, path: target, query, contentType: undefined, headers },
      exchange: (signed, { sent, once, limits, clock, facts, answered }) => {
        const lost = (error: TransportError) => connectionLost(error, facts, sent)
        return Effect.gen(function* () {
          const request = { method: spec.method, url, headers: signed, once }
          const { status, headers: told, body } = yield* Effect.mapError(transport.open(request), lost)
          const known = answered(status, told)
          if (status >= 200 && status < 300) {
            const length = contentLength(told.get("content-length"))
            const name = fileName(told.get("content-disposition"))
            const file: Download = {
              contentType: told.get("content-type") ?? "application/octet-stream",
              ...(length === undefined ? {} : { contentLength: length }),
              ...(name === undefined ? {} : { fileName: name }),
              content: Stream.mapError(body, lost),
            }
            return file
          }
          const text = yield* Effect.mapError(readText(body, limits.answerBytes), lost)
          const now = clock.currentTimeMillisUnsafe()
          return yield* Effect.fromResult(read({ status, headers: told, ...text }, known, now, args))
        })
      },
    })
  }
}
