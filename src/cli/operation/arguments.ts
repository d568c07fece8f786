import * as Exit from "effect/Exit"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { misfits, schemaFailure } from "../../model/writing.ts"
import type { InvalidRequest } from "../../operation/errors.ts"
import { invalidRequest } from "../../operation/outcome.ts"
import { named } from "../../operation/problem.ts"
import type { Spec } from "../../operation/spec.ts"

type Wire = Schema.Codec<unknown, unknown>

/** Reads JSON strictly, as what is sent: everything that is wrong is named at once, secrets become `Redacted`. */
const strictly = (
  spec: Spec,
  schema: Wire,
  json: unknown,
  whole: string,
): Result.Result<unknown, InvalidRequest> => {
  const exit = Schema.decodeUnknownExit(schema, { onExcessProperty: "error", errors: "all" })(json)
  return Exit.isSuccess(exit)
    ? Result.succeed(exit.value)
    : Result.fail(invalidRequest(spec.id, misfits(schemaFailure(exit.cause)).map(named(whole))))
}

/** The arguments of an operation from what the command line gave: path parameters, then the body, then the query. */
export const operationArguments = (
  spec: Spec,
  { path, body, query }: {
    readonly path: ReadonlyArray<string | number>
    readonly body: unknown
    readonly query: Readonly<Record<string, unknown>>
  },
): Result.Result<ReadonlyArray<unknown>, InvalidRequest> => {
  const args: Array<unknown> = [...path]
  for (
    const [schema, value, whole] of [
      [spec.request, body ?? {}, "the request"],
      [spec.query, query, "the query"],
    ] as const
  ) {
    if (schema === undefined) continue
    const read = strictly(spec, schema, value, whole)
    if (Result.isFailure(read)) return Result.fail(read.failure)
    args.push(read.success)
  }
  return Result.succeed(args)
}

/** A result with its redacted values in clear, as the platform sent them. */
export const revealed = (spec: Spec, value: unknown): unknown =>
  spec.response === undefined || value === undefined
    ? value
    : Schema.encodeUnknownSync(spec.response, { disableChecks: true })(value)
