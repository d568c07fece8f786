import { drawOf, hashOf } from "./chance.ts"
import type { Fault, FaultKind, FaultPlan } from "./faults.ts"

/** A fault that strikes a request. */
export interface Strike {
  readonly fault: FaultKind
  /** Seeds what the fault makes up, such as random bytes. */
  readonly seed: number
}

/** The faults that are still to come. */
export interface FaultsToCome {
  /** Adds a fault behind those that are there. */
  readonly add: (fault: Fault) => void
  /** Puts a plan in place of everything that was to come; its draws begin anew. */
  readonly set: (plan: FaultPlan) => void
  /** Takes every fault away. */
  readonly clear: () => void
  /** What is left of the plan, `times` counted down. */
  readonly left: () => Required<FaultPlan>
  /** Whether nothing is to come. */
  readonly isEmpty: () => boolean
  /** The fault that strikes a request at a point, used up once. */
  readonly take: (point: Fault["point"], operation: string, merchantId: string) => Strike | undefined
  /** As `take`, of the faults that name the operation. */
  readonly takeNamed: FaultsToCome["take"]
}

interface Entry {
  readonly fault: Fault
  /** Its place among all that were added: draws do not change when others are used up. */
  readonly place: number
  left: number
}

/** Nothing to come yet; `note` is called whenever what is to come changes. */
export const makeFaultsToCome = (note: () => void): FaultsToCome => {
  let seed = 0
  let added = 0
  let entries: Array<Entry> = []
  const seen = new Map<string, number>()

  const add = (fault: Fault): void => {
    entries.push({ fault, place: added++, left: fault.times ?? (fault.rate === undefined ? 1 : Infinity) })
  }
  const clear = (): void => {
    seed = 0
    added = 0
    entries = []
    seen.clear()
  }

  const takeIf = (isMeant: (fault: Fault) => boolean): FaultsToCome["take"] => (point, operation, merchantId) => {
    if (entries.length === 0) return undefined
    const which = `${point} ${operation} ${merchantId}`
    const nth = seen.get(which) ?? 0
    seen.set(which, nth + 1)
    const found = entries.find(({ fault, place }) =>
      fault.point === point && (fault.operation ?? operation) === operation && isMeant(fault) &&
      (fault.merchantId ?? merchantId) === merchantId &&
      (fault.rate === undefined || drawOf(`${seed} ${place} ${which} ${nth}`) < fault.rate)
    )
    if (found === undefined) return undefined
    if (--found.left <= 0) entries = entries.filter((one) => one !== found)
    if (found.left !== Infinity) note()
    return { fault: found.fault.fault, seed: hashOf(`${seed} ${found.place} ${which} ${nth} bytes`) }
  }

  return {
    add: (fault) => {
      add(fault)
      note()
    },
    set: (plan) => {
      clear()
      seed = plan.seed ?? 0
      plan.faults.forEach(add)
      note()
    },
    clear: () => {
      clear()
      note()
    },
    left: () => ({
      seed,
      faults: entries.map(({ fault, left }) =>
        left === Infinity || left === 1 && fault.times === undefined ? fault : { ...fault, times: left }
      ),
    }),
    isEmpty: () => entries.length === 0,
    take: takeIf(() => true),
    takeNamed: takeIf(({ operation }) => operation !== undefined),
  }
}
