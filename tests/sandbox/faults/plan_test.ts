import { assert, assertEquals } from "@std/assert"
import * as fc from "fast-check"
import type { Fault, FaultPlan } from "../../../src/sandbox/faults.ts"
import { randomFaults } from "../../../src/sandbox/faults_random.ts"
import { makeFaultsToCome } from "../../../src/sandbox/faults_to_come.ts"

interface Passage {
  readonly point: Fault["point"]
  readonly operation: string
  readonly merchantId: string
}

const passage: fc.Arbitrary<Passage> = fc.record({
  point: fc.constantFrom("before", "after"),
  operation: fc.constantFrom("payments.create", "payments.get", "refunds.get"),
  merchantId: fc.constantFrom("1234", "7731"),
})
const fault: fc.Arbitrary<Fault> = fc.record({
  point: fc.constantFrom("before", "after"),
  fault: fc.constantFrom({ type: "reset" }, { type: "garbage" }, { type: "status", status: 503 }),
  operation: fc.constantFrom("payments.create", "payments.get"),
  merchantId: fc.constantFrom("1234", "7731"),
  rate: fc.double({ min: 0, max: 1, noNaN: true }),
  times: fc.integer({ min: 1, max: 5 }),
}, { requiredKeys: ["point", "fault"] })
const plan: fc.Arbitrary<FaultPlan> = fc.record({ seed: fc.integer(), faults: fc.array(fault, { maxLength: 6 }) })

/** What each passage meets, in order. */
const struck = (plan: FaultPlan, passages: ReadonlyArray<Passage>) => {
  const faults = makeFaultsToCome(() => {})
  faults.set(plan)
  return passages.map(({ point, operation, merchantId }) => faults.take(point, operation, merchantId))
}

Deno.test("the same plan and the same requests make the same faults", () => {
  fc.assert(fc.property(plan, fc.array(passage, { maxLength: 60 }), (plan, passages) => {
    assertEquals(struck(plan, passages), struck(plan, passages))
  }))
})

Deno.test("what a request meets by a rate does not depend on what others do meanwhile", () => {
  const drawn = plan.map(({ seed, faults }) => ({
    seed,
    faults: faults.map(({ times: _, ...one }) => ({ rate: 0.5, ...one })),
  }))
  const name = ({ point, operation, merchantId }: Passage) => `${point} ${operation} ${merchantId}`
  fc.assert(fc.property(drawn, fc.array(passage, { maxLength: 60 }), (plan, passages) => {
    const together = struck(plan, passages)
    for (const which of new Set(passages.map(name))) {
      const alone = passages.filter((one) => name(one) === which)
      assertEquals(struck(plan, alone), together.filter((_, i) => name(passages[i]) === which))
    }
  }))
})

Deno.test("a fault strikes only where it fits, and no more often than it says", () => {
  fc.assert(fc.property(plan, fc.array(passage, { maxLength: 60 }), (plan, passages) => {
    const faults = makeFaultsToCome(() => {})
    faults.set(plan)
    const most = (one: Fault) => one.times ?? (one.rate === undefined ? 1 : Infinity)
    let left = plan.faults.reduce((sum, one) => sum + most(one), 0)
    for (const { point, operation, merchantId } of passages) {
      const strike = faults.take(point, operation, merchantId)
      const fits = plan.faults.some((one) =>
        one.point === point && (one.operation ?? operation) === operation &&
        (one.merchantId ?? merchantId) === merchantId && one.rate !== 0
      )
      if (strike !== undefined) left--
      assert(strike === undefined || fits)
    }
    assert(left >= 0)
    assert(faults.left().faults.length <= plan.faults.length)
  }))
})

Deno.test("certain faults come in their order, and are used up", () => {
  const faults = makeFaultsToCome(() => {})
  faults.add({ point: "before", fault: { type: "reset" }, times: 2 })
  faults.add({ point: "before", fault: { type: "cut" } })
  const types = Array.from({ length: 4 }, () => faults.take("before", "payments.get", "1234")?.fault.type)
  assertEquals(types, ["reset", "reset", "cut", undefined])
  assert(faults.isEmpty())
})

/** How many of so many requests meet a fault at either point. */
const share = (plan: FaultPlan, requests: number): number => {
  const faults = makeFaultsToCome(() => {})
  faults.set(plan)
  let met = 0
  for (let i = 0; i < requests; i++) {
    if (faults.take("before", "payments.get", "1234") ?? faults.take("after", "payments.get", "1234")) met++
  }
  return met / requests
}

for (const rate of [0, 0.05, 0.3, 1]) {
  for (const seed of [1, 2, 3]) {
    Deno.test(`random faults at the rate ${rate}, seed ${seed}, strike that share of many requests`, () => {
      const found = share(randomFaults({ rate, seed }), 5000)
      // Four standard deviations; the draws follow from the seed, so that this holds always or never.
      assert(Math.abs(found - rate) <= 4 * Math.sqrt(rate * (1 - rate) / 5000), String(found))
    })
  }
}

Deno.test("random faults mix all kinds about equally, and another seed strikes other requests", () => {
  const faults = makeFaultsToCome(() => {})
  faults.set(randomFaults({ rate: 0.5, seed: 9 }))
  const counts = new Map<string, number>()
  for (let i = 0; i < 10_000; i++) {
    const strike = faults.take("before", "payments.get", "1234")
    const kind = JSON.stringify(strike?.fault)
    if (strike !== undefined) counts.set(kind, (counts.get(kind) ?? 0) + 1)
  }
  const numbers = [...counts.values()]
  assertEquals(numbers.length, 13)
  assert(Math.max(...numbers) < 1.6 * Math.min(...numbers), JSON.stringify(numbers))
  const passages = Array.from({ length: 50 }, (): Passage => ({ point: "before", operation: "a", merchantId: "b" }))
  const of = (seed: number) => JSON.stringify(struck(randomFaults({ rate: 0.5, seed }), passages))
  assert(of(1) !== of(2))
})
