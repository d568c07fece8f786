import { assert, assertEquals, assertNotEquals } from "@std/assert"
import type * as SchemaAST from "effect/SchemaAST"
import * as fc from "fast-check"
import { clientOperations } from "../../../src/client_api/operations.ts"
import { defaultRules, personalData } from "../../../src/operation/obfuscation/rules.ts"
import { binary, make } from "../../../src/operation/obfuscation/obfuscator.ts"
import { all, keepEnds, type Rule } from "../../../src/operation/obfuscation/rule.ts"
import * as rule from "../../../src/operation/obfuscation/rule.ts"
import { message } from "../../../src/operation/wire_log_entry.ts"
import { serverOperations } from "../../../src/server_api/operations.ts"
import { vendorVectors } from "../../client_api/vendor_vectors.ts"

const { body, headers } = make()
const json = (value: unknown): unknown => JSON.parse(body(JSON.stringify(value), "application/json"))

/** The examples of the reference (protocol: log obfuscation). */
const examples: ReadonlyArray<readonly [given: unknown, shown: unknown]> = [
  [{ cardNumber: "5312340098765417" }, { cardNumber: "************5417" }],
  [{ expiryDate: "1129" }, { expiryDate: "**29" }],
  [{ bin: "53123400" }, { bin: "531234**" }],
  [{ iban: "CH0300700110000123456" }, { iban: "*****************3456" }],
  [{ value: "Zürich" }, { value: "******" }],
  [{ cvv: "99" }, { cvv: "**" }],
  [{ cvv: 123 }, { cvv: "***" }],
  [{ cvv: null }, { cvv: null }],
  [{ encryptedCustomerInput: "abc" }, { encryptedCustomerInput: "********" }],
  [{ encryptedCustomerInput: "" }, { encryptedCustomerInput: "********" }],
  [{ a: [{ b: { cvv: "123" } }] }, { a: [{ b: { cvv: "***" } }] }],
  [{ value: { value: "x", name: "y" } }, { value: { value: "*", name: "y" } }],
  [{ value: [{ value: true }] }, { value: [{ value: "****" }] }],
  [{ CVV: "123" }, { CVV: "123" }],
  [{ description: "paid with 4012 0000 3333 0026" }, { description: "paid with **** **** **** 0026" }],
  [{ reference: 4012000033330026 }, { reference: "****" }],
  [{ "4012000033330026": 1 }, { "************0026": 1 }],
  [{ message: "number 4012000033330099 is wrong" }, { message: "number ******** is wrong" }],
  [{ amount: 4990, id: "000000773100000000430000100001" }, { amount: 4990, id: "000000773100000000430000100001" }],
]

for (const [given, shown] of examples) {
  Deno.test(`bodies: ${JSON.stringify(given)}`, () => assertEquals(json(given), shown))
}

const byType: Readonly<
  Record<
    string,
    readonly [body: string | Uint8Array | undefined, contentType: string | null | undefined, shown: string]
  >
> = {
  "no body": [undefined, "application/json", ""],
  "an empty body": ["", "application/json", ""],
  "no bytes": [new Uint8Array(), "application/pdf", ""],
  "JSON without a content type": ['{"cvv":"123"}', null, '{"cvv":"***"}'],
  "JSON with a charset": ['{"cvv":"123"}', "Application/JSON;charset=UTF-8", '{"cvv":"***"}'],
  "JSON of another kind": ['{"cvv":"123"}', "application/problem+json", '{"cvv":"***"}'],
  "JSON as bytes": [new TextEncoder().encode('{"cvv":"123"}'), "application/json", '{"cvv":"***"}'],
  "what claims to be JSON and is not": ['{"cvv":"123"', "application/json", "<12 characters that are not JSON>"],
  "text": ["<h1>Bad gateway</h1>", "text/html", "<h1>Bad gateway</h1>"],
  "text with a card number": ["4012000033330026", "text/plain", "************0026"],
  "XML": ["<a/>", "application/xml", "<a/>"],
  "a file": ["%PDF-1.7", "application/pdf", binary],
  "a form with a file": ["--x", "multipart/form-data; boundary=x", binary],
  "bytes that are not UTF-8": [new Uint8Array([0xff, 0xfe]), "application/json", binary],
}

