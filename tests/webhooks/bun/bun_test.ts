import { assertEquals } from "@std/assert"
import * as Redacted from "effect/Redacted"
import * as ManagedRuntime from "effect/ManagedRuntime"
import { layer } from "../../../src/webhooks/layer.ts"
import { makeEvent } from "../../../src/webhooks/make_event.ts"
import { sign } from "../../../src/webhooks/sign.ts"
import { bundle, findBun } from "../../support/bun.ts"
import { demoKey } from "../keys.ts"

const bun = await findBun()

/** The lines of a text that arrives in pieces. */
async function* lines(pieces: ReadableStream<Uint8Array<ArrayBuffer>>): AsyncGenerator<string> {
  let rest = ""
  for await (const piece of pieces.pipeThrough(new TextDecoderStream())) {
    const parts = (rest + piece).split("\n")
    rest = parts.pop() ?? ""
    yield* parts
  }
}

Deno.test({
  name: `over Bun.serve: verified, answered, handled; a verification echoed; a forgery refused${
    bun === undefined ? " (no bun here: npx -y bun@1.4.5)" : ""
  }`,
  ignore: bun === undefined,
  fn: async () => {
    const folder = await Deno.makeTempDir()
    await bundle(new URL("receiver.ts", import.meta.url), `${folder}/receiver.js`)
    const process = new Deno.Command(bun ?? "bun", {
      args: ["run", `${folder}/receiver.js`],
      stdout: "piped",
      stderr: "inherit",
    }).spawn()
    const said = lines(process.stdout)
    const runtime = ManagedRuntime.make(layer(demoKey))
    try {
      const url = `http://127.0.0.1:${(await said.next()).value}/webhooks`
      const status = async (secret: Redacted.Redacted) => {
        const event = makeEvent("payment.paid", { id: "p" }, { id: "e" })
        const response = await fetch(await runtime.runPromise(sign(event, { id: demoKey.id, secret }, { url })))
        return [response.status, await response.text()]
      }
      assertEquals(await status(demoKey.secret), [204, ""])
      assertEquals((await said.next()).value, "payment.paid e")
      assertEquals(await status(Redacted.make("guess")), [403, ""])
      const headers = { "X-GCS-Webhooks-Endpoint-Verification": "b0a5" }
      assertEquals(await (await fetch(url, { headers })).text(), "b0a5")
    } finally {
      await runtime.dispose()
      process.kill("SIGTERM")
      await process.status
      await said.return(undefined)
      await Deno.remove(folder, { recursive: true })
    }
  },
})
