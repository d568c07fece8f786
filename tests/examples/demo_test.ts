import { assertEquals, assertMatch } from "@std/assert"

Deno.test("the demo pays, approves, refunds, catches a decline and never pays twice", async () => {
  const { code, stdout, stderr } = await new Deno.Command(Deno.execPath(), {
    args: ["task", "--quiet", "demo"],
    cwd: new URL("../../", import.meta.url),
    env: { NO_COLOR: "1" },
    stdout: "piped",
    stderr: "piped",
  }).output()
  const lines = new TextDecoder().decode(stdout).trimEnd().split("\n")
  assertEquals([code, new TextDecoder().decode(stderr)], [0, ""])
  const line = (start: string): string => lines.find((one) => one.trimStart().startsWith(start)) ?? ""
  assertMatch(line("connection"), /OK$/)
  assertMatch(line("PostFinance Card created"), /\d{30} REDIRECTED CHF 203\.00$/)
  assertMatch(line("customer is sent to"), /\/redirect\/1234\/\d{30}\/[0-9a-f]{32}$/)
  assertMatch(line("customer comes back"), /PENDING_APPROVAL$/)
  assertMatch(line("approved  "), /CAPTURE_REQUESTED$/)
  assertMatch(line("card payment created"), /\d{30} PENDING_APPROVAL$/)
  assertMatch(line("approved, two days later"), /PAID$/)
  assertMatch(line("one map goes back"), /\d{30} REFUND_REQUESTED CHF 22\.50$/)
  assertMatch(line("declined card caught"), /\d{30} REJECTED code 430360$/)
  assertMatch(line("answer lost, sent again"), /\d{30} PENDING_APPROVAL$/)
  assertMatch(line("same idempotence key"), /[0-9a-f-]{36} 2 attempts$/)
  assertMatch(line("payments at the platform"), / 1$/)
})
