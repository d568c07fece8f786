import { assert, assertEquals, assertMatch, assertStringIncludes } from "@std/assert"
import * as fc from "fast-check"
import { bodyMistakes, requestMistakes, resourceOf } from "../../src/cli/signature/mistakes.ts"
import { firstDifference, numbered, sideBySide } from "../../src/cli/signature/side_by_side.ts"
import { stringToSign } from "../../src/server_api/signature.ts"
import { epayment, variables, webhookVariables } from "./epayment.ts"

const env = { ...variables("http://127.0.0.1:9"), ...webhookVariables }
const target = "/v1/1234/payments?merchantReference=A%20B"
const date = "Date: Fri, 06 Jun 2014 13:39:43 GMT"
const messageId = "X-GCS-MessageId: 42"

const authorizationOf = async (...args: ReadonlyArray<string>): Promise<string> => {
  const { code, stdout, stderr } = await epayment(["sign", "request", ...args, "--json"], { env })
  assertEquals(code, 0, stderr)
  return `Authorization: ${JSON.parse(stdout).headers.Authorization}`
}

Deno.test("a request that was signed verifies; as text the headers are ready for curl", async () => {
  const request = ["GET", target, "-H", date, "-H", messageId]
  const signed = await epayment(["sign", "request", ...request], { env })
  assertMatch(signed.stdout, /^Date: Fri, 06 Jun 2014 13:39:43 GMT\nAuthorization: GCS v1HMAC:sandbox-key:\S{44}\n$/)
  assertStringIncludes(signed.stderr, "x-gcs-messageid:42\n/v1/1234/payments?merchantReference=A B\n")
  const authorization = signed.stdout.split("\n")[1]
  const verified = await epayment(["verify", "request", ...request, "-H", authorization], { env })
  assertEquals([verified.code, verified.stdout], [0, "✓ the signature fits\n"])
})

Deno.test("a signature over the encoded query is explained, both strings side by side", async () => {
  // Signing decodes the query, so a query that was encoded twice stands for one that was signed as it was sent.
  const authorization = await authorizationOf("GET", target.replace("%", "%25"), "-H", date)
  const { code, stdout, stderr } = await epayment(
    ["verify", "request", "GET", target, "-H", date, "-H", authorization],
    { env },
  )
  assertEquals(code, 1)
  assertMatch(
    stdout,
    /4 ≠ {2}\/v1\/1234\/payments\?merchantReference=A%20B\\n +\| \/v1\/1234\/payments\?merchantReference=A B\\n/,
  )
  assertStringIncludes(stdout, "they differ first in line 4, column 38")
  assertStringIncludes(stderr, "signed with the query percent-encoded")
})

Deno.test("what the sender says it signed is shown beside what is to be signed", async () => {
  const authorization = await authorizationOf("GET", target, "-H", date, "-H", messageId)
  const request = ["GET", target, "-H", date, "-H", authorization]
  const signed = `GET\n\n${date.slice(6)}\nx-gcs-messageid:42\n${resourceOf(target)}\n`
  const { code, stdout } = await epayment(["verify", "request", ...request, "--signed", signed, "--json"], { env })
  const { valid, reason, differs } = JSON.parse(stdout)
  assertEquals([code, valid, differs], [1, false, { line: 4, column: 1 }])
  assertMatch(reason, /fits what the sender signed, so the secret is right/)
})

const refused: ReadonlyArray<readonly [string, ReadonlyArray<string>, RegExp]> = [
  [
    "another secret",
    ["-H", date, "-H", `Authorization: GCS v1HMAC:sandbox-key:${"A".repeat(43)}=`],
    /secret is another one/,
  ],
  ["another key", ["-H", date, "-H", "Authorization: GCS v1HMAC:other:AAAA"], /signed with the key "other"/],
  ["no Authorization", ["-H", date], /Authorization header is missing/],
  ["no Date", ["-H", "Authorization: GCS v1HMAC:sandbox-key:AAAA"], /Date header is missing/],
  ["no base64", ["-H", date, "-H", "Authorization: GCS v1HMAC:sandbox-key:*"], /not base64/],
]
for (const [title, headers, message] of refused) {
  Deno.test(`a request with ${title} does not verify, with code 1`, async () => {
    const { code, stderr } = await epayment(["verify", "request", "GET", target, ...headers], { env })
    assertEquals(code, 1)
    assertMatch(stderr, message)
  })
}

