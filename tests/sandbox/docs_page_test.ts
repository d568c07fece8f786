import { assert, assertEquals, assertStringIncludes } from "@std/assert"
import * as Effect from "effect/Effect"
import { clientOperations } from "../../src/client_api/operations.ts"
import { Sandbox, SandboxServer } from "../../src/sandbox/mod.ts"
import { signedCurl } from "../../src/sandbox/docs_page/signing.ts"
import { serverOperations } from "../../src/server_api/operations.ts"
import { Validator } from "../npm/openapi_schema_validator.ts"

/** Acts on a sandbox that listens. */
const onSandbox = (act: (url: string) => Promise<void>): Promise<void> =>
  Effect.runPromise(
    Effect.flatMap(SandboxServer, ({ url }) => Effect.promise(() => act(url))).pipe(
      Effect.provide(Sandbox.layerServer({ port: 0 })),
    ),
  )

Deno.test("the page describes every operation and every type, links to nothing that is missing, and loads nothing from elsewhere", () =>
  onSandbox(async (url) => {
    const response = await fetch(`${url}/docs`)
    assertEquals([response.status, response.headers.get("content-type")], [200, "text/html; charset=utf-8"])
    assertStringIncludes(response.headers.get("content-security-policy") ?? "", "default-src 'none'")
    const page = await response.text()
    const ids = [...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
    assertEquals(ids.length, new Set(ids).size)
    for (const [side, operations] of [["server", serverOperations], ["client", clientOperations]] as const) {
      for (const { operation } of operations) assert(ids.includes(`${side}.${operation.spec.id}`), operation.spec.id)
      const document = await (await fetch(`${url}/docs/${side}.json`)).json()
      assertEquals(document.servers, [{ url }])
      const { valid, errors } = await new Validator().validate(structuredClone(document))
      assertEquals([valid, errors], [true, undefined])
      for (const name of Object.keys(document.components.schemas)) assert(ids.includes(`${side}.type.${name}`), name)
    }
    for (const [, target] of page.matchAll(/href="#([^"]+)"/g)) assert(ids.includes(target), target)
    for (const [, address] of page.matchAll(/(?:src|href)="([^"#][^"]*)"/g)) {
      assert(address.startsWith("/"), address)
      const found = await fetch(url + address)
      assertEquals([address, found.status], [address, 200])
      await found.body?.cancel()
    }
    assert(!page.includes("(protocol:") && !page.includes("undefined") && !page.includes("[object"))
  }))

Deno.test("the host that a reader names stands in the page as text", () =>
  onSandbox(async (url) => {
    const { hostname, port } = new URL(url)
    const socket = await Deno.connect({ hostname, port: Number(port) })
    await socket.write(
      new TextEncoder().encode(`GET /docs HTTP/1.1\r\nHost: "><script>x\r\nConnection: close\r\n\r\n`),
    )
    const page = await new Response(socket.readable).text()
    assert(page.startsWith("HTTP/1.1 400") || page.includes("&quot;&gt;&lt;script&gt;x"))
    assert(!page.includes(`"><script>x`))
  }))

Deno.test("only GET is answered, and only what there is", () =>
  onSandbox(async (url) => {
    const statuses = await Promise.all([
      fetch(`${url}/docs`, { method: "POST" }),
      fetch(`${url}/docs/nothing`),
      fetch(`${url}/docs/__proto__`),
    ].map(async (asked) => {
      const response = await asked
      await response.body?.cancel()
      return response.status
    }))
    assertEquals(statuses, [405, 404, 404])
  }))

Deno.test("the signed request on the page works as it stands", () =>
  onSandbox(async (url) => {
    const { stdout, stderr } = await new Deno.Command("sh", { args: ["-c", signedCurl(url)] }).output()
    const answer = new TextDecoder().decode(stdout)
    assert(answer !== "", new TextDecoder().decode(stderr))
    assertEquals(JSON.parse(answer).payment?.status, "PENDING_APPROVAL", answer)
  }))
