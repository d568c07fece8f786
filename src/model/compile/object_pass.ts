import { isPlainObject, type Pass, refused } from "./pass.ts"

/** A property of an object type; compiled when a value has it. */
export interface Property {
  readonly name: string
  readonly required: boolean
  readonly compile: () => Pass
}

/** The pass of an object type; `known` says whether a property that it does not have refuses a value. */
export const objectPass = (properties: ReadonlyArray<Property>, known: boolean): Pass => {
  const slots = new Map(properties.map((property) => [property.name, new Slot(property)]))
  const required = properties.filter((property) => property.required).length
  // Most values have the properties of the one before, in the same order: a comparison spares the search.
  const seen: Array<Slot> = []
  return (value) => {
    if (!isPlainObject(value)) return refused
    // A value that stays as it is is not copied.
    let out: Record<string, unknown> | undefined
    let missing = required
    let i = 0
    for (const key in value) {
      const given = value[key]
      let slot: Slot | undefined = seen[i]
      if (slot === undefined || slot.name !== key) {
        slot = slots.get(key)
        if (slot !== undefined) seen[i] = slot
      }
      // TypeScript lets callers write `{ cvv: undefined }` for an optional property: it counts as left out.
      if (slot === undefined || given === undefined && known) {
        if (slot === undefined && known) return refused
        out ??= before(value, key)
        continue
      }
      i++
      const passed = slot.pass(given)
      if (passed === refused) return refused
      if (passed !== given) out ??= before(value, key)
      if (out !== undefined) out[key] = passed
      if (slot.required) missing--
    }
    return missing > 0 ? refused : out ?? value
  }
}

class Slot {
  readonly name: string
  readonly required: boolean
  pass: Pass

  constructor({ name, required, compile }: Property) {
    this.name = name
    this.required = required
    this.pass = (value) => (this.pass = compile())(value)
  }
}

/** The properties that stand before one. */
const before = (value: Readonly<Record<string, unknown>>, end: string): Record<string, unknown> => {
  const out: Record<string, unknown> = {}
  for (const key in value) {
    if (key === end) break
    out[key] = value[key]
  }
  return out
}
