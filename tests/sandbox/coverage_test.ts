import { assertEquals } from "@std/assert"
import { clientOperations } from "../../src/client_api/operations.ts"
import { clientRoutes } from "../../src/sandbox/client_api/routes.ts"
import { serverRoutes } from "../../src/sandbox/routes.ts"
import { serverOperations } from "../../src/server_api/operations.ts"

const idsOf = (values: ReadonlyArray<{ readonly spec: { readonly id: string } }>): ReadonlyArray<string> =>
  values.map(({ spec }) => spec.id).toSorted()

Deno.test("every operation of the Server API has exactly one handler", () => {
  assertEquals(idsOf(serverRoutes), idsOf(serverOperations.map(({ operation }) => operation)))
  assertEquals(serverRoutes.length, 73)
})

Deno.test("every operation of the Client API has exactly one handler", () => {
  assertEquals(idsOf(clientRoutes), idsOf(clientOperations.map(({ operation }) => operation)))
  assertEquals(clientRoutes.length, 14)
})
