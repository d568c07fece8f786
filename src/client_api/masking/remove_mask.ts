import { positions } from "./mask.ts"

/**
 * The payload of a formatted value: what stands in the groups of its mask, trimmed (protocol: masks).
 *
 * Goes by position, so the value must come from {@link applyMask} of the same mask: of an unformatted one characters are
 * lost. Without a mask the value is only trimmed.
 */
export const removeMask = (mask: string | undefined, formatted: string): string => {
  if (!mask) return formatted.trim()
  let payload = ""
  positions(mask).forEach(({ inGroup }, i) => {
    if (inGroup && i < formatted.length) payload += formatted[i]
  })
  return payload.trim()
}
