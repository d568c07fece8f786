/** In how many steps one word becomes the other: a character more, less, changed or swapped with its neighbour. */
const distance = (one: string, other: string): number => {
  let older: ReadonlyArray<number> = []
  let previous: ReadonlyArray<number> = Array.from({ length: other.length + 1 }, (_, i) => i)
  for (let i = 1; i <= one.length; i++) {
    const current = [i]
    for (let j = 1; j <= other.length; j++) {
      const changed = previous[j - 1] + (one[i - 1] === other[j - 1] ? 0 : 1)
      const swapped = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]
        ? older[j - 2] + 1
        : changed
      current.push(Math.min(previous[j] + 1, current[j - 1] + 1, changed, swapped))
    }
    older = previous
    previous = current
  }
  return previous[other.length]
}

const wordsOf = (text: string): ReadonlyArray<string> =>
  text.toLowerCase().split(/[^a-z]+/).filter((word) => word.length > 2)

const most = 12

/**
 * The names that somebody may have meant: those that are the fewest typing errors away, at most one in three characters,
 * otherwise those that hold one of the words.
 */
export const nearest = (written: string, names: ReadonlyArray<string>): ReadonlyArray<string> => {
  const distances = names.map((name) => distance(written.toLowerCase(), name.toLowerCase()))
  const least = Math.min(...distances)
  if (least <= Math.max(1, Math.floor(written.length / 3))) return names.filter((_, i) => distances[i] === least)
  const words = wordsOf(written)
  return names.filter((name) => words.some((word) => name.toLowerCase().includes(word))).slice(0, most)
}
