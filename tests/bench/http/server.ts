import { plainAnswer } from "../payment.ts"

const encoder = new TextEncoder()
const platform = encoder.encode(JSON.stringify(plainAnswer))
const stripe = encoder.encode(JSON.stringify({ id: "pi_1", object: "payment_intent", ...plainAnswer }))
const headers = { "content-type": "application/json" }

/** Answers every request at once, as this platform or as Stripe, and prints its address as one line of JSON. */
Deno.serve(
  {
    hostname: "127.0.0.1",
    port: 0,
    onListen: ({ port }) => {
      Deno.stdout.writeSync(encoder.encode(`${JSON.stringify({ url: `http://127.0.0.1:${port}` })}\n`))
    },
  },
  async (request) => {
    await request.arrayBuffer()
    return request.url.endsWith("/payment_intents")
      ? new Response(stripe, { headers })
      : new Response(platform, { status: 201, headers })
  },
)