Deno.test("a webhook that was signed verifies, byte for byte from a file or standard input", async () => {
  const body = '{"id": "Zürich"}\n'
  const signed = await epayment(["sign", "webhook", "-", "--json"], { env, stdin: body })
  const { headers } = JSON.parse(signed.stdout)
  assertEquals(headers["X-GCS-KeyId"], "webhook-key")
  const given = Object.entries(headers).flatMap(([name, value]) => ["-H", `${name}: ${value}`])
  const verified = await epayment(["verify", "webhook", ...given], { env, stdin: body })
  assertEquals([verified.code, verified.stderr], [0, ""])
  const changed = await epayment(["verify", "webhook", body.trimEnd(), ...given, "--json"], { env })
  assertEquals(changed.code, 1)
  assertEquals(JSON.parse(changed.stdout).signed, body)
})

const signable = {
  method: "POST",
  contentType: "application/json; charset=utf-8",
  date: "Fri, 06 Jun 2014 13:39:43 GMT",
  headers: { "X-GCS-RequestId": " a ", "X-GCS-Idempotence-Key": "k" },
  resource: resourceOf("/v1/1234/a%2Fb?c=d%20e+f"),
}

Deno.test("a query that is wrongly encoded is signed as it is", () => {
  assertEquals(resourceOf("/v1/a%20b?c=%zz"), "/v1/a%20b?c=%zz")
  assertEquals(resourceOf("/v1/a%20b?c=%20d"), "/v1/a%20b?c= d")
})

Deno.test("every known mistake of a request makes another string to sign, and says how", () => {
  const mistakes = requestMistakes(signable, "/v1/1234/a%2Fb?c=d%20e+f")
  assertEquals(mistakes.length, 17)
  assert(mistakes.every(({ text }) => text !== stringToSign(signable)))
  assertEquals(new Set(mistakes.map(({ what }) => what)).size, mistakes.length)
})

Deno.test("a body that a proxy changed is found again", () => {
  const sent = '{"a":[1,2],"b":"ü"}'
  for (const changed of [`${sent}\n`, `\ufeff${sent}`, JSON.stringify(JSON.parse(sent), undefined, 2)]) {
    assert(bodyMistakes(changed).some(({ text }) => text === sent), changed)
  }
})

const text = fc.string({ unit: fc.constantFrom("a", "b", "\n", "\r", "ü", " ") })

Deno.test("the first difference is where the texts part, and there is none between equal ones", () => {
  fc.assert(fc.property(text, text, (left, right) => {
    const found = firstDifference(left, right)
    assertEquals(found === undefined, left === right)
    if (found === undefined) return
    const offset = (whole: string) =>
      whole.split("\n").slice(0, found.line - 1).reduce((sum, line) => sum + line.length + 1, 0) + found.column - 1
    assertEquals(left.slice(0, offset(left)), right.slice(0, offset(right)))
    assert(left[offset(left)] !== right[offset(right)])
  }))
})

Deno.test("side by side, every line that differs is marked and no control character is left", () => {
  fc.assert(fc.property(text, text, (left, right) => {
    const shown = sideBySide(["left", left], ["right", right])
    assertEquals(shown.includes("≠"), left !== right)
    assert(!/[\r\t]/.test(shown))
  }))
  assertEquals(numbered("GET\n\nx"), "  1  GET\\n\n  2  \\n\n  3  x")
})