for (const [name, [given, contentType, shown]] of Object.entries(byType)) {
  Deno.test(`bodies: ${name}`, () => assertEquals(body(given, contentType), shown))
}

Deno.test("rules of one's own add to the defaults and win over them, headers in any case", () => {
  const own = make({ properties: { cvv: () => "?", street: all }, headers: { "X-Shop": all } })
  assertEquals(
    own.body('{"cvv":"123","street":"Weg","cardNumber":"12345"}', ""),
    '{"cvv":"?","street":"***","cardNumber":"*2345"}',
  )
  assertEquals(own.headers({ "x-shop": "ab", AUTHORIZATION: "x", accept: "*/*" }), {
    "x-shop": "**",
    AUTHORIZATION: "********",
    accept: "*/*",
  })
})

Deno.test("personal data is hidden where that is asked for", () => {
  const { surname = all, emailAddress = all } = personalData.properties ?? {}
  assertEquals([surname("Müller"), emailAddress("a@b.ch")], ["********", "********"])
  assertEquals(make(personalData).body('{"surname":"Müller"}', null), '{"surname":"********"}')
})

Deno.test("names of JavaScript's own are properties like any other", () => {
  const text = '{"__proto__":{"cvv":"123"},"constructor":"x","toString":{"cvv":"1"}}'
  assertEquals(body(text, ""), '{"__proto__":{"cvv":"***"},"constructor":"x","toString":{"cvv":"*"}}')
})

Deno.test("nesting has an end", () => {
  const shown = body("[".repeat(100_000) + '{"cvv":"123"}' + "]".repeat(100_000), "")
  assert(shown.length < 1_000 && !shown.includes("123"))
})

Deno.test("no text is a reason to throw", () => {
  fc.assert(fc.property(fc.oneof(fc.string({ unit: "binary" }), fc.json()), fc.string(), (text, contentType) => {
    assertEquals(typeof body(text, contentType), "string")
  }))
})

/** The names of all properties that schemas keep redacted. */
const redactedNames = (): ReadonlySet<string> => {
  const names = new Set<string>()
  const seen = new Set<unknown>()
  const visit = (ast: SchemaAST.AST, property: string): void => {
    if (ast._tag === "Objects" && !seen.has(ast.propertySignatures)) {
      seen.add(ast.propertySignatures)
      for (const { name, type } of ast.propertySignatures) visit(type, String(name))
    } else if (ast._tag === "Arrays") { for (const one of ast.rest) visit(one, property) }
    else if (ast._tag === "Union") { for (const one of ast.types) visit(one, property) }
    else if (ast._tag === "Declaration") {
      if (ast.typeParameters[0]?._tag === "Objects") visit(ast.typeParameters[0], property)
      else names.add(property)
    }
  }
  for (const { operation: { spec } } of [...serverOperations, ...clientOperations]) {
    for (const schema of [spec.request, spec.query, spec.response, spec.declined?.schema]) {
      if (schema !== undefined) visit(schema.ast, "")
    }
  }
  return names
}

Deno.test("whatever a schema keeps redacted, a rule hides", () => {
  const names = [...redactedNames()]
  assert(names.includes("cardNumber") && names.includes("clientSessionId") && names.length >= 15)
  assertEquals(names.filter((name) => !(name in defaultRules.properties)), [])
  for (const name of names) assertNotEquals(defaultRules.properties[name]("1234567890123456"), "1234567890123456")
})

Deno.test("headers that authorize are hidden, others shown", () => {
  assertEquals(headers({ Authorization: "GCS v1HMAC:a:b", Date: "now", "Set-Cookie": "" }), {
    Authorization: "********",
    Date: "now",
    "Set-Cookie": "********",
  })
})

