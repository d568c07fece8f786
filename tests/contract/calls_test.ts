import { assert, assertEquals } from "@std/assert"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import type * as Scope from "effect/Scope"
import * as WebCrypto from "../../src/crypto/web_crypto.ts"
import { ClientApi } from "../../src/client_api/client_api.ts"
import { ClientSession } from "../../src/client_api/client_session.ts"
import { clientOperations } from "../../src/client_api/operations.ts"
import type { ApiError } from "../../src/operation/errors.ts"
import type { ListedOperation } from "../../src/operation/listed.ts"
import { isNumbered, pathTemplate } from "../../src/operation/path.ts"
import type { Spec } from "../../src/operation/spec.ts"
import { propertiesOf, type Wire } from "../../src/openapi/schemas.ts"
import type { ServerApi } from "../../src/server_api/server_api.ts"
import { serverOperations } from "../../src/server_api/operations.ts"
import { refused, scriptedTransport } from "../support/scripted_transport.ts"
import { virtualApi } from "../support/test_api.ts"

const session = ClientSession.layer({
  clientSessionId: "0a1b2c3d4e5f60718293a4b5c6d7e8f9",
  customerId: "7731-abc",
  clientApiUrl: "https://client.example.com",
  assetUrl: "https://assets.example.com",
})

const file = { fileName: "note.pdf", contentType: "application/pdf", content: new Uint8Array(3) }

const idOf = (parameter: string): string | number => isNumbered(parameter) ? 3201 : "a/b"

/** The path with its ids, percent-encoded. */
const pathOf = ({ path }: Spec): string => path.replace(/\{(\w+)\}/g, (_, name) => isNumbered(name) ? "3201" : "a%2Fb")

/** Arguments that fit everything but what a request or query requires. */
const argumentsOf = ({ path, transfer }: Spec): ReadonlyArray<unknown> => [
  ...pathTemplate(path).parameters.map(idOf),
  ...(transfer === "upload" ? [file] : []),
]

/** Names of the properties without which a call is refused. */
const requiredOf = ({ request, query }: Spec): ReadonlyArray<string> => {
  const of = (schema: Wire | undefined) =>
    schema === undefined ? [] : propertiesOf(schema).filter(({ required }) => required).map(({ name }) => name)
  // The body is checked first.
  return of(request).length > 0 ? of(request) : of(query)
}

type Run = (operation: ListedOperation["operation"]) => Promise<{
  readonly error: ApiError
  readonly sent: ReadonlyArray<
    { readonly method: string; readonly url: string; readonly headers: Readonly<Record<string, string>> }
  >
}>

/** Calls any operation against a platform that knows no object. */
const runOn = (
  layerOf: (transport: ReturnType<typeof scriptedTransport>["layer"]) => Layer.Layer<ServerApi | ClientApi, unknown>,
): Run =>
async (operation) => {
  const { layer, sent } = scriptedTransport(refused(404, "300240"))
  const call = operation as unknown as (
    ...args: ReadonlyArray<unknown>
  ) => Effect.Effect<unknown, ApiError, ServerApi | ClientApi | Scope.Scope>
  const error = await Effect.runPromise(
    Effect.flip(call(...argumentsOf(operation.spec))).pipe(
      Effect.scoped,
      Effect.provide(Layer.orDie(layerOf(layer))),
    ),
  )
  return { error, sent: sent.map(({ request }) => request) }
}

const sides = [
  {
    name: "Server API",
    operations: serverOperations,
    rootOf: ({ service }: Spec) => `https://payment.example.com${service === "files" ? "/files" : ""}/v1/7731`,
    run: runOn((transport) => virtualApi(transport) as Layer.Layer<ServerApi | ClientApi, unknown>),
  },
  {
    name: "Client API",
    operations: clientOperations,
    rootOf: () => "https://client.example.com/client/v1/7731-abc",
    run: runOn((transport) =>
      ClientApi.layerNoDeps().pipe(Layer.provide([session, WebCrypto.layer, transport])) as Layer.Layer<
        ServerApi | ClientApi,
        unknown
      >
    ),
  },
]

for (const { name, operations, rootOf, run } of sides) {
  Deno.test(`every operation of the ${name} goes to its address, or names what it lacks and sends nothing`, async () => {
    for (const { operation } of operations) {
      const { spec } = operation
      const { error, sent } = await run(operation)
      assertEquals("operation" in error && error.operation, spec.id)
      const required = requiredOf(spec)
      if (required.length > 0) {
        assert(error._tag === "InvalidRequest", spec.id)
        assertEquals(error.problems.map(({ property }) => property), [...required], spec.id)
        assertEquals(sent, [], spec.id)
        continue
      }
      assertEquals(error._tag, "NotFound", spec.id)
      assertEquals(sent.map(({ method, url }) => [method, url]), [[spec.method, rootOf(spec) + pathOf(spec)]], spec.id)
      assertEquals("x-gcs-idempotence-key" in sent[0].headers, spec.repeat === "with key", spec.id)
      const contentType = spec.transfer === "upload" ? "multipart/form-data" : spec.request ? "application/json" : ""
      assertEquals((sent[0].headers["content-type"] ?? "").split(";")[0], contentType, spec.id)
    }
  })
}
