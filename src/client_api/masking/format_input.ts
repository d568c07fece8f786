import { walk } from "./apply_mask.ts"
import { positions } from "./mask.ts"

/** What an input element holds after an edit, as the browser left it. */
export interface Edited {
  /** The element's text, not formatted yet. */
  readonly value: string
  /** The element's `selectionStart`: 0 is before the first character. */
  readonly caret: number
  /** Whether the edit was the delete key, `deleteContentForward`: then the caret goes on past separators. */
  readonly forward?: boolean
}

/** What the input element is to hold. */
export interface FormattedInput {
  /** The formatted text. */
  readonly value: string
  /** Where to set the selection: 0 is before the first character. */
  readonly caret: number
}

/**
 * Formats the text of an input element while it is edited, and says where the caret goes: behind the last character before
 * it that was kept, so that typing or pasting anywhere and deleting a separator leave it where the customer looks.
 *
 * A deleted separator comes back with the caret on the side that the deletion went to; the next key deletes a character.
 *
 * @example
 * ```ts
 * import { Masks } from "@epayment/effect/client"
 *
 * const card = "{{9999}} {{9999}} {{9999}} {{9999}}"
 * Masks.formatInput(card, { value: "49751", caret: 5 }) // { value: "4975 1", caret: 6 }
 * Masks.formatInput(card, { value: "497x51", caret: 4 }) // { value: "4975 1", caret: 3 }
 * ```
 */
export const formatInput = (mask: string | undefined, { value, caret, forward = false }: Edited): FormattedInput => {
  const before = Math.min(Math.max(Math.trunc(caret) || 0, 0), value.length)
  if (!mask) return { value, caret: before }
  const { formatted, reached } = walk(mask, value)
  let kept = before
  while (kept > 0 && reached[kept - 1] === 0) kept--
  let placed = kept === 0 ? 0 : reached[kept - 1]
  if (forward) {
    const places = positions(mask)
    while (placed < formatted.length && places[placed].kind === "literal") placed++
  }
  return { value: formatted, caret: placed }
}
