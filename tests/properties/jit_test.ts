import { assert, assertEquals } from "@std/assert"
import { fileURLToPath } from "node:url"

const outcomes = async (...args: ReadonlyArray<string>): Promise<ReadonlyArray<string>> => {
  const program = fileURLToPath(new URL("jit_outcomes.ts", import.meta.url))
  const { stdout, stderr, success } = await new Deno.Command(Deno.execPath(), {
    args: ["run", "--quiet", "--no-check", "-A", program, ...args],
  }).output()
  assert(success, new TextDecoder().decode(stderr))
  return new TextDecoder().decode(stdout).trim().split("\n")
}

Deno.test("with Effect's JIT compiler and without, the same is accepted, refused and said", async () => {
  const interpreted = await outcomes()
  const compiled = await outcomes("jit")
  assert(interpreted.length > 400)
  assert(interpreted.some((line) => line.includes('"problem') || line.includes('"message"')))
  assertEquals(compiled, interpreted)
})
