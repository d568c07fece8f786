import { assert, assertEquals } from "@std/assert"
import * as Effect from "effect/Effect"
import * as Redacted from "effect/Redacted"
import * as Retry from "../../../src/operation/retry.ts"
import { Store, type StoreShape } from "../../../src/sandbox/store/store.ts"
import * as Payments from "../../../src/server_api/payments.ts"
import { ServerApi } from "../../../src/server_api/server_api.ts"
import { layer as webhooksLayer } from "../../../src/webhooks/layer.ts"
import { verify } from "../../../src/webhooks/verify.ts"
import { cardOrder } from "../orders.ts"
import { type RunningSandbox, startSandbox } from "../start_server.ts"
import { key } from "./post_box.ts"

const kills = 10
const pause = (millis: number) => new Promise((done) => setTimeout(done, millis))

/** An endpoint that lets a test wait for a moment between delivery and answer, or right after the answer. */
const receiver = () => {
  /** Bodies of each event. */
  const received = new Map<string, Array<string>>()
  const refused: Array<string> = []
  const open = new Set<string>()
  const twiceAtOnce: Array<string> = []
  let arrived = Promise.withResolvers<void>()
  const server = Deno.serve({ hostname: "127.0.0.1", port: 0, onListen: () => {} }, async (request) => {
    const value = request.headers.get("X-GCS-Webhooks-Endpoint-Verification")
    if (value !== null) return new Response(value)
    const body = await request.clone().text()
    const verified = await Effect.runPromise(Effect.exit(Effect.provide(verify(request), webhooksLayer(key))))
    if (verified._tag !== "Success") refused.push(body)
    const { id } = JSON.parse(body)
    if (open.has(id)) twiceAtOnce.push(id)
    open.add(id)
    received.set(id, [...received.get(id) ?? [], body])
    arrived.resolve()
    await pause(5)
    open.delete(id)
    return new Response(null, { status: 204 })
  })
  return {
    url: `http://127.0.0.1:${server.addr.port}/webhooks`,
    received,
    refused,
    twiceAtOnce,
    /** Ends when the next delivery has arrived, before it is answered. */
    next: () => {
      arrived = Promise.withResolvers()
      return arrived.promise
    },
    end: () => server.shutdown(),
  }
}

const pays = (sandbox: RunningSandbox): Promise<unknown> => {
  const { url, merchantId, apiKeyId, secretApiKey } = sandbox
  const api = ServerApi.layer({
    endpoint: url,
    merchantId,
    integrator: "test",
    apiKey: { id: apiKeyId, secret: Redacted.make(secretApiKey) },
  })
  const shop = Effect.forEach(
    Array.from({ length: 5 }, () => Payments.create(cardOrder())),
    (create) => Effect.flatMap(create, ({ payment }) => Payments.approve(payment?.id ?? "")),
    { concurrency: 2, discard: true },
  )
  // The sandbox may be killed under the shop's hands.
  return Effect.runPromise(Effect.exit(Effect.provide(shop.pipe(Retry.withRetry({ maxAttempts: 1 })), api)))
}

Deno.test("a sandbox that is killed in mid-delivery loses no event over its restarts", async () => {
  const folder = await Deno.makeTempDir()
  const file = `${folder}/sandbox.sqlite`
  const endpoint = receiver()
  const secret = Redacted.value(key.secret)
  const start = () =>
    startSandbox(
      ...["--store", file],
      ...["--webhook-url", endpoint.url, "--webhook-key-id", key.id, "--webhook-secret", secret],
    )
  try {
    for (let i = 0; i < kills; i++) {
      const sandbox = await start()
      const delivery = endpoint.next()
      const shop = pays(sandbox)
      await delivery
      // By turns before the answer and when it has just left.
      if (i % 2 === 1) await pause(6)
      await sandbox.end("SIGKILL")
      await shop
    }

    const sandbox = await start()
    const ask = <A>(question: (store: StoreShape) => Effect.Effect<A>) =>
      Effect.runPromise(Effect.provide(Effect.flatMap(Store, question), Store.layerFile(file)))
    const list = () => ask((store) => store.deliveries.list())
    // What the last one that was killed held is lent to it until its lease ends.
    for (let i = 0; i < 300 && (await list()).some(({ state }) => state === "waiting"); i++) await pause(100)
    assertEquals(await sandbox.end(), 0)

    const events = await ask((store) => store.events({}))
    const deliveries = await list()
    const { received, refused, twiceAtOnce } = endpoint
    const lost = events.filter(({ id }) => !received.has(id))
    const repeated = [...received.values()].filter(({ length }) => length > 1)
    const counts = `${kills} kills, ${events.length} events, ${received.size} received, ${lost.length} lost, ` +
      `${repeated.length} received again, ${twiceAtOnce.length} twice at the same time`
    // deno-lint-ignore no-console -- the counts are part of what this test shows
    console.log(`# sandbox killed in mid-delivery: ${counts}`)
    assertEquals([lost, refused, twiceAtOnce], [[], [], []], counts)
    assertEquals(deliveries.map(({ eventId }) => eventId), events.map(({ id }) => id))
    assertEquals(deliveries.filter(({ state }) => state !== "delivered"), [])
    assert(events.length >= kills, counts)
    assert(repeated.length > 0, "no kill met a delivery")
    for (const bodies of repeated) assertEquals(new Set(bodies).size, 1)
  } finally {
    await endpoint.end()
    await Deno.remove(folder, { recursive: true })
  }
})
