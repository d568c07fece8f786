/**
 * Whether a value is a Chinese resident id number: 15 digits, or 17 digits and a check character by ISO 7064 MOD 11-2, where
 * 10 is written `X` or `x` (protocol: validation rules).
 */
export const residentIdNumber = (value: string): boolean => {
  if (/^[0-9]{15}$/.test(value)) return true
  if (!/^[0-9]{17}[0-9Xx]$/.test(value)) return false
  let check = 0
  for (const character of value) {
    check = (check * 2 + (character === "X" || character === "x" ? 10 : Number(character))) % 11
  }
  return check === 1
}
