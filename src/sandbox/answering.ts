import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import { writer } from "../model/writing.ts"
import type { Call } from "./call.ts"
import type * as Duration from "effect/Duration"
import { errorBody } from "./error_answer.ts"
import { type ArgumentReader, argumentReader } from "./reading.ts"
import type { Refusal } from "./refusal.ts"
import type { FileContent, Route } from "./route.ts"
import type { SandboxRequest } from "./wire.ts"

/** An answer before it is put on the wire. */
export interface Reply {
  readonly status: number
  /** Path of the new resource below the merchant's root. */
  readonly location: string | undefined
  /** JSON text; empty without a body. */
  readonly body: string
  /** What is handed out instead of JSON. */
  readonly file?: FileContent | undefined
  readonly holdBack?: Duration.Duration | undefined
}

/** A route with its readers and writers made. */
export interface Answering<C extends Call = Call> extends Route<C> {
  /** Reads the request, runs the handler and writes what it says; a refusal is an answer like any other. */
  readonly answer: (
    call: C,
    request: SandboxRequest,
    parameters: ReadonlyArray<string>,
    query: string,
  ) => Effect.Effect<Reply>
}

/** Prepares a route; its schemas are looked at when it is first used. */
export const answering = <C extends Call = Call>(route: Route<C>): Answering<C> => {
  const { spec } = route
  let read: ArgumentReader | undefined
  const writeResult = spec.response && writer(spec.response)
  const writeDeclined = spec.declined && writer(spec.declined.schema)

  /** What the handler said must fit the operation's own schema; what does not is the sandbox's mistake. */
  const written = (write: ReturnType<typeof writer> | undefined, value: unknown): Effect.Effect<unknown> => {
    if (write === undefined) return Effect.succeed(undefined)
    const text = write(value)
    return Result.isSuccess(text)
      ? Effect.succeed(text.success)
      : Effect.die(new Error(`${spec.id}: the sandbox's own answer is wrong: ${JSON.stringify(text.failure)}`))
  }

  const refused = (call: Call, refusal: Refusal): Effect.Effect<Reply> =>
    Effect.gen(function* () {
      const declined = refusal.declined === undefined || spec.declined === undefined
        ? {}
        : { [spec.declined.property]: yield* written(writeDeclined, refusal.declined) }
      const body = yield* errorBody(call.crypto, refusal, call.requestId, declined)
      return { status: refusal.status, location: undefined, body }
    })

  return {
    ...route,
    answer: (call, request, parameters, query) => {
      read ??= argumentReader(spec)
      const args = read(request, parameters, query)
      if (Result.isFailure(args)) return refused(call, args.failure)
      return Effect.matchEffect(route.handle(call, args.success), {
        onFailure: (refusal) => refused(call, refusal),
        onSuccess: ({ result, status = spec.success, location, holdBack }): Effect.Effect<Reply> => {
          if (spec.transfer === "download") {
            return Effect.succeed({ status, location, body: "", file: result as FileContent })
          }
          return Effect.map(written(writeResult, result), (body) => ({
            status,
            location,
            body: body === undefined ? "" : JSON.stringify(body),
            holdBack,
          }))
        },
      })
    },
  }
}
