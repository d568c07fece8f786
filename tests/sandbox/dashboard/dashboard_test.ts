import { assert, assertEquals, assertStringIncludes } from "@std/assert"
import * as Redacted from "effect/Redacted"
import { module } from "../../../src/cli/embed_dashboard.ts"
import { dashboard, isDashboard } from "../../../src/sandbox/dashboard/dashboard.ts"
import { span, statuses, toneOf } from "../../../src/sandbox/dashboard/web/format.js"
import { rowsOf } from "../../../src/sandbox/dashboard/web/timeline.js"
import { webFiles } from "../../../src/sandbox/dashboard/web_files.ts"
import { statusFacts } from "../../../src/sandbox/payment/status.ts"
import type { SandboxRequest } from "../../../src/sandbox/wire.ts"

const access = { token: Redacted.make("the-token"), anyHost: false }
const get = (target: string, more: Partial<SandboxRequest> = {}): SandboxRequest => ({
  method: "GET",
  target,
  headers: {},
  body: new Uint8Array(),
  origin: "http://127.0.0.1:8787",
  ...more,
})

Deno.test("what is served is what stands in the folder web", () => {
  const written = Deno.readTextFileSync(new URL("../../../src/sandbox/dashboard/web_files.ts", import.meta.url))
  assertEquals(written, module(), "run deno run -A src/cli/embed_dashboard.ts")
})

Deno.test("the page names only files that are there, and allows no other script", () => {
  const { status, headers, body } = dashboard(get("/sandbox"), access)
  assertEquals([status, headers["content-type"]], [200, "text/html; charset=utf-8"])
  const named = [...String(body).matchAll(/\/sandbox\/dashboard\/([\w.]+)/g)].map(([, name]) => name)
  const imported = [...webFiles.values()].flatMap((text) =>
    [...text.matchAll(/^import .* from "\.\/([\w.]+)"$/gm)].map(([, name]) => name)
  )
  for (const name of [...named, ...imported]) {
    assertEquals(dashboard(get(`/sandbox/dashboard/${name}`), access).status, 200, name)
  }
  assert(named.length >= 2 && imported.length >= 5)
  assert(!/<script>|<style|style=|\son\w+=/.test(String(body)))
  const policy = headers["content-security-policy"]
  for (const part of ["default-src 'none'", "script-src 'self'", "frame-ancestors 'none'"]) {
    assertStringIncludes(policy, part)
  }
})

Deno.test("no file holds the token, and nobody else on the network or by another name gets the page", () => {
  for (const name of webFiles.keys()) {
    assert(!String(dashboard(get(`/sandbox/dashboard/${name}`), access).body).includes("the-token"), name)
  }
  assert(!String(dashboard(get("/sandbox"), access).body).includes("the-token"))
  assertEquals(dashboard(get("/sandbox", { origin: "http://evil.example:8787" }), access).status, 403)
  assertEquals(dashboard(get("/sandbox", { peer: "192.168.1.7" }), access).status, 403)
  assertEquals(dashboard(get("/sandbox", { peer: "192.168.1.7" }), { ...access, anyHost: true }).status, 200)
  assertEquals(dashboard(get("/sandbox", { headers: { "sec-fetch-site": "cross-site" } }), access).status, 200)
})

Deno.test("only its own paths are the dashboard's, and only GET", () => {
  assertEquals(["/sandbox", "/sandbox/", "/sandbox/dashboard/main.js"].map(isDashboard), [true, true, true])
  assertEquals(["/sandbox/state", "/sandboxes", "/"].map(isDashboard), [false, false, false])
  assertEquals(dashboard(get("/sandbox", { method: "POST" }), access).status, 405)
  assertEquals(dashboard(get("/sandbox/dashboard/..%2Fcontrol.ts"), access).status, 404)
})

Deno.test("the dashboard knows every status of a payment", () => {
  assertEquals([...statuses].sort(), Object.keys(statusFacts).sort())
  assertEquals(["PAID", "PENDING_APPROVAL", "CHARGEBACKED", "REJECTED"].map(toneOf), ["good", "wait", "bad", "bad"])
})

Deno.test("durations show in their largest unit", () => {
  assertEquals([0, 999, 1000, 90_000, 7_200_000, 259_200_000].map(span), [
    "0 ms",
    "999 ms",
    "1 s",
    "1 min",
    "2 h",
    "3 d",
  ])
})

Deno.test("a timeline goes by time; what happened at once by cause: request, status, event, delivery", () => {
  const at = 1000
  const rows = rowsOf({
    merchantId: "1234",
    createdAt: at,
    payment: {},
    captures: [],
    refunds: [],
    statuses: [{ status: "CREATED", at }, { status: "PAID", at: 2000 }],
    events: [
      { sequence: 1, merchantId: "1234", id: "a", type: "payment.created", subject: { kind: "payment", id: "p" }, at },
      { sequence: 2, merchantId: "1234", id: "b", type: "refund.created", subject: { kind: "refund", id: "r" }, at },
    ],
    requests: [{
      number: 1,
      at,
      method: "POST",
      target: "/v1/1234/payments",
      headers: {},
      body: "",
      status: 201,
      left: "Answer",
      answer: "",
      operation: "payments.create",
      replayed: false,
    }],
    deliveries: [{
      id: 1,
      endpoint: "shop",
      merchantId: "1234",
      eventId: "a",
      type: "payment.created",
      subjectId: "p",
      body: "",
      state: "waiting",
      attempts: [{ at, keyId: "k", status: 503 }],
    }],
  })
  assertEquals(rows.map(({ kind, text, tone }) => [kind, text, tone]), [
    ["request", "payments.create 201", "good"],
    ["status", "CREATED", "wait"],
    ["event", "refund.created", "wait"],
    ["delivery", "→ shop 503, payment.created", "bad"],
    ["status", "PAID", "good"],
  ])
})
