/** One position of a formatted value. */
export interface Position {
  /** `digit` and `any` take a character of the input; `literal` stands for itself. */
  readonly kind: "digit" | "any" | "literal"
  /** The character of a literal. */
  readonly character: string
  /** Whether the position belongs to a group, so that its character is part of the unmasked value. */
  readonly inGroup: boolean
}

/**
 * The positions of a mask: in groups between `{{` and `}}` a `9` takes one digit and a `*` one character of any kind,
 * everything else is literal; braces take no position (protocol: masks).
 *
 * Characters are UTF-16 code units, as in the selection of an input element.
 */
export const positions = (mask: string): ReadonlyArray<Position> => {
  const found: Array<Position> = []
  let inGroup = false
  for (let i = 0; i < mask.length; i++) {
    const character = mask[i]
    if (character === "{" || character === "}") {
      if (mask[i + 1] === character) inGroup = character === "{"
      continue
    }
    const kind = inGroup && character === "9" ? "digit" : inGroup && character === "*" ? "any" : "literal"
    found.push({ kind, character, inGroup })
  }
  return found
}

/** The number of characters of a value that fills the mask: the `maxlength` of an input; none without a mask. */
export const formattedLength = (mask: string | undefined): number | undefined =>
  mask ? positions(mask).length : undefined

/**
 * The mask with every `9` of its groups relaxed to `*`, for values of which some digits are hidden: `************7817`.
 */
export const wildcardMask = (mask: string): string =>
  mask.replace(/\{\{.*?\}\}/gs, (group) => group.replaceAll("9", "*"))
