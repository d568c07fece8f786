import { assert, assertEquals } from "@std/assert"
import * as Result from "effect/Result"
import type * as Schema from "effect/Schema"
import { bic, countryCode, currencyCode, iban } from "../../src/model/iso_code.ts"
import { writer } from "../../src/model/writing.ts"

const codes: ReadonlyArray<
  [string, Schema.Codec<string>, accepted: ReadonlyArray<string>, refused: ReadonlyArray<string>]
> = [
  ["currencyCode", currencyCode(), ["CHF", "XXX"], ["chf", "CH", "CHFR", "756", ""]],
  ["countryCode", countryCode(), ["CH", "LI", "99"], ["ch", "CHE", "98", "C", ""]],
  ["bic", bic(), ["POFICHBE", "POFICHBEXXX", "pofichbe"], ["POFICHB", "POFICHBEXX", "POFICHBEXXXX", "POFI-HBE"]],
  [
    "iban",
    iban(),
    ["CH9300762011623852957", "CH93 0076 2011 6238 5295 7", "de62370400440532013001", "NO9386011117947"],
    ["9300762011623852957", "CH93", "CH93-0076-2011-6238-5295-7", `CH93${"0".repeat(39)}`],
  ],
]

for (const [name, schema, accepted, refused] of codes) {
  Deno.test(`${name} accepts its characters and refuses others`, () => {
    const write = writer(schema)
    for (const code of accepted) assertEquals(write(code), Result.succeed(code))
    for (const code of refused) assert(Result.isFailure(write(code)), code)
  })
}
