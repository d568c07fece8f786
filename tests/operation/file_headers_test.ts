import { assertEquals } from "@std/assert"
import { contentLength, fileName, isJson } from "../../src/operation/file_headers.ts"
import { isBinary } from "../../src/operation/obfuscation/obfuscator.ts"
import { vendorVectors } from "../client_api/vendor_vectors.ts"

Deno.test("the file name is the parameter filename, without one pair of matching quotes", () => {
  const names: ReadonlyArray<readonly [header: string | null, name: string | undefined]> = [
    [null, undefined],
    ["", undefined],
    ["attachment", undefined],
    ["attachment; filename=a.pdf", "a.pdf"],
    ['attachment; FileName = "a b.pdf" ; size=3', "a b.pdf"],
    ["attachment;filename='a.pdf'", "a.pdf"],
    [`filename="'a.pdf'"`, "'a.pdf'"],
    [`filename="a.pdf'`, `"a.pdf'`],
    ['filename=""', ""],
    ['filename="', '"'],
    ["attachment; filename=", ""],
    ["attachment; filename*=UTF-8''a.pdf", undefined],
    ["attachment; myfilename=a.pdf", undefined],
  ]
  for (const [header, name] of names) assertEquals(fileName(header), name, String(header))
})

Deno.test("a length is a whole number, or none", () => {
  for (const [header, length] of [["0", 0], ["1234", 1234], ["000", 0], ["9".repeat(15), 999999999999999]] as const) {
    assertEquals(contentLength(header), length)
  }
  for (const header of [null, "", "-1", "1.5", "1e3", " 1", "1,1", "s1234", "9".repeat(16)]) {
    assertEquals(contentLength(header), undefined, String(header))
  }
})

Deno.test("an answer is JSON when it says so or says nothing", () => {
  const of = (type?: string) => isJson(new Headers(type === undefined ? {} : { "content-type": type }))
  for (const type of [undefined, "application/json", "Application/JSON", "application/json; charset=utf-8"]) {
    assertEquals(of(type), true, type)
  }
  for (const type of ["", "text/html", "text/json", "application/xml", "application/octet-stream"]) {
    assertEquals(of(type), false, type)
  }
})

interface HeaderCase {
  readonly fn: "isBinaryContent" | "isJSON" | "dispositionFilename" | "contentLength"
  readonly contentType?: string | null
  readonly contentDisposition?: string | null
  readonly contentLength?: string | null
  readonly expected: unknown
}

vendorVectors<HeaderCase>({
  file: "headers",
  notApplicable: ({ contentLength }) =>
    contentLength === "s1234" ? "a length that is no number is none, not a text" : undefined,
  check: ({ fn, contentType = null, contentDisposition = null, contentLength: length = null, expected }) => {
    switch (fn) {
      case "isBinaryContent":
        return assertEquals<unknown>(isBinary(contentType), expected)
      case "isJSON":
        return assertEquals<unknown>(isJson({ get: () => contentType }), expected)
      case "dispositionFilename":
        return assertEquals<unknown>(fileName(contentDisposition) ?? null, expected)
      case "contentLength":
        return assertEquals<unknown>(contentLength(length) ?? null, expected)
    }
  },
})
