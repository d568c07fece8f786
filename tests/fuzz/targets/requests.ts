import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Result from "effect/Result"
import { answerReader } from "../../../src/operation/answer.ts"
import { contentLength, fileName, isJson } from "../../../src/operation/file_headers.ts"
import * as Idempotence from "../../../src/operation/idempotence.ts"
import { claimKey } from "../../../src/operation/idempotence_key.ts"
import { make as makeObfuscator } from "../../../src/operation/obfuscation/obfuscator.ts"
import { fillPath, pathTemplate } from "../../../src/operation/path.ts"
import { queryString } from "../../../src/operation/query.ts"
import { drafter } from "../../../src/operation/request.ts"
import { retryAfter } from "../../../src/operation/retry_after.ts"
import { withRetry } from "../../../src/operation/retry.ts"
import { TextReader } from "../../../src/operation/wire_text.ts"
import { checkOptions } from "../../../src/server_api/options.ts"
import { serverOperations } from "../../../src/server_api/operations.ts"
import type { ServerApi } from "../../../src/server_api/server_api.ts"
import { respondingTransport } from "../../support/scripted_transport.ts"
import { virtualApi } from "../../support/test_api.ts"
import { type Draw, hostileBytes, hostileJson, hostileText, hostileValue, oneOf } from "../hostile.ts"
import { assertTyped, breaksLines, pure, type Target, typed, Violation } from "../target.ts"

const specs = serverOperations.map(({ operation }) => operation.spec)
const readers = specs.map((spec) => ({ spec, read: answerReader(spec) }))
const drafters = specs.map(drafter)
const obfuscator = makeObfuscator()

const statuses = [200, 201, 204, 302, 400, 401, 402, 403, 404, 405, 409, 410, 418, 429, 500, 502, 503, 504, 599]
const types = ["application/json", "text/html", "", "application/octet-stream", "APPLICATION/JSON; charset=x"]

const answers = pure("answers of the platform", 12, (draw) => {
  const { spec, read } = oneOf(draw, readers)
  const told: Readonly<Record<string, string>> = {
    "content-type": draw(5) === 0 ? hostileText(draw) : oneOf(draw, types),
    "retry-after": hostileText(draw),
    date: hostileText(draw),
  }
  const headers = { get: (name: string) => Object.hasOwn(told, name) && told[name] !== "" ? told[name] : null }
  const body = draw(6) === 0 ? hostileText(draw) : hostileJson(draw)
  const result = read({ status: oneOf(draw, statuses), headers, body }, { operation: spec.id }, 0)
  if (
    Result.isFailure(result) &&
    !(typeof result.failure === "object" && result.failure !== null && "_tag" in result.failure)
  ) {
    throw new Violation("crash", `${spec.id}: an untyped error`)
  }
})

const headers = pure("headers of answers", 6, (draw) => {
  const text = hostileText(draw)
  const wait = retryAfter(text, draw(2 ** 31))
  if (wait !== undefined && Duration.isNegative(wait)) {
    throw new Violation("crash", `a negative wait for ${JSON.stringify(text)}`)
  }
  const length = contentLength(text)
  if (length !== undefined && !(length >= 0)) throw new Violation("crash", "a negative length")
  fileName(text)
  isJson({ get: () => text })
})

const bodies = pure("requests before they are sent", 6, (draw) => {
  oneOf(draw, drafters)([hostileText(draw), hostileValue(draw), hostileValue(draw)].slice(draw(3)))
})

/** An id stays within its segment, whatever it is. */
const paths = pure("ids in paths", 8, (draw) => {
  const template = pathTemplate(oneOf(draw, specs).path)
  const ids = template.parameters.map(() => hostileText(draw))
  const filled = fillPath(template, ids)
  if (Result.isFailure(filled)) return
  const url = new URL(`https://payment.example.com/v1/1234${filled.success}`)
  const segments = url.pathname.split("/").slice(3).map(decodeURIComponent)
  const expected = template.literals.slice(1).reduce(
    (path, literal, i) => path + ids[i].replaceAll("/", "\u0000") + literal,
    template.literals[0],
  )
    .split("/").slice(1).map((segment) => segment.replaceAll("\u0000", "/"))
  const isSame = segments.length === expected.length && segments.every((segment, i) => segment === expected[i])
  if (
    !isSame || url.search !== "" || url.hash !== "" || url.host !== "payment.example.com" ||
    /[\r\n]/.test(filled.success)
  ) {
    throw new Violation("injection", `${JSON.stringify(ids)} became ${filled.success}`)
  }
})

