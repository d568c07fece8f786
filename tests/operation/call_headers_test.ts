import { assertEquals, assertStringIncludes } from "@std/assert"
import * as Effect from "effect/Effect"
import * as CallHeaders from "../../src/operation/call_headers.ts"
import * as FetchTransport from "../../src/operation/fetch_transport.ts"
import { getFile } from "../../src/server_api/files.ts"
import { testconnection } from "../../src/server_api/services.ts"
import { stringToSign } from "../../src/server_api/signature.ts"
import { apiAt } from "../support/test_api.ts"

const sent: Array<Headers> = []
const fetch = (_url: string, init: RequestInit): Promise<Response> => {
  sent.push(new Headers(init.headers))
  return Promise.resolve(Response.json({ result: "OK" }))
}
const layer = apiAt("https://payment.example.com", FetchTransport.layer({ fetch }))

Deno.test("headers of a call are sent, and are among those that the signature covers", async () => {
  sent.length = 0
  await Effect.runPromise(
    testconnection().pipe(
      CallHeaders.withClientMetaInfo("eyJ0ZXN0IjoidGVzdCJ9"),
      CallHeaders.withMessageId("b9f6c2d0-51f4-4c7e-8f8e-2f6e1d2c3b4a"),
      CallHeaders.withRequestId("7d0c7c1e-0a35-4b3b-a3b6-4e6a2d7b5a10"),
      Effect.provide(layer),
    ),
  )
  const names = ["x-gcs-clientmetainfo", "x-gcs-messageid", "x-gcs-requestid"]
  assertEquals(names.map((name) => sent[0].get(name)), [
    "eyJ0ZXN0IjoidGVzdCJ9",
    "b9f6c2d0-51f4-4c7e-8f8e-2f6e1d2c3b4a",
    "7d0c7c1e-0a35-4b3b-a3b6-4e6a2d7b5a10",
  ])
  const signed = stringToSign({
    method: "GET",
    contentType: "",
    date: "",
    headers: Object.fromEntries(sent[0]),
    resource: "/",
  })
  assertEquals(names.filter((name) => !signed.includes(`\n${name}:`)), [])
})

const cases = [["a line break", "a\r\nx-evil: 1"], ["nothing", ""], ["a letter beyond ASCII", "ü"]] as const
for (const [what, value] of cases) {
  Deno.test(`a header of a call that holds ${what} is refused, by an operation and by a download`, async () => {
    sent.length = 0
    const calls = [Effect.asVoid(testconnection()), Effect.asVoid(Effect.scoped(getFile("f")))]
    for (const call of calls) {
      const refused = await Effect.runPromise(
        call.pipe(CallHeaders.withMessageId(value), Effect.provide(layer), Effect.flip),
      )
      assertEquals(refused._tag, "InvalidRequest")
      assertStringIncludes(refused.message, "x-gcs-messageid")
    }
    assertEquals(sent, [])
  })
}
