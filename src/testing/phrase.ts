import * as fc from "fast-check"

/** Texts as people type them: one to three words, with accents, signs, other scripts and an emoji. */
export const phrase = (): fc.Arbitrary<string> =>
  fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join(" "))

const word = fc.constantFrom(
  "Ski",
  "Größe",
  "42",
  "Crème",
  "brûlée",
  '"Alpenglühen"',
  "naïve",
  "№",
  "CHF",
  "50%",
  "<b>",
  "O'Neill",
  "日本",
  "🎿",
)
