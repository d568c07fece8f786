import * as Effect from "effect/Effect"
import * as Tracer from "effect/Tracer"
import type { CallReport } from "./report.ts"
import type { Spec } from "./spec.ts"

/**
 * Runs a call inside a span named after its operation, such as `payments.create`, of kind `client`. Attributes:
 * `http.request.method`, `url.template`, `server.address` at the start; `epayment.attempts` and
 * `http.response.status_code` at the end. Neither ids nor anything of the bodies: a span holds no personal data.
 * Without a tracer in the program there is nobody to read it, and no span is made.
 */
export const traced = <A, E, R>(
  spec: Spec,
  origin: string,
  call: Effect.Effect<A, E, R>,
  report: () => CallReport,
): Effect.Effect<A, E, R> =>
  Effect.withFiber((fiber) => fiber.context.mapUnsafe.has(Tracer.TracerKey) ? inSpan(spec, origin, call, report) : call)

const inSpan = <A, E, R>(
  spec: Spec,
  origin: string,
  call: Effect.Effect<A, E, R>,
  report: () => CallReport,
): Effect.Effect<A, E, R> =>
  Effect.useSpan(spec.id, {
    kind: "client",
    attributes: { "http.request.method": spec.method, "url.template": spec.path, "server.address": origin },
  }, (span) => {
    const end = Effect.sync(() => {
      const { attempts, status } = report()
      span.attribute("epayment.attempts", attempts)
      if (status !== undefined) span.attribute("http.response.status_code", status)
    })
    return Effect.ensuring(Effect.provideService(call, Tracer.ParentSpan, span), end)
  }) as Effect.Effect<A, E, R>
