import { positions } from "./mask.ts"

/** A formatted value and how far it had come with each character of the input. */
export interface Application {
  /** The formatted value. */
  readonly formatted: string
  /** For each character of the input the length of the formatted value right after it, 0 when it was dropped. */
  readonly reached: ReadonlyArray<number>
}

const isDigit = (character: string): boolean => character >= "0" && character <= "9"

/** Walks a mask and an input side by side until either ends. */
export const walk = (mask: string, input: string): Application => {
  let formatted = ""
  const reached: Array<number> = new Array(input.length).fill(0)
  let k = 0
  for (const { kind, character } of positions(mask)) {
    if (kind === "digit") { while (k < input.length && !isDigit(input[k])) k++ }
    if (k >= input.length) break
    const taken = kind !== "literal" || input[k] === character
    formatted += taken ? input[k] : character
    if (taken) reached[k++] = formatted.length
  }
  return { formatted, reached }
}

/**
 * Formats an input by a mask, as the JavaScript client of the platform does (protocol: masks).
 *
 * Literals are written as soon as a character follows them and may be typed as well; where a digit is due others are dropped,
 * and what exceeds the mask is cut. Without a mask the input stays as it is. Formatting twice changes nothing.
 */
export const applyMask = (mask: string | undefined, input: string): string => mask ? walk(mask, input).formatted : input
