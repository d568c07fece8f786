import { assertEquals, assertInstanceOf } from "@std/assert"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import { DuplicateHeader, MissingHeader } from "../../src/webhooks/errors.ts"
import { type HeaderSource, singleHeader } from "../../src/webhooks/header_source.ts"

const name = "X-GCS-KeyId"
const found = (headers: HeaderSource) => Effect.runSync(Effect.result(singleHeader(headers, name)))

const once: ReadonlyArray<readonly [what: string, headers: HeaderSource]> = [
  ["web headers", new Headers({ [name]: "id" })],
  ["pairs", [["x-gcs-KEYID", "id"]]],
  ["a map", new Map([["x-gcs-keyid", "id"]])],
  ["a record", { "X-GCS-KEYID": "id" }],
  ["a record of lists", { "x-gcs-keyid": ["id"] }],
  ["white space around it", { "x-gcs-keyid": " id\t" }],
  ["an absent twin", { "x-gcs-keyid": "id", "X-GCS-KeyId": undefined }],
  ["an empty twin", [["x-gcs-keyid", "id"], ["x-gcs-keyid", ""]]],
]

Deno.test("a header that is there once is found in any case, in any form of headers", () => {
  for (const [what, headers] of once) assertEquals(found(headers), Result.succeed("id"), what)
})

const never: ReadonlyArray<HeaderSource> = [[], {}, new Headers(), { [name]: undefined }, { [name]: [] }, {
  [name]: " ",
}]

Deno.test("a header that is missing or empty is an error that names it", () => {
  for (const headers of never) {
    const error = Result.getOrThrow(Result.flip(found(headers)))
    assertInstanceOf(error, MissingHeader)
    assertEquals(error.header, name)
    assertEquals(error.message.startsWith("could not find header 'X-GCS-KeyId'"), true)
  }
})

const twice: ReadonlyArray<HeaderSource> = [
  new Headers([[name, "a"], [name, "a"]]),
  [[name, "a"], ["x-gcs-keyid", "b"]],
  { [name]: "a", "x-gcs-keyid": "a" },
  { [name]: ["a", "b"] },
  { [name]: "a, b" },
]

Deno.test("a header that is there twice is an error that names it, equal values included", () => {
  for (const headers of twice) {
    const error = Result.getOrThrow(Result.flip(found(headers)))
    assertInstanceOf(error, DuplicateHeader)
    assertEquals(error.header, name)
  }
})
