import { assert, assertEquals } from "@std/assert"
import * as Result from "effect/Result"
import type * as Schema from "effect/Schema"
import * as fc from "fast-check"
import { clientOperations } from "../../src/client_api/operations.ts"
import { parseJson, reader } from "../../src/model/reading.ts"
import { writer } from "../../src/model/writing.ts"
import { answerReader } from "../../src/operation/answer.ts"
import { drafter } from "../../src/operation/request.ts"
import { serverOperations } from "../../src/server_api/operations.ts"
import { requestFor, responseFor } from "../../src/testing/operation.ts"
import { law } from "./law.ts"
import { revealed, valuesOf } from "./schemas.ts"

const operations = [
  ...serverOperations.map(({ name, operation }) => ({ name: `server ${name}`, operation })),
  ...clientOperations.map(({ name, operation }) => ({ name: `client ${name}`, operation })),
]

const anything = (operation: Parameters<typeof requestFor>[0]) =>
  fc.oneof(requestFor(operation), requestFor(operation, { values: "any" }))

/** The ids in a path, as the platform reads them. */
const idsIn = (template: string, path: string): ReadonlyArray<string> => {
  const match = new RegExp(`^${template.replace(/\{[^}]+\}/g, "([^/]+)")}$`).exec(path)
  assert(match !== null, `${path} is no ${template}`)
  return match.slice(1).map(decodeURIComponent)
}

const received = (schema: Schema.Codec<unknown, unknown>) => {
  const read = reader(schema)
  return (text: string) => revealed(Result.getOrThrow(read(parseJson(text))))
}

/** The values of each parameter in a query, in their order. */
const parametersIn = (query: string): Readonly<Record<string, ReadonlyArray<string>>> => {
  const parameters = new URLSearchParams(query)
  return Object.fromEntries(Array.from(new Set(parameters.keys()), (name) => [name, parameters.getAll(name)]))
}

/** The texts of each value; an empty list leaves no trace in a query. */
const listed = (values: object): Readonly<Record<string, ReadonlyArray<string>>> =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, [value].flat().map(String)] as const)
      .filter(([, texts]) => texts.length > 0),
  )

law(
  "the platform can read back from a request what the arguments of the operation say",
  () =>
    operations.map(({ name, operation }) => {
      const { spec } = operation
      const draft = drafter(spec)
      const body = spec.request && received(spec.request)
      const query = spec.query && writer(spec.query)
      return {
        name,
        weight: 2,
        property: fc.property(anything(operation), (args: ReadonlyArray<unknown>) => {
          const drafted = Result.getOrThrow(draft(args))
          const ids = idsIn(spec.path, drafted.path)
          const rest = args.slice(ids.length)
          assertEquals(ids, args.slice(0, ids.length).map(String))
          if (body === undefined) assertEquals(drafted.body, undefined)
          else assertEquals(body(drafted.body ?? ""), revealed(rest.shift()))
          const parameters = query === undefined ? {} : Result.getOrThrow(query(rest.shift()))
          assertEquals(parametersIn(drafted.query), listed(parameters as object))
        }),
      }
    }),
)

const facts = { operation: "the operation of this run" }
const headers = new Headers({ "content-type": "application/json" })
const written = (schema: Schema.Codec<unknown, unknown>) => {
  const write = writer(schema)
  return (value: unknown) => Result.getOrThrow(write(value))
}

law(
  "what the platform answers is what the operation succeeds with",
  () =>
    operations.filter(({ operation }) => operation.spec.transfer !== "download").map(({ name, operation }) => {
      const { response, success } = operation.spec
      const read = answerReader(operation.spec)
      const json = response && written(response)
      return {
        name,
        weight: 2,
        property: fc.property(responseFor(operation), (value) => {
          const body = json === undefined ? "" : JSON.stringify(json(value))
          assertEquals(revealed(Result.getOrThrow(read({ status: success, headers, body }, facts, 0))), revealed(value))
        }),
      }
    }),
)

law(
  "a declined result, however refused, is what the operation's own error carries",
  () =>
    operations.flatMap(({ name, operation }) => {
      const { declined } = operation.spec
      if (declined === undefined) return []
      const read = answerReader(operation.spec)
      const json = written(declined.schema)
      return [{
        name,
        weight: 2,
        property: fc.property(valuesOf(declined), fc.constantFrom(400, 402, 403, 404), (value, status) => {
          const body = JSON.stringify({ errorId: "1", errors: [{ code: "430285" }], [declined.property]: json(value) })
          const error = Result.getOrThrow(Result.flip(read({ status, headers, body }, facts, 0)))
          assert(error instanceof Error && error.name.endsWith("Declined"))
          assertEquals(revealed(error[declined.property as never]), revealed(value))
        }),
      }]
    }),
)
