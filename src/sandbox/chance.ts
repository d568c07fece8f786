/** A whole number of 32 bits that follows from a text: FNV-1a, mixed as MurmurHash3 ends. */
export const hashOf = (text: string): number => {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}

/** A number from 0 up to but not including 1 that follows from a text: texts that differ little have nothing in common. */
export const drawOf = (text: string): number => hashOf(text) / 2 ** 32
