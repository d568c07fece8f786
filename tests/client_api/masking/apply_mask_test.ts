import { assert, assertEquals } from "@std/assert"
import * as fc from "fast-check"
import { applyMask } from "../../../src/client_api/masking/apply_mask.ts"
import { formatInput } from "../../../src/client_api/masking/format_input.ts"
import { positions, wildcardMask } from "../../../src/client_api/masking/mask.ts"
import { removeMask } from "../../../src/client_api/masking/remove_mask.ts"
import { vendorVectors } from "../vendor_vectors.ts"
import { digitMask, digits, mask as anyMask, typed } from "./arbitraries.ts"

const card = "{{9999}} {{9999}} {{9999}} {{9999}}"
const expiry = "{{99}}/{{99}}"

Deno.test("applyMask formats the documented inputs", () => {
  const table: ReadonlyArray<readonly [mask: string | undefined, input: string, formatted: string]> = [
    [card, "4975123400567817", "4975 1234 0056 7817"],
    [card, "4975", "4975"],
    [card, "49751", "4975 1"],
    [card, "49a7-5123", "4975 123"],
    [card, "4975 1234 0056 7817 99", "4975 1234 0056 7817"],
    [expiry, "1231", "12/31"],
    [expiry, "12/31", "12/31"],
    [expiry, "1x2", "12"],
    [expiry, "12/", "12/"],
    ["CH-{{9999}}", "8001", "CH-8001"],
    ["CH-{{9999}}", "CH-8001", "CH-8001"],
    ["{{9999}} {{999999}} {{99999}}", "371234005678947", "3712 340056 78947"],
    [expiry, "", ""],
    [expiry, "xx", ""],
    [expiry, "1\t2\n3", "12/3"],
    [expiry, "١٢", ""],
    ["{{**}}-{{**}}", "ab c", "ab- c"],
    ["+49 {{999}}", "123", "+49 123"],
    [undefined, " as typed ", " as typed "],
    ["", "as typed", "as typed"],
  ]
  for (const [mask, input, formatted] of table) assertEquals(applyMask(mask, input), formatted, `${mask} ${input}`)
})

Deno.test("formatting twice changes nothing", () => {
  fc.assert(
    fc.property(anyMask, typed, (mask, input) => {
      const once = applyMask(mask, input)
      assertEquals(applyMask(mask, once), once)
    }),
    { numRuns: 1_000 },
  )
})

Deno.test("a formatted value fits its mask, character by character", () => {
  fc.assert(
    fc.property(anyMask, typed, (mask, input) => {
      const places = positions(mask)
      const formatted = applyMask(mask, input)
      assert(formatted.length <= places.length)
      for (let i = 0; i < formatted.length; i++) {
        const { kind, character } = places[i]
        assert(kind === "any" || (kind === "digit" ? /[0-9]/.test(formatted[i]) : formatted[i] === character))
      }
    }),
    { numRuns: 1_000 },
  )
})

Deno.test("removing what was applied gives back the accepted characters", () => {
  fc.assert(
    fc.property(digitMask, digits, (mask, input) => {
      const room = positions(mask).filter(({ kind }) => kind === "digit").length
      assertEquals(removeMask(mask, applyMask(mask, input)), input.slice(0, room))
    }),
    { numRuns: 1_000 },
  )
})

Deno.test("characters of any kind come back too, unless they are the mask's own literals", () => {
  const letters = fc.string({ unit: fc.constantFrom(..."ABCxyz01"), maxLength: 10 })
  fc.assert(fc.property(digitMask.map(wildcardMask).filter((mask) => !mask.includes("C")), letters, (mask, input) => {
    const room = positions(mask).filter(({ kind }) => kind === "any").length
    assertEquals(removeMask(mask, applyMask(mask, input)), input.slice(0, room))
  }))
})

Deno.test("a formatted value survives removing and applying again", () => {
  fc.assert(fc.property(digitMask, typed, (mask, input) => {
    const payload = removeMask(mask, applyMask(mask, input))
    assertEquals(removeMask(mask, applyMask(mask, payload)), payload)
  }))
})

interface Vector {
  readonly dialect: "js" | "android" | "swift"
  readonly op: string
  readonly mask?: string | null
  readonly labelTemplateMask?: string
  readonly customMask?: string
  readonly input?: string
  readonly value?: string
  readonly start?: number
  readonly added?: number
  readonly expected: string
  readonly expectedCursor?: number
}

vendorVectors<Vector>({
  file: "masking",
  notApplicable: ({ dialect, op, mask, customMask, expected, expectedCursor, added, input }) => {
    if (op === "applyMaskWithOldValueDeprecated") return "deprecated by its vendor"
    if (op === "relaxMask") return "relaxes letters, which are no placeholders in the JavaScript dialect"
    if ([mask, customMask, input].some((text) => text && /\{\{[^}]*[a-zA-Z]/.test(text))) {
      return "letters are placeholders of the native dialects only"
    }
    if (dialect !== "js" && /[^0-9!]$/.test(expected)) {
      return "the native dialects write the literal behind a full group at once"
    }
    if (added && expectedCursor && /[^0-9]/.test(expected[expectedCursor - 1])) {
      return "the native dialects move the cursor past the literal behind a full group"
    }
    return undefined
  },
  check: ({ op, mask, labelTemplateMask, input, value, start, added, expected, expectedCursor }) => {
    switch (op) {
      case "applyMask":
      case "paymentRequestMaskedValue":
        return assertEquals(applyMask(mask ?? undefined, input ?? ""), expected)
      case "removeMask":
      case "paymentRequestUnmaskedValue":
        return assertEquals(removeMask(mask ?? undefined, input ?? ""), expected)
      case "accountOnFileMaskedValue":
        return assertEquals(applyMask(wildcardMask(labelTemplateMask ?? ""), value ?? ""), expected)
      case "applyMaskOnEdit":
        return assertEquals(
          formatInput(mask ?? undefined, { value: value ?? "", caret: (start ?? 0) + (added ?? 0) }),
          { value: expected, caret: expectedCursor ?? 0 },
        )
      default:
        throw new Error(`unknown: ${op}`)
    }
  },
})
