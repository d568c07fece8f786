import { assertEquals, assertMatch } from "@std/assert"
import * as Option from "effect/Option"
import deno from "../../deno.json" with { type: "json" }
import { clientMetaInfo, encodeClientMetaInfo, version } from "../../src/client_api/client_meta_info.ts"
import { decode } from "../../src/crypto/base64.ts"
import { fromUtf8 } from "../../src/crypto/utf8.ts"
import { device } from "./encryption/device.ts"

Deno.test("the client meta info names screen, user agent and library", () => {
  const info = clientMetaInfo(device)
  assertEquals(info.screenSize, "1280x720")
  assertEquals(info.platformIdentifier, "Mozilla/5.0 (Zürich 😀)")
  assertMatch(info.sdkIdentifier, /^EffectClientSDK\/v\d+\.\d+\.\d+$/)
  assertEquals(Object.keys(info).sort(), ["platformIdentifier", "screenSize", "sdkCreator", "sdkIdentifier"])
})

Deno.test("the header is standard base64 of UTF-8", () => {
  const info = clientMetaInfo(device)
  const text = Option.flatMap(decode(encodeClientMetaInfo(info)), fromUtf8)
  assertEquals(Option.map(text, (json) => JSON.parse(json)), Option.some(info))
})

Deno.test("the version is the package's", () => assertEquals(version, deno.version))
