import { assertEquals } from "@std/assert"
import * as Schema from "effect/Schema"
import * as ClientProducts from "../../src/client_api/products.ts"
import * as model from "../../src/model/mod.ts"
import type { Spec } from "../../src/operation/spec.ts"
import { serverOperations } from "../../src/server_api/operations.ts"
import * as Payments from "../../src/server_api/payments.ts"
import * as Sessions from "../../src/server_api/sessions.ts"
import { bundle, finishBundling } from "../budgets/bundle.ts"

type Fields = Readonly<Record<string, unknown>>

/** The schemas of the model and the queries beside the operations. */
const schemas = [...Object.values(model), ...serverOperations.flatMap(({ operation }) => operation.spec.query ?? [])]
  .flatMap((value) =>
    Schema.isSchema(value)
      ? [{ name: String(value.ast.annotations?.identifier), fields: "fields" in value ? value.fields as Fields : {} }]
      : []
  )
const named = (names: ReadonlyArray<string>) => schemas.filter(({ name }) => names.includes(name))

/** Names of the schemas that operations are made of. */
const schemasOf = (specs: ReadonlyArray<Spec>): ReadonlyArray<string> => [
  ...new Set(
    specs.flatMap(({ request, query, response, declined }) => [request, query, response, declined?.schema])
      .flatMap((schema) => schema === undefined ? [] : Object.keys(Schema.toJsonSchemaDocument(schema).definitions)),
  ),
]

/** Whether a schema only hands its fields down to one of the others. */
const isBaseOf = (name: string, others: ReadonlyArray<string>): boolean =>
  named([name]).some((base) =>
    named(others).some(({ fields }) => Object.entries(base.fields).every(([key, field]) => fields[key] === field))
  )

/** Names of the schemas in a bundle, where each is the first argument of what makes it. */
const schemasIn = (code: string): ReadonlyArray<string> =>
  [...new Set([...code.matchAll(/\(["'`](\w+)["'`],/g)].map(([, name]) => name))].filter((name) =>
    named([name]).length > 0
  )

/** Every operation reads the errors of the platform. */
const always = ["APIError", "ErrorCategory"]

const cases: ReadonlyArray<readonly [entry: string, what: string, specs: ReadonlyArray<Spec>]> = [
  ["approve_payment", "payments.approve", [Payments.approve.spec]],
  ["create_session", "sessions.create", [Sessions.create.spec]],
  // esbuild keeps a namespace of an entry point whole: the group of the operation, and no other.
  [
    "test_connection",
    "the group services through the entry point",
    serverOperations.flatMap(({ operation }) => operation.spec.id.startsWith("services.") ? [operation.spec] : []),
  ],
  ["find_products", "products.find of the Client API", [ClientProducts.find.spec]],
]

Deno.test({
  name: "an operation brings its own schemas and no others",
  sanitizeOps: false,
  sanitizeResources: false,
  fn: async () => {
    try {
      for (const [entry, what, specs] of cases) {
        const { code, minified, gzip } = await bundle(new URL(`entries/${entry}.ts`, import.meta.url))
        const wanted = [...schemasOf(specs), ...always]
        const found = schemasIn(code)
        assertEquals(found.filter((name) => !wanted.includes(name) && !isBaseOf(name, wanted)), [], what)
        assertEquals(wanted.filter((name) => !found.includes(name)), [], what)
        // deno-lint-ignore no-console -- a figure for whoever reads the run
        console.log(`# ${what}: ${found.length} schemas, ${kib(minified)} minified, ${kib(gzip)} gzip`)
      }
    } finally {
      await finishBundling()
    }
  },
})

const kib = (bytes: number): string => `${(bytes / 1024).toFixed(1)} KiB`
