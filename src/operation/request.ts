import * as Result from "effect/Result"
import { writer } from "../model/writing.ts"
import type { Problem } from "./errors.ts"
import { fillPath, pathTemplate } from "./path.ts"
import { named } from "./problem.ts"
import { queryString } from "./query.ts"
import type { Spec } from "./spec.ts"

/** The parts of a request that its arguments decide. */
export interface Draft {
  /** Percent-encoded path below the root. */
  readonly path: string
  /** Percent-encoded query with its `?`, or empty. */
  readonly query: string
  /** JSON text, absent without a body. */
  readonly body: string | undefined
}

/** Checks and encodes the arguments of a call: path parameters, then the body, then the query. */
export type Drafter = (args: ReadonlyArray<unknown>) => Result.Result<Draft, ReadonlyArray<Problem>>

/** Makes the drafter of an operation. */
export const drafter = (spec: Pick<Spec, "path" | "request" | "query">): Drafter => {
  const template = pathTemplate(spec.path)
  const writeBody = spec.request && writer(spec.request)
  const writeQuery = spec.query && writer(spec.query)
  const ids = template.parameters.length

  return (args) => {
    const path = fillPath(template, args)
    if (Result.isFailure(path)) return Result.fail([path.failure])
    let next = ids
    let body: string | undefined
    if (writeBody !== undefined) {
      const written = writeBody(args[next++] ?? {})
      if (Result.isFailure(written)) return Result.fail(written.failure.map(named("the request")))
      body = JSON.stringify(written.success)
    }
    if (writeQuery === undefined) return Result.succeed({ path: path.success, query: "", body })
    const written = writeQuery(args[next] ?? {})
    if (Result.isFailure(written)) return Result.fail(written.failure.map(named("the query")))
    const query = queryString(written.success as Record<string, unknown>)
    return Result.isFailure(query)
      ? Result.fail([query.failure])
      : Result.succeed({ path: path.success, query: query.success, body })
  }
}
