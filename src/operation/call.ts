import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import { answerReader } from "./answer.ts"
import type { Api } from "./api.ts"
import { attempts } from "./attempts.ts"
import type { CallSettings } from "./call_settings.ts"
import type { Problem } from "./errors.ts"
import { headerProblems } from "./header_problems.ts"
import { claimKey, type KeyedRequest } from "./idempotence_key.ts"
import { credentialsUnavailable, invalidRequest, noAnswer } from "./outcome.ts"
import { drafter } from "./request.ts"
import type { Spec } from "./spec.ts"
import type { TransportShape } from "./transport.ts"

/** Runs an operation against an API: the one way from arguments to a result or a typed error. */
export type Caller<R = never> = <E>(
  api: Api<E>,
  settings: CallSettings,
  args: ReadonlyArray<unknown>,
) => Effect.Effect<unknown, unknown, R>

/** The transport of a call, watched where somebody wants to see what goes over the wire. */
export const transportOf = <E>(
  { id }: Spec,
  { transport, wireLog }: Api<E>,
  settings: CallSettings,
): TransportShape => {
  const watch = settings.wireLog ?? wireLog
  return watch === undefined ? transport : watch(transport, id)
}

const none: Readonly<Record<string, string>> = {}

const keyHeader = "x-gcs-idempotence-key"

/** Ends a call that must not be sent, naming all that is wrong with it. */
export const refused = <E>(
  spec: Spec,
  api: Api<E>,
  settings: CallSettings,
  problems: ReadonlyArray<Problem>,
): Effect.Effect<never, unknown> =>
  Effect.suspend(() => {
    settings.report?.({ operation: spec.id, attempts: 0 })
    return Effect.fail(api.refine(invalidRequest(spec.id, problems)))
  })

/** The key of a call and the headers that carry it; a caller's key always wins. */
export const keyed = <E, A, EA, R>(
  spec: Spec,
  api: Api<E>,
  settings: CallSettings,
  request: KeyedRequest,
  run: (key: string | undefined, headers: Readonly<Record<string, string>>) => Effect.Effect<A, EA, R>,
): Effect.Effect<A, unknown, R> => {
  const own = settings.headers ?? none
  const problems = own === none ? [] : headerProblems(own)
  if (problems.length > 0) return refused(spec, api, settings, problems)
  const holder = spec.method === "GET" ? undefined : settings.idempotence
  if (holder !== undefined) {
    const refusal = claimKey(holder, request)
    return refusal === undefined
      ? run(holder.key, { ...own, [keyHeader]: holder.key })
      : refused(spec, api, settings, [{ property: "idempotence key", message: refusal }])
  }
  if (spec.repeat !== "with key") return run(undefined, own)
  return Effect.matchEffect(api.newKey, {
    onFailure: (cause): Effect.Effect<never, unknown> => Effect.fail(credentialsUnavailable(spec.id, cause)),
    onSuccess: (key) => run(key, { ...own, [keyHeader]: key }),
  })
}

/** Makes the caller of an operation whose bodies are JSON. */
export const caller = (spec: Spec): Caller => {
  const draft = drafter(spec)
  const read = answerReader(spec)

  return (api, settings, args) => {
    const drafted = draft(args)
    if (Result.isFailure(drafted)) return refused(spec, api, settings, drafted.failure)
    const { path, query, body } = drafted.success
    const target = api.root(spec.service) + path
    const url = api.origin + target + query
    const transport = transportOf(spec, api, settings)
    return keyed(spec, api, settings, { target: `${spec.id} ${path}${query}`, body }, (key, headers) =>
      attempts(api, {
        spec,
        settings,
        key,
        limitsTime: transport.limitsTime === true,
        request: {
          method: spec.method,
          path: target,
          query,
          contentType: body === undefined ? undefined : "application/json",
          headers,
        },
        exchange: (signed, { sent, once, limits, limit, clock, facts, answered }) =>
          Effect.matchEffect(
            transport.send(
              { method: spec.method, url, headers: signed, body, millis: limit, once },
              limits.answerBytes,
            ),
            {
              onFailure: (error) => Effect.fail<unknown>(noAnswer(error, facts, sent, limit)),
              onSuccess: (answer) => {
                const known = answered(answer.status, answer.headers)
                const result = read(answer, known, clock.currentTimeMillisUnsafe(), args)
                return Result.isSuccess(result) ? Effect.succeed(result.success) : Effect.fail(result.failure)
              },
            },
          ),
      }))
  }
}
