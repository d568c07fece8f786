import { assert, assertEquals } from "@std/assert"
import { documentOf } from "../../src/cli/openapi.ts"
import type { OpenApiDocument } from "../../src/openapi/document.ts"
import {
  disputeEventTypes,
  paymentEventTypes,
  payoutEventTypes,
  refundEventTypes,
  tokenEventTypes,
} from "../../src/webhooks/event_types.ts"
import { Validator } from "../npm/openapi_schema_validator.ts"
import { beside } from "./catalogue.ts"

const root = new URL("../../", import.meta.url)

/** Both documents; made once, since their docstrings are read from the sources. */
const documents: Record<"server" | "client", OpenApiDocument> = {
  server: documentOf("server") as OpenApiDocument,
  client: documentOf("client") as OpenApiDocument,
}
const sides = Object.entries(documents)

interface JsonSchema {
  readonly description?: string
  readonly type?: string
  readonly required?: ReadonlyArray<string>
  readonly properties?: Readonly<Record<string, JsonSchema>>
  readonly additionalProperties?: unknown
  readonly deprecated?: boolean
}
const schemas = ({ components }: OpenApiDocument) => Object.entries(components.schemas as Record<string, JsonSchema>)
const operations = ({ paths }: OpenApiDocument) => Object.values(paths).flatMap((item) => Object.values(item))

/** The component schemas that a part of a document leads to. */
const reached = (
  { components }: OpenApiDocument,
  part: unknown,
  seen: Set<string> = new Set(),
): ReadonlySet<string> => {
  for (const [, kind, name] of JSON.stringify(part ?? null).matchAll(/"#\/components\/(\w+)\/(\w+)"/g)) {
    const component = (components as unknown as Record<string, Record<string, unknown>>)[kind][name]
    assert(component !== undefined, `no ${kind} named ${name}`)
    if (kind !== "schemas") reached({ components } as OpenApiDocument, component, seen)
    else if (!seen.has(name)) reached({ components } as OpenApiDocument, component, seen.add(name))
  }
  return seen
}

Deno.test("a public validator accepts both documents as OpenAPI 3.1", async () => {
  for (const [side, document] of sides) {
    const validator = new Validator()
    const { valid, errors } = await validator.validate(structuredClone(document) as unknown as Record<string, unknown>)
    assertEquals([valid, errors, validator.version], [true, undefined, "3.1"], side)
  }
})

Deno.test("the documents hold as much as the APIs have", () => {
  const counts = ([, document]: readonly [string, OpenApiDocument]) => ({
    operations: operations(document).length,
    objects: schemas(document).filter(([, { type }]) => type === "object").length,
    properties: schemas(document).reduce((sum, [, { properties = {} }]) => sum + Object.keys(properties).length, 0),
    deprecated: schemas(document).reduce(
      (sum, [, { properties = {} }]) => sum + Object.values(properties).filter(({ deprecated }) => deprecated).length,
      0,
    ),
  })
  assertEquals(sides.map(counts), [
    { operations: 73, objects: 371, properties: 1650, deprecated: 66 },
    { operations: 14, objects: 52, properties: 186, deprecated: 1 },
  ])
})

Deno.test("every operation, type and property is described by its docstring", () => {
  for (const [side, document] of sides) {
    for (const { operationId, summary, description } of operations(document)) {
      assert(summary !== undefined && description !== undefined && summary.length <= 120, `${side} ${operationId}`)
    }
    for (const [name, { description, properties = {} }] of schemas(document)) {
      assert(description, `${side} ${name}`)
      for (const [key, property] of Object.entries(properties)) assert(property.description, `${side} ${name}.${key}`)
    }
    assert(!JSON.stringify(document).includes("{@link"), side)
  }
})

Deno.test("what is only sent refuses unknown properties, what comes neither does nor demands what may be missing", () => {
  for (const [side, document] of sides) {
    const sent = reached(document, operations(document).map(({ requestBody, parameters }) => [requestBody, parameters]))
    const come = reached(document, operations(document).map(({ responses }) => responses))
    for (const [name, { type, additionalProperties, required }] of schemas(document)) {
      assert(sent.has(name) || come.has(name), `${side} ${name} is not used`)
      if (type !== "object" || name === "UploadFileRequest") continue
      assertEquals(additionalProperties, come.has(name) ? undefined : false, `${side} ${name}`)
      if (side === "server" && !sent.has(name)) assertEquals(required, undefined, name)
    }
  }
})

Deno.test("an error has the body that its operation can give it", () => {
  const bodies: Record<string, string> = {
    "payments.create": "PaymentErrorResponse",
    "payments.refund": "RefundErrorResponse",
    "captures.refund": "RefundErrorResponse",
    "payouts.create": "PayoutErrorResponse",
  }
  for (const [, document] of sides) {
    for (const { operationId, responses } of operations(document)) {
      const errors = Object.entries(responses).filter(([status]) => !status.startsWith("2"))
      const names = new Set(errors.flatMap(([, response]) => [...reached(document, response)]))
      assert(names.has(bodies[operationId] ?? "ErrorResponse"), operationId)
      assertEquals(names.has("ErrorResponse"), bodies[operationId] === undefined, operationId)
      for (const status of ["400", "403", "404", "409", "410", "500", "502", "503", "default"]) {
        assert(status in responses, `${operationId} ${status}`)
      }
    }
  }
})

Deno.test("a key is offered where the platform honours one, and its replay is told", () => {
  const key = { $ref: "#/components/parameters/IdempotenceKey" }
  for (const { operationId, parameters, responses } of operations(documents.server)) {
    const offered = parameters.some((one) => JSON.stringify(one) === JSON.stringify(key))
    const replay = JSON.stringify(responses).includes("X-GCS-Idempotence-Request-Timestamp")
    assertEquals(offered, replay, operationId)
  }
  assert(!JSON.stringify(documents.client).includes("Idempotence"))
})

const eventTypes = [paymentEventTypes, refundEventTypes, payoutEventTypes, tokenEventTypes, disputeEventTypes].flat()

const checker = beside("tools/check_contract.ts")

Deno.test({
  name: "both documents and the webhook event types pass the contract check",
  ignore: checker === undefined,
  fn: async () => {
    const folder = await Deno.makeTempDir()
    try {
      const files = await Promise.all(sides.map(async ([side, document]) => {
        await Deno.writeTextFile(`${folder}/${side}.json`, JSON.stringify(document))
        return `${folder}/${side}.json`
      }))
      const webhooks = `${folder}/webhooks.json`
      await Deno.writeTextFile(webhooks, JSON.stringify(eventTypes))
      const { stdout } = await new Deno.Command(Deno.execPath(), {
        args: ["run", "--no-config", "--allow-read", String(checker), ...files, "--webhooks", webhooks],
        cwd: root,
        env: { NO_COLOR: "1" },
      }).output()
      const said = new TextDecoder().decode(stdout).trim().split("\n")
      assertEquals(said.at(-1), "557 passed, 0 failed", said.join("\n"))
    } finally {
      await Deno.remove(folder, { recursive: true })
    }
  },
})
