import { assertEquals } from "@std/assert"
import { bundle, findBun } from "../support/bun.ts"

const example = new URL("../../examples/webhooks.ts", import.meta.url)

const printed = async (command: string, args: ReadonlyArray<string>): Promise<ReadonlyArray<string>> => {
  const { code, stdout, stderr } = await new Deno.Command(command, {
    args: [...args],
    env: { NO_COLOR: "1" },
    stdout: "piped",
    stderr: "piped",
  }).output()
  assertEquals([code, new TextDecoder().decode(stderr)], [0, ""])
  return new TextDecoder().decode(stdout).trimEnd().split("\n").map((line) => line.replace(/\s+/g, " ").trim())
}

/** Each event once although each is delivered twice, in the order of the payment's life. */
const expected = [
  "payment.created PENDING_APPROVAL",
  "payment.pending_approval PENDING_APPROVAL",
  "payment.capture_requested CAPTURE_REQUESTED",
  "payment.captured PAID",
  "payment.paid PAID: send the goods",
  "5 events received",
]

Deno.test("the endpoint of the example receives the events of a payment, on Deno", async () => {
  assertEquals(await printed(Deno.execPath(), ["run", "--no-check", "-A", example.href]), expected)
})

const bun = await findBun()
Deno.test({
  name: `the endpoint of the example receives the events of a payment, on Bun${
    bun === undefined ? " (no bun here: npx -y bun@1.4.5)" : ""
  }`,
  ignore: bun === undefined,
  fn: async () => {
    const folder = await Deno.makeTempDir()
    try {
      await bundle(example, `${folder}/webhooks.js`)
      assertEquals(await printed(bun ?? "bun", ["run", `${folder}/webhooks.js`]), expected)
    } finally {
      await Deno.remove(folder, { recursive: true })
    }
  },
})
