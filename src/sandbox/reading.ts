import * as Exit from "effect/Exit"
import * as Option from "effect/Option"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { fromUtf8 } from "../crypto/utf8.ts"
import { compiler } from "../model/compile/compile.ts"
import { refused } from "../model/compile/pass.ts"
import { type Misfit, misfits, schemaFailure } from "../model/writing.ts"
import { isNumbered, pathTemplate } from "../operation/path.ts"
import type { Spec } from "../operation/spec.ts"
import { missing, type Reason, type Refusal, refusal, unknownProduct } from "./refusal.ts"
import { formFiles } from "./multipart.ts"
import type { SandboxRequest } from "./wire.ts"

/** Reads the arguments of an operation from a request: path parameters, then the body, then the query. */
export type ArgumentReader = (
  request: SandboxRequest,
  parameters: ReadonlyArray<string>,
  query: string,
) => Result.Result<ReadonlyArray<unknown>, Refusal>

/** What the platform calls a property that is missing or wrong (protocol: error codes worth knowing). */
const reason = ({ property, message }: Misfit): Reason => {
  const propertyName = property === "" ? {} : { propertyName: property }
  const told = property === "" ? message : `${property}: ${message}`
  if (message === "required") {
    return { code: "20000000", id: "PARAMETER_NOT_FOUND_IN_REQUEST", message: told, ...propertyName }
  }
  if (property.endsWith("expiryDate")) return { code: "21000120", id: "INVALID_VALUE", message: told, ...propertyName }
  return { code: "21000050", id: "INVALID_VALUE", message: told, ...propertyName }
}

const misfit = (error: Schema.SchemaError): Refusal => ({
  _tag: "Refusal",
  status: 400,
  reasons: misfits(error).map(reason),
})

const passes = {
  error: compiler({ direction: "read", checks: true, known: true }),
  ignore: compiler({ direction: "read", checks: true, known: false }),
}

/** Only what does not fit pays for naming everything that is wrong with it. */
const decoder = (schema: Schema.Codec<unknown, unknown>, onExcessProperty: "error" | "ignore") => {
  const pass = passes[onExcessProperty](schema)
  const decode = Schema.decodeUnknownExit(schema, { onExcessProperty, errors: "all" })
  return (input: unknown): Result.Result<unknown, Refusal> => {
    const passed = pass(input)
    if (passed !== refused) return Result.succeed(passed)
    const exit = decode(input)
    return Exit.isSuccess(exit) ? Result.succeed(exit.value) : Result.fail(misfit(schemaFailure(exit.cause)))
  }
}

const notJson = (message: string): Result.Result<never, Refusal> =>
  Result.fail(refusal(400, { code: "21000050", id: "INVALID_REQUEST", message }))

const parsed = ({ headers, body }: SandboxRequest): Result.Result<unknown, Refusal> => {
  if (body.length === 0) return Result.succeed({})
  const type = headers["content-type"] ?? "application/json"
  if (!/^application\/json\b/i.test(type)) return notJson("the Content-Type must be application/json")
  const text = fromUtf8(body)
  if (Option.isNone(text)) return notJson("the body is not UTF-8")
  try {
    return Result.succeed(JSON.parse(text.value))
  } catch {
    return notJson("the body is not JSON")
  }
}

/** Query parameters as an object; keys that may repeat become lists. */
const queryValues = (query: string, lists: ReadonlySet<string>): Record<string, unknown> => {
  const values: Record<string, unknown> = {}
  const parameters = new URLSearchParams(query)
  for (const name of new Set(parameters.keys())) {
    const all = parameters.getAll(name)
    values[name] = lists.has(name) ? all : all[all.length - 1]
  }
  return values
}

/** Which fields of a query schema are lists: their keys repeat. */
const listsOf = (schema: Schema.Codec<unknown, unknown>): ReadonlySet<string> => {
  const { fields = {} } = schema as { readonly fields?: Readonly<Record<string, Schema.Top>> }
  return new Set(Object.keys(fields).filter((name) => fields[name].ast._tag === "Arrays"))
}

/**
 * Makes the reader of an operation's arguments. Bodies are read strictly, as the platform reads them: limits hold, unknown
 * properties are refused, `null` is a value. Unknown query parameters are ignored.
 */
export const argumentReader = (
  { path, request, query, transfer }: Pick<Spec, "path" | "request" | "query" | "transfer">,
): ArgumentReader => {
  const numbered = pathTemplate(path).parameters.map(isNumbered)
  let body: ReturnType<typeof decoder> | undefined
  let parameters: ReturnType<typeof decoder> | undefined
  let lists: ReadonlySet<string> | undefined
  return (received, ids, text) => {
    if (ids.some((id, i) => numbered[i] && !/^[0-9]{1,9}$/.test(id))) return Result.fail(unknownProduct)
    const args: Array<unknown> = ids.map((id, i) => numbered[i] ? Number(id) : id)
    if (transfer === "upload") {
      const file = formFiles(received.headers["content-type"] ?? "", received.body)?.find(({ name }) => name === "file")
      return file === undefined ? Result.fail(missing("file")) : Result.succeed([...args, file])
    }
    if (request !== undefined) {
      const value = parsed(received)
      if (Result.isFailure(value)) return Result.fail(value.failure)
      body ??= decoder(request, "error")
      const decoded = body(value.success)
      if (Result.isFailure(decoded)) return Result.fail(decoded.failure)
      args.push(decoded.success)
    }
    if (query !== undefined) {
      parameters ??= decoder(Schema.toCodecStringTree(query) as Schema.Codec<unknown, unknown>, "ignore")
      lists ??= listsOf(query)
      const decoded = parameters(queryValues(text, lists))
      if (Result.isFailure(decoded)) return Result.fail(decoded.failure)
      args.push(decoded.success)
    }
    return Result.succeed(args)
  }
}
