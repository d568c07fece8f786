import process from "node:process"
import { Payments } from "@epayment/effect"
import { Sandbox } from "@epayment/effect/sandbox"
import * as Effect from "effect/Effect"
import { payment } from "../our_payment.ts"

/** Resident memory after so many payments. */
export interface Footprint {
  readonly payments: number
  readonly rssMiB: number
}

const [, , total, file] = process.argv
const steps = 10

const footprint = (payments: number): Footprint => ({ payments, rssMiB: process.memoryUsage().rss / 2 ** 20 })

const found = await Effect.runPromise(
  Effect.gen(function* () {
    const part = Math.ceil(Number(total) / steps)
    const found: Array<Footprint> = [footprint(0)]
    for (let step = 1; step <= steps; step++) {
      yield* Effect.forEach(Array.from({ length: part }), () => Payments.create(payment), {
        concurrency: 50,
        discard: true,
      })
      found.push(footprint(step * part))
    }
    return found
  }).pipe(Effect.provide(Sandbox.layer(file === undefined ? {} : { store: { file } }))),
)
process.stdout.write(`${JSON.stringify(found)}\n`, () => process.exit(0))