/** A case as it is published; which properties are there depends on its kind. */
interface Published {
  readonly kind: string
  readonly id?: string
  readonly dialect?: string
  readonly input?: unknown
  readonly expected?: unknown
  readonly inputText?: string
  readonly expectedText?: string
  readonly contentTypes?: ReadonlyArray<string>
  readonly customRule?: {
    readonly property?: string
    readonly keepStart?: number
    readonly keepEnd?: number
    readonly header?: string
  }
  readonly name?: string
  readonly value?: string
  readonly keepStart?: number
  readonly keepEnd?: number
  readonly count?: number
  readonly method?: string
  readonly uri?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: unknown
  readonly contentType?: string
  readonly expectedBody?: unknown
}

const checks: Readonly<Record<string, (one: Published) => void>> = {
  body: ({ input, expected, inputText, expectedText, customRule }) => {
    const rules = customRule?.property === undefined
      ? {}
      : { [customRule.property]: keepEnds(customRule.keepStart ?? 0, customRule.keepEnd ?? 0) }
    const own = make({ properties: rules })
    const text = inputText ?? (input === null ? undefined : JSON.stringify(input))
    const shown = own.body(text, "application/json")
    if (expected === undefined) assertEquals<unknown>(shown, expectedText)
    else assertEquals(JSON.parse(shown), expected)
  },
  jsonDocument: ({ input, expected, contentTypes = [] }) => {
    for (const contentType of contentTypes) {
      assertEquals(JSON.parse(body(JSON.stringify(input), contentType)), expected)
    }
  },
  header: ({ name = "", value = "", expected, customRule }) => {
    const own = make(customRule?.header === undefined ? {} : { headers: { [customRule.header]: all } })
    assertEquals<unknown>(own.headers({ [name]: value })[name], expected)
  },
  value: ({ value = "", keepStart, keepEnd, expected, count = 0, ...rules }) => {
    if (keepStart !== undefined) return assertEquals<unknown>(keepEnds(keepStart, keepEnd ?? 0)(value), expected)
    const built: Readonly<Record<string, Rule>> = {
      allButLast: rule.keepLast(count),
      allButFirst: rule.keepFirst(count),
      all,
      fixedLength: rule.fixedLength(count),
    }
    for (const [name, apply] of Object.entries(built)) {
      assertEquals<unknown>(apply(value), (rules as Readonly<Record<string, unknown>>)[name], name)
    }
  },
  httpMessage: ({ method, uri, headers: given = {}, body: text, expected }) =>
    assertEquals<unknown>(
      message(`${method} ${uri} HTTP/1.1`, {
        headers: headers(given),
        body: body(String(text), given["Content-Type"]),
      }),
      expected,
    ),
  bodyByContentType: ({ body: given, contentType, expectedBody }) =>
    assertEquals(JSON.parse(body(JSON.stringify(given), contentType)), expectedBody),
}

vendorVectors<Published>({
  file: "obfuscation",
  notApplicable: ({ kind, dialect }) =>
    kind === "logMessagePattern"
      ? "the layout of the Java SDK's log, not contractual"
      : kind === "bodyText"
      ? `works on the text of JSON: ${dialect}`
      : undefined,
  check: (one) => checks[one.kind](one),
})

Deno.test("an answer does not repeat what was hidden in its request; short values stay in ids", () => {
  const { request, answer } = make().exchange()
  request('{"cvv":"123","encryptedPaymentData":"abcdefgh","expiryDate":"1249"}', null)
  const shown = answer(
    '{"id":"0001230000","message":"cvv 123 is wrong, abcdefgh too","note":"abcdefgh","number":1230}',
    null,
  )
  assertEquals(JSON.parse(shown), {
    id: "0001230000",
    message: "cvv ******** is wrong, ******** too",
    note: "********",
    number: 1230,
  })
  assertEquals(answer("<p>123, abcdefgh</p>", "text/html"), "<p>********, ********</p>")
})
