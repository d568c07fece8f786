import { type Pass, refused } from "./pass.ts"

/** The pass of a list; `item` is asked for when there is a list. A list that stays as it is is not copied. */
export const listPass = (item: () => Pass): Pass => {
  let pass: Pass | undefined
  return (value) => {
    if (!Array.isArray(value)) return refused
    pass ??= item()
    let out: Array<unknown> | undefined
    for (let i = 0; i < value.length; i++) {
      const passed = pass(value[i])
      if (passed === refused) return refused
      if (passed !== value[i]) out ??= value.slice(0, i)
      if (out !== undefined) out[i] = passed
    }
    return out ?? value
  }
}
