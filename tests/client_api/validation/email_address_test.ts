import { assertEquals } from "@std/assert"
import { emailAddress } from "../../../src/client_api/validation/email_address.ts"

Deno.test("emailAddress judges the shape", () => {
  for (
    const value of [
      "heidi@alpen.ch",
      "heidi.muster@mail.alpen.ch",
      "h e@a b.ch",
      "zoë@müller.swiss",
      "a@b.c.de",
      "a@b.😀",
    ]
  ) assertEquals(emailAddress(value), true, value)
  for (
    const value of [
      "",
      "heidi@alpen",
      "heidi@alpen.c",
      ".heidi@alpen.ch",
      "heidi.@alpen.ch",
      "heidi..m@alpen.ch",
      "heidi@@alpen.ch",
      "heidi@alpen..ch",
      "heidi@.alpen.ch",
      "heidi@alpen.ch.",
      "@alpen.ch",
      "heidi@",
      "heidi.alpen.ch",
      "a@b@alpen.ch",
    ]
  ) assertEquals(emailAddress(value), false, value)
})

Deno.test("emailAddress takes linear steps on hostile input", () => {
  assertEquals(emailAddress("a.".repeat(50_000)), false)
  assertEquals(emailAddress("a@" + "a.".repeat(50_000)), false)
  assertEquals(emailAddress("a".repeat(100_000)), false)
})
