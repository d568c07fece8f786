import { assert, assertEquals } from "@std/assert"
import * as Schema from "effect/Schema"
import { clientOperations } from "../../src/client_api/operations.ts"
import type { ListedOperation } from "../../src/operation/listed.ts"
import { isNumbered, pathTemplate } from "../../src/operation/path.ts"
import type { Spec } from "../../src/operation/spec.ts"
import { operationsPage } from "../../src/openapi/operations_table.ts"
import { propertiesOf, type Wire } from "../../src/openapi/schemas.ts"
import { serverOperations } from "../../src/server_api/operations.ts"
import { facts } from "./catalogue.ts"

const sides = [["server", serverOperations], ["client", clientOperations]] as const
const specs = (operations: ReadonlyArray<ListedOperation>): ReadonlyArray<Spec> =>
  operations.map(({ operation }) => operation.spec)
const counted = (words: ReadonlyArray<string>): Record<string, number> => {
  const counts: Record<string, number> = {}
  for (const word of words.toSorted()) counts[word] = (counts[word] ?? 0) + 1
  return counts
}
const groups = (operations: ReadonlyArray<ListedOperation>) =>
  counted(specs(operations).map(({ id }) => id.split(".")[0]))

Deno.test("the groups hold as many operations as the API has", () => {
  assertEquals(groups(serverOperations), {
    captures: 4,
    disputes: 4,
    files: 1,
    hostedcheckouts: 3,
    hostedmandatemanagements: 2,
    installments: 1,
    mandates: 6,
    payments: 18,
    payouts: 6,
    productgroups: 3,
    products: 7,
    refunds: 5,
    riskassessments: 2,
    services: 5,
    sessions: 1,
    tokens: 5,
  })
  assertEquals(groups(clientOperations), { crypto: 1, payments: 1, productgroups: 2, products: 7, services: 3 })
  assertEquals([serverOperations.length, clientOperations.length], [73, 14])
})

Deno.test("an operation is reached by its own name, `remove` where that would be a reserved word", () => {
  for (const { name, operation } of [...serverOperations, ...clientOperations]) {
    assertEquals(name.replace(/\.remove$/, ".delete").toLowerCase(), operation.spec.id.toLowerCase())
  }
})

Deno.test("no two operations of an API share an id or a route", () => {
  for (const [, operations] of sides) {
    const routes = specs(operations).map(({ method, service, path }) =>
      `${method} ${service} ${path.replace(/\{\w+\}/g, "{}")}`
    )
    assertEquals(new Set(routes).size, operations.length)
    assertEquals(new Set(specs(operations).map(({ id }) => id)).size, operations.length)
  }
})

Deno.test("a request is repeated freely only if it reads, replaces, removes or looks up", () => {
  const harmless = [
    "installments.getInstallmentsInfo",
    "productgroups.deviceFingerprint",
    "products.customerDetails",
    "products.deviceFingerprint",
    "products.sessions",
    "riskassessments.bankaccounts",
    "riskassessments.cards",
    "services.bankaccount",
    "services.getIINdetails",
    "sessions.create",
  ]
  const guarded = [
    "disputes.cancel",
    "disputes.submit",
    "disputes.uploadFile",
    "mandates.block",
    "mandates.revoke",
    "mandates.unblock",
    "payments.cancelapproval",
    "payments.finalizecapture",
    "payments.processchallenged",
    "payouts.cancel",
    "payouts.cancelapproval",
    "refunds.cancel",
    "refunds.cancelapproval",
    "tokens.approvesepadirectdebit",
  ]
  const expected = ({ id, method }: Spec) =>
    method !== "POST" || harmless.includes(id) ? "always" : guarded.includes(id) ? "never" : "with key"
  for (const spec of [...specs(serverOperations), ...specs(clientOperations)]) {
    assertEquals(spec.repeat, expected(spec), spec.id)
  }
  assertEquals(counted(specs(serverOperations).map(({ repeat }) => repeat)), { always: 42, never: 14, "with key": 17 })
})

Deno.test("the page of all operations is current", async () => {
  const page = await Deno.readTextFile(new URL("../../docs/operations.md", import.meta.url))
  assert(page === operationsPage(serverOperations, clientOperations), "run: deno task operations > docs/operations.md")
})

const identifier = (schema: Wire | undefined): string | null =>
  schema === undefined ? null : String(schema.ast.annotations?.identifier)

/** The type of a query parameter in the words of the catalogue. */
const typeOf = ({ type, format, items }: Record<string, unknown>): string =>
  type === "array"
    ? typeOf(items as Record<string, unknown>)
    : type !== "integer"
    ? String(type ?? "string")
    : format === "int64"
    ? "long"
    : "integer"

for (const [side, operations] of sides) {
  const known = new Map(specs(operations).map((spec) => [spec.id, spec]))
  Deno.test({
    name: `every operation of the ${side} catalogue is declared as it stands there`,
    ignore: facts(side).length === 0,
    fn: () => {
      assertEquals(facts(side).map(({ id }) => id).sort(), [...known.keys()].sort())
      for (const fact of facts(side)) {
        const { id } = fact
        const spec = known.get(id) as Spec
        const root = side === "client" ? "/client/v1/{customerId}" : "/v1/{merchantId}"
        const prefix = spec.service === "files" ? `/files${root}` : root
        assertEquals([spec.method, prefix + spec.path, spec.service], [fact.method, fact.path, fact.service], id)
        for (const parameter of pathTemplate(spec.path).parameters) {
          assertEquals(isNumbered(parameter), fact.pathParams[parameter].type === "integer", `${id} ${parameter}`)
        }
        assert(Object.keys(fact.responses).includes(String(spec.success)), `${id} success`)
        const upload = fact.requestContentType === "multipart/form-data"
        assertEquals(spec.transfer === "upload" ? "UploadFileRequest" : identifier(spec.request), fact.request, id)
        assertEquals(spec.transfer === "upload", upload, id)
        assertEquals(
          spec.transfer === "download" ? "binary" : identifier(spec.response),
          fact.responses[String(spec.success)],
          id,
        )
        assertEquals(spec.declined?.property, fact.declined?.property, id)
        assertEquals(identifier(spec.declined?.schema) ?? undefined, fact.declined?.type, id)
        if (spec.repeat === "with key") assert(fact.idempotent, `${id} takes no key`)
        const query = spec.query === undefined ? [] : propertiesOf(spec.query)
        assertEquals(
          Object.fromEntries(
            query.map((
              { name, required, schema },
            ) => [name, { type: typeOf(schema), required, list: schema.type === "array" }]),
          ),
          Object.fromEntries(
            Object.entries(fact.query).map((
              [name, { type, required, list = false }],
            ) => [name, { type, required, list }]),
          ),
          id,
        )
      }
    },
  })
}

Deno.test("every schema of an operation has a name", () => {
  for (const { id, request, query, response, declined } of [...specs(serverOperations), ...specs(clientOperations)]) {
    for (const schema of [request, query, response, declined?.schema]) {
      assert(schema === undefined || Schema.isSchema(schema) && identifier(schema) !== "undefined", id)
    }
  }
})
