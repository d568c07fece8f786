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

/** Each event once although each is delivered twice; handlers work at the same time, so in any order. */
const expected = [
  "payment.created CREATED",
  "payment.pending_approval PENDING_APPROVAL",
  "payment.capture_requested CAPTURE_REQUESTED",
  "payment.captured CAPTURED",
  "payment.paid PAID: send the goods",
].sort()

const check = (lines: ReadonlyArray<string>): void => {
  assertEquals(lines.slice(0, -1).sort(), expected)
  assertEquals(lines.at(-1), "5 events received")
}

Deno.test("the endpoint of the example receives the events of a payment, on Deno", async () => {
  check(await printed(Deno.execPath(), ["run", "--no-check", "-A", example.href]))
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
      check(await printed(bun ?? "bun", ["run", `${folder}/webhooks.js`]))
    } finally {
      await Deno.remove(folder, { recursive: true })
    }
  },
})
