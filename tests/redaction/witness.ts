import { inspect } from "node:util"
import * as Cause from "effect/Cause"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Logger from "effect/Logger"
import * as Metric from "effect/Metric"
import * as References from "effect/References"
import * as Tracer from "effect/Tracer"

/** Everything that a program shows of itself to whoever looks, by the place where it shows. */
export type Testimony = Readonly<Record<string, string>>

/** Numbers of fibers and the frames of a stack are not the same twice. */
const settled = (text: string): string =>
  text.replace(/(fiber(?:Id)?[^0-9\n]{1,5})\d+/gi, (_, before) => `${before}0`)
    .replace(/(?:\\n|\n)\s*(?:\\n|')?\s*at [^\n]*?:\d+:\d+\)?/g, "")

/** Every text that can be reached from a value over its own properties, whatever kind they are. */
const reachable = (value: unknown): string => {
  const texts: Array<string> = []
  const seen = new Set<unknown>()
  const visit = (one: unknown): void => {
    if (typeof one === "string") texts.push(one)
    if (typeof one !== "object" || one === null || seen.has(one) || seen.size > 5000) return
    seen.add(one)
    if (one instanceof Map) { for (const [key, inner] of one) [key, inner].forEach(visit) }
    if (one instanceof Set) one.forEach(visit)
    for (const key of Reflect.ownKeys(one)) {
      const property = Object.getOwnPropertyDescriptor(one, key)
      if (property !== undefined && "value" in property) visit(property.value)
    }
  }
  visit(value)
  return texts.join("\n")
}

const json = (value: unknown): string => {
  try {
    return JSON.stringify(value) ?? ""
  } catch (cause) {
    return String(cause)
  }
}

/** A value, shown in every way that programs show values. */
export const shownEveryWay = (value: unknown): Testimony => ({
  "String()": String(value),
  "toJSON": json(value),
  "inspect": inspect(value, { depth: 12, showHidden: true, getters: true }),
  "Deno.inspect": Deno.inspect(value, { depth: 12, showHidden: true, getters: true }),
  "stack": value instanceof Error ? `${value.stack}` : "",
  "reachable": reachable(value),
})

/** Runs an effect before witnesses: logs at every level in every format, spans, metrics, and its end shown in every way. */
export const witnessed = <A, E, R>(self: Effect.Effect<A, E, R>): Effect.Effect<Testimony, never, R> =>
  Effect.gen(function* () {
    const lines: Array<string> = []
    const spans: Array<Tracer.NativeSpan> = []
    const keep = <Output>(logger: Logger.Logger<unknown, Output>) =>
      Logger.map(
        logger,
        (output) => void lines.push(typeof output === "string" ? output : inspect(output, { depth: 8 })),
      )
    const tracer = Tracer.make({
      span: (options) => {
        const span = new Tracer.NativeSpan(options)
        spans.push(span)
        return span
      },
    })
    const told = Effect.tapCause(self, (cause) => Effect.logError("the shop noticed", cause))
    const [exit, metrics] = yield* Effect.all([Effect.exit(told), Metric.dump]).pipe(
      Effect.withSpan("shop"),
      Effect.provide(Logger.layer([
        keep(Logger.formatLogFmt),
        keep(Logger.formatStructured),
        keep(Logger.formatJson),
        Logger.tracerLogger,
      ])),
      Effect.provideService(References.MinimumLogLevel, "All"),
      Effect.provideService(Tracer.Tracer, tracer),
      Effect.provideService(Metric.MetricRegistry, new Map()),
    )
    const shownSpans = spans.map(({ name, attributes, events, status }) =>
      inspect([name, [...attributes], events, status._tag, "exit" in status ? shownExit(status.exit) : ""], {
        depth: 8,
      })
    )
    const end = Exit.isSuccess(exit) ? {} : {
      ...shownEveryWay(Cause.squash(exit.cause)),
      "pretty cause": Cause.pretty(exit.cause),
      "inspected cause": inspect(exit.cause, { depth: 8 }),
      "cause as JSON": json(exit.cause),
    }
    return Object.fromEntries(
      Object.entries({ "logs": lines.join("\n"), "spans": shownSpans.join("\n"), metrics, ...end })
        .map(([place, text]) => [place, settled(text)]),
    )
  })

const shownExit = (exit: Exit.Exit<unknown, unknown>): string =>
  Exit.isFailure(exit) ? `${Cause.pretty(exit.cause)}\n${json(exit)}` : "success"