const queries = pure("values in queries", 4, (draw) => {
  // Names are those of the API.
  const values = Object.fromEntries(
    Array.from({ length: draw(4) }, () => [hostileText(draw).toWellFormed(), hostileText(draw)]),
  )
  const written = queryString(values)
  if (Result.isFailure(written)) return
  const read = [...new URL(`https://payment.example.com/x${written.success}`).searchParams]
  if (JSON.stringify(read) !== JSON.stringify(Object.entries(values))) {
    throw new Violation("injection", `${JSON.stringify(values)} became ${written.success}`)
  }
})

const settings = pure("settings of a client", 2, async (draw) => {
  const exit = await typed(checkOptions({
    endpoint: draw(3) === 0 ? hostileText(draw) : "https://payment.example.com",
    merchantId: hostileText(draw),
    integrator: "x",
    headers: { [hostileText(draw)]: hostileText(draw) },
  }))
  if (exit._tag === "Failure") return
  for (const [name, value] of Object.entries(exit.value.headers)) {
    if (breaksLines(name + value)) throw new Violation("injection", `header ${JSON.stringify([name, value])}`)
    new Headers({ [name]: value })
  }
})

const keys = pure("idempotence keys", 3, (draw) => {
  const key = hostileText(draw)
  const refusal = claimKey({ key, request: undefined }, { target: "x", body: undefined })
  if (refusal === undefined && !/^[\x21-\x7e]{1,40}$/.test(key)) throw new Violation("injection", JSON.stringify(key))
})

const logs = pure("what logs show", 4, (draw) => {
  const contentType = draw(2) === 0 ? oneOf(draw, types) : hostileText(draw)
  obfuscator.body(draw(2) === 0 ? hostileJson(draw) : hostileBytes(draw), contentType)
  obfuscator.headers({ [hostileText(draw)]: hostileText(draw) })
})

const streams = pure("streamed text", 2, (draw) => {
  const limit = draw(100)
  const reader = new TextReader(limit)
  for (let i = draw(5); i > 0 && reader.add(hostileBytes(draw)); i--);
  if (new TextEncoder().encode(reader.end().body).length > limit * 3 + 3) {
    throw new Violation("crash", "beyond its limit")
  }
})

/** Whole calls with arguments of any kind to a platform that answers anything. */
const calls: Target = {
  name: "whole calls",
  weight: 4,
  open: () => {
    let now: Draw = () => 0
    const transport = respondingTransport(() =>
      Effect.sync(() => ({
        status: oneOf(now, statuses),
        headers: new Headers({ "content-type": oneOf(now, types) || "text/plain" }),
        body: hostileJson(now),
      }))
    )
    const context = Effect.runSync(Effect.scoped(Layer.build(virtualApi(transport.layer))))
    return {
      take: async (draw) => {
        now = draw
        const { operation } = oneOf(draw, serverOperations)
        if (operation.spec.transfer !== undefined) return
        const args = [hostileText(draw), hostileValue(draw), hostileValue(draw)].slice(draw(3)) as ReadonlyArray<
          unknown
        > as ReadonlyArray<never>
        const call = (operation(...args) as Effect.Effect<unknown, unknown, ServerApi>).pipe(
          withRetry({ maxAttempts: 1 }),
          draw(3) === 0 ? Idempotence.withKey(hostileText(draw)) : (self) => self,
        )
        assertTyped(await Effect.runPromiseExit(Effect.provideContext(call, context)))
      },
    }
  },
}

/** What a client takes from programs and from the platform. */
export const requestTargets: ReadonlyArray<Target> = [
  answers,
  headers,
  bodies,
  paths,
  queries,
  settings,
  keys,
  logs,
  streams,
  calls,
]
