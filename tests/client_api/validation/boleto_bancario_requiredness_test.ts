import { assertEquals } from "@std/assert"
import { boletoBancarioRequiredness } from "../../../src/client_api/validation/boleto_bancario_requiredness.ts"

Deno.test("boletoBancarioRequiredness asks for a value beside the fiscal number of a company", () => {
  const cases: ReadonlyArray<
    readonly [value: string, fiscalNumber: string, fiscalNumberLength: number | undefined, valid: boolean]
  > = [
    ["", "12345678901234", 14, false],
    ["Alpenladen", "12345678901234", 14, true],
    ["", "12345678901", 14, true],
    ["Heidi", "12345678901", 14, true],
    ["", "", 14, true],
    ["", "12345678901234", undefined, true],
  ]
  for (const [value, fiscalNumber, fiscalNumberLength, valid] of cases) {
    assertEquals(
      boletoBancarioRequiredness(value, fiscalNumber, fiscalNumberLength === undefined ? {} : { fiscalNumberLength }),
      valid,
      `${value} ${fiscalNumber}`,
    )
  }
})
