import { isPlainObject, type Pass, refused } from "./pass.ts"

/** A property of an object type; compiled when a value has it. */
export interface Property {
  readonly name: string
  readonly required: boolean
  readonly compile: () => Pass
}

/**
 * The pass of an object type; `known` says whether a property that it does not have refuses a value. What is written comes
 * in the order of the type, so that equal values make equal texts whoever wrote them.
 */
export const objectPass = (properties: ReadonlyArray<Property>, known: boolean): Pass => {
  const slots = new Map(properties.map((property, place) => [property.name, new Slot(property, place)]))
  const required = properties.filter((property) => property.required).length
  // Most values have the properties of the one before, in the same order: a comparison spares the search.
  const seen: Array<Slot> = []
  let order: ReadonlyArray<Slot> | undefined
  return (value) => {
    if (!isPlainObject(value)) return refused
    // A value that stays as it is is not copied.
    let out: Record<string, unknown> | undefined
    let missing = required
    let last = -1
    let inOrder = true
    let i = 0
    for (const key in value) {
      const given = value[key]
      let slot: Slot | undefined = seen[i]
      if (slot === undefined || slot.name !== key) {
        slot = slots.get(key)
        if (slot !== undefined) {
          seen[i] = slot
          order = undefined
        }
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
      if (slot.place < last) inOrder = false
      last = slot.place
    }
    if (missing > 0) return refused
    if (inOrder || !known) return out ?? value
    const kept = out ?? value
    const sorted = order?.length === i ? inOrderOf(order, kept) : undefined
    if (sorted !== undefined) return sorted
    order = properties.flatMap(({ name }) => Object.hasOwn(kept, name) ? slots.get(name) ?? [] : [])
    return inOrderOf(order, kept) ?? refused
  }
}

class Slot {
  readonly name: string
  readonly required: boolean
  pass: Pass

  constructor({ name, required, compile }: Property, readonly place: number) {
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

/** Properties in an order; nothing when one is not there. */
const inOrderOf = (
  slots: ReadonlyArray<Slot>,
  value: Readonly<Record<string, unknown>>,
): Record<string, unknown> | undefined => {
  const out: Record<string, unknown> = {}
  for (let i = 0; i < slots.length; i++) {
    const { name } = slots[i]
    if (value[name] === undefined) return undefined
    out[name] = value[name]
  }
  return out
}
