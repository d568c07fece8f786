import { assertEquals } from "@std/assert"
import { termsAndConditions } from "../../../src/client_api/validation/terms_and_conditions.ts"

Deno.test("termsAndConditions takes the word true", () => {
  assertEquals(termsAndConditions("true"), true)
  for (const value of ["false", "yes", "1", "", "TRUE", " true"]) assertEquals(termsAndConditions(value), false, value)
})
