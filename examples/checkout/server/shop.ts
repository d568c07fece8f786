import type { ServerApi } from "@epayment/effect"
import * as Effect from "effect/Effect"
import { bundlePage } from "./bundle.ts"
import { makeOrders } from "./orders.ts"
import { pay, type Submission } from "./pay.ts"
import { resultPage } from "./result.ts"
import { openSession } from "./session.ts"

/** The page talks to this shop, to the platform's Client API and to its pictures, and runs no script but its own. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' https: http://127.0.0.1:*",
  "connect-src 'self' https: http://127.0.0.1:*",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join("; ")

const file = (name: string): Promise<string> => Deno.readTextFile(new URL(`../page/${name}`, import.meta.url))

const content = (type: string, text: string, headers: Readonly<Record<string, string>> = {}): Response =>
  new Response(text, {
    headers: {
      "content-type": `${type}; charset=utf-8`,
      "content-security-policy": policy,
      "referrer-policy": "no-referrer",
      "x-content-type-options": "nosniff",
      "cache-control": "no-store",
      ...headers,
    },
  })

const notFound = (): Response => new Response("not found", { status: 404 })

/** The customer of a browser, by a cookie that scripts cannot read. */
const customerOf = (request: Request): string | undefined =>
  /(?:^|;\s*)customer=([0-9a-f-]{36})/.exec(request.headers.get("cookie") ?? "")?.[1]

/** The merchant's server: a page, a session for it, its payments, and what became of them. */
export const makeShop: Effect.Effect<(request: Request) => Promise<Response>, never, ServerApi> = Effect.gen(
  function* () {
    const orders = makeOrders()
    const [html, css, icon, script] = yield* Effect.promise(() =>
      Promise.all([file("index.html"), file("page.css"), file("icon.svg"), bundlePage()])
    )

    const answer = (request: Request) =>
      Effect.gen(function* () {
        const { pathname, searchParams, origin } = new URL(request.url)
        const customer = customerOf(request) ?? crypto.randomUUID()
        const [, first, second = ""] = pathname.split("/")
        switch (`${request.method} /${first}`) {
          case "GET /":
            return content("text/html", html, {
              "set-cookie": `customer=${customer}; HttpOnly; SameSite=Lax; Path=/; Max-Age=31536000`,
            })
          case "GET /page.js":
            return content("text/javascript", script)
          case "GET /icon.svg":
            return content("image/svg+xml", icon)
          case "GET /page.css":
            return content("text/css", css)
          case "POST /session":
            return Response.json(yield* openSession(orders, customer))
          case "POST /pay": {
            const submission: Submission = yield* Effect.promise(() => request.json())
            const order = orders.find(submission.reference)
            if (order?.customer !== customer) return notFound()
            return Response.json(yield* pay(orders, order, submission, `${origin}/return`))
          }
          case "GET /return": {
            // Whoever comes back proves it: the id alone could be anybody's.
            const order = orders.byPayment(searchParams.get("paymentId") ?? "")
            if (order?.returnMac === undefined || order.returnMac !== searchParams.get("RETURNMAC")) return notFound()
            return new Response(null, { status: 303, headers: { location: `/orders/${order.reference}` } })
          }
          case "GET /orders": {
            const order = orders.find(second)
            return order?.customer === customer ? content("text/html", yield* resultPage(order)) : notFound()
          }
          default:
            return notFound()
        }
      })

    const run = Effect.runPromiseWith(yield* Effect.context<ServerApi>())
    return (request) =>
      run(
        Effect.catch(
          answer(request),
          (error) =>
            Effect.as(
              Effect.logError("a request failed:", error.message),
              new Response("out of order", { status: 502 }),
            ),
        ),
      )
  },
)
