import * as fc from "fast-check"
import type * as LifeCycle from "../../src/testing/life_cycle_model/mod.ts"
import { type Strike, strikes } from "../faults/fault_kinds.ts"
import type { Model } from "./model.ts"
import { script } from "./script.ts"
import type { OpenShop, Shop } from "./shop.ts"
import { type Step, take } from "./steps.ts"

const amount = fc.integer({ min: 1, max: 6000 })
const maybe = <A>(value: fc.Arbitrary<A>) => fc.option(value, { nil: undefined, freq: 3 })

/** Mostly none. */
const faultsAmong = (some: ReadonlyArray<Strike>): fc.Arbitrary<ReadonlyArray<Strike>> =>
  fc.oneof(
    { weight: 2, arbitrary: fc.constant([]) },
    { weight: 1, arbitrary: fc.array(fc.constantFrom(...some), { minLength: 1, maxLength: 3 }) },
  )

/** What something on the way sends twice acts twice, where no key tells the copies apart. */
const faultsOfActions = faultsAmong(strikes.filter(({ fault }) => fault.type !== "duplicate"))

const order: fc.Arbitrary<LifeCycle.ModelOrder> = fc.oneof(
  fc.record({
    amount,
    mode: fc.constantFrom("approval" as const, "captures" as const, "sale" as const),
    method: fc.constant("card" as const),
    isDeclined: fc.integer({ min: 0, max: 5 }).map((one) => one === 5),
  }),
  fc.record({
    amount,
    mode: fc.constantFrom("approval" as const, "sale" as const),
    method: fc.constant("redirect" as const),
    isDeclined: fc.integer({ min: 0, max: 5 }).map((one) => one === 5),
  }),
)

/** Cents as parts of what was ordered, in percent: less, all or too much. */
const share = maybe(fc.constantFrom(10, 25, 50, 75, 100, 130))

/** What a merchant does, amounts in percent of the order. */
const merchantAction: fc.Arbitrary<LifeCycle.ModelAction> = fc.oneof(
  { weight: 2, arbitrary: fc.record({ type: fc.constant("approve" as const), amount: share }) },
  { weight: 1, arbitrary: fc.record({ type: fc.constant("cancelApproval" as const) }) },
  {
    weight: 3,
    arbitrary: fc.record({ type: fc.constant("capture" as const), amount: share, isFinal: maybe(fc.boolean()) }),
  },
  { weight: 1, arbitrary: fc.record({ type: fc.constant("finalizeCapture" as const) }) },
  { weight: 1, arbitrary: fc.record({ type: fc.constant("cancel" as const) }) },
  { weight: 3, arbitrary: fc.record({ type: fc.constant("refund" as const), amount: share }) },
)

/** The step for a payment of so many cents. */
const inCents = (step: Step, cents: number): Step =>
  (step.type === "act" || step.type === "race") && "amount" in step.action && step.action.amount !== undefined
    ? { ...step, action: { ...step.action, amount: Math.max(1, Math.round(cents * step.action.amount / 100)) } }
    : step

const customer: fc.Arbitrary<LifeCycle.ModelAction> = fc.record({
  type: fc.constant("customerReturns" as const),
  outcome: fc.constantFrom("success" as const, "success" as const, "cancelled" as const, "failed" as const),
})

const which = fc.nat(1)

/** Minutes that lead past none, one or several of the times at which the platform acts by itself. */
const minutes = fc.constantFrom(7, 67, 67, 187, 1447, 3011, 10_111)

const create = fc.record({
  type: fc.constant("create" as const),
  order,
  onDevice: fc.integer({ min: 0, max: 3 }).map((one) => one === 3),
  strikes: faultsAmong(strikes),
})

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 1, arbitrary: create },
  {
    weight: 8,
    arbitrary: fc.record({
      type: fc.constant("act" as const),
      which,
      action: merchantAction,
      strikes: faultsOfActions,
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ type: fc.constant("act" as const), which, action: customer, strikes: fc.constant([]) }),
  },
  { weight: 1, arbitrary: fc.record({ type: fc.constant("race" as const), which, action: merchantAction }) },
  { weight: 1, arbitrary: fc.record({ type: fc.constant("repeat" as const), which }) },
  { weight: 2, arbitrary: fc.record({ type: fc.constant("advance" as const), minutes }) },
  { weight: 1, arbitrary: fc.record({ type: fc.constant("restart" as const) }) },
)

/** A step that prints itself as code, as it was taken. */
class Command implements fc.AsyncCommand<Model, Shop> {
  /** The step with its amounts in cents, and the number of the payment that it was about; none before it was taken. */
  taken: { readonly step: Step; readonly number: number } | undefined

  constructor(readonly step: Step) {}

  check = ({ payments }: Readonly<Model>): boolean => !("which" in this.step) || payments.length > 0

  run = (model: Model, shop: Shop): Promise<void> => {
    const known = "which" in this.step ? model.payments[this.step.which % model.payments.length] : undefined
    this.taken = known === undefined ? { step: this.step, number: model.orders } : {
      step: inCents(this.step, known.request.order.amountOfMoney?.amount ?? 0),
      number: Number(known.reference.slice("order-".length)),
    }
    return take(this.taken.step, model, shop)
  }

  toString = (): string => this.taken === undefined ? "" : script.line(this.taken.step, this.taken.number)
}

/** Programs of that many steps; what fails is made shorter by leaving steps out. */
const programs = (steps: number): fc.Arbitrary<ReadonlyArray<Command>> =>
  fc.tuple(
    create,
    fc.array(fc.option(step, { nil: undefined, freq: 1000 }), { minLength: steps - 1, maxLength: steps - 1 }),
  )
    .map(([first, others]) => [first, ...others].flatMap((one) => one === undefined ? [] : [new Command(one)]))

/** Options of a run of programs. */
export interface RunOptions {
  readonly open: OpenShop
  readonly runs: number
  readonly steps: number
  readonly seed?: number
}

/** How many steps were taken, by what they were. */
export type Taken = ReadonlyMap<string, number>

/** Runs programs with a shop and the model beside it; fails with the shortest program that tells them apart, as a script. */
export const runPrograms = async ({ open, runs, steps, seed }: RunOptions): Promise<Taken> => {
  const taken = new Map<string, number>()
  const property = fc.asyncProperty(programs(steps), async (commands) => {
    const shop = await open()
    try {
      await fc.asyncModelRun(() => ({ model: { payments: [], orders: 0, now: 0 }, real: shop }), commands)
    } finally {
      await shop.close()
    }
    for (const { step, taken: wasTaken } of commands) {
      const name = "action" in step ? step.action.type : step.type
      if (wasTaken !== undefined) taken.set(name, (taken.get(name) ?? 0) + 1)
    }
  })
  const details = await fc.check(property, { numRuns: runs, ...(seed === undefined ? {} : { seed }) })
  if (!details.failed) return taken
  const [commands = []] = details.counterexample ?? []
  const { errorInstance, numRuns } = details
  throw new Error(
    `program ${numRuns} (seed ${details.seed}, path ${details.counterexamplePath}): ${
      errorInstance instanceof Error ? errorInstance.message : String(errorInstance)
    }\n\n${script.whole(commands.map(String).filter((line) => line !== "").join("\n"))}`,
    { cause: errorInstance },
  )
}
