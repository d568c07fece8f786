/**
 * Masks: how a field's value is written while it is typed, such as `{{9999}} {{9999}} {{9999}} {{9999}}`.
 *
 * @module
 */
export { applyMask as apply } from "./apply_mask.ts"
export { type Edited, formatInput, type FormattedInput } from "./format_input.ts"
export { javaScriptCursor } from "./javascript_cursor.ts"
export { formattedLength, wildcardMask as wildcard } from "./mask.ts"
export { removeMask as remove } from "./remove_mask.ts"
