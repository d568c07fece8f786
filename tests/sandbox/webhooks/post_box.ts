import * as Redacted from "effect/Redacted"
import type { WebhookKey } from "../../../src/webhooks/webhook_keys.ts"

/** The key of the tests' endpoints. */
export const key: WebhookKey = { id: "webhook-key", secret: Redacted.make("webhook-secret-äö") }

/** A delivery as it was received. */
export interface Received {
  readonly body: string
  readonly headers: Headers
  readonly event: {
    readonly id: string
    readonly type: string
    readonly created: string
    readonly merchantId: string
    readonly [object: string]: unknown
  }
}

/** An endpoint in the same process that keeps what it receives and answers as it is told. */
export interface PostBox {
  readonly receive: (request: Request) => Promise<Response>
  readonly received: ReadonlyArray<Received>
  /** Values that verifications asked it to echo. */
  readonly verifications: ReadonlyArray<string>
  /** Statuses of the next answers to deliveries; 204 when there is none left. */
  readonly answers: Array<number>
}

/** An empty post box. */
export const postBox = (): PostBox => {
  const received: Array<Received> = []
  const verifications: Array<string> = []
  const answers: Array<number> = []
  return {
    received,
    verifications,
    answers,
    receive: async (request) => {
      if (request.method === "GET") {
        const value = request.headers.get("X-GCS-Webhooks-Endpoint-Verification") ?? ""
        verifications.push(value)
        return new Response(value, { headers: { "content-type": "text/plain" } })
      }
      const body = await request.text()
      received.push({ body, headers: request.headers, event: JSON.parse(body) })
      return new Response(null, { status: answers.shift() ?? 204 })
    },
  }
}

/** The types of what was received, in order. */
export const typesOf = ({ received }: PostBox): ReadonlyArray<string> => received.map(({ event }) => event.type)
