import { readFile } from "node:fs/promises"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { misfits, schemaFailure } from "../model/writing.ts"
import { SandboxRefused } from "./control_error.ts"
import { FaultPlan } from "./faults.ts"

const decode = Schema.decodeUnknownExit(FaultPlan, { onExcessProperty: "error", errors: "all" })

/** Reads a plan of faults from a JSON file. Fails with `SandboxRefused` when it is not there or is no such plan. */
export const readFaultPlan = (file: string): Effect.Effect<FaultPlan, SandboxRefused> => {
  const wrong = (why: string) => new SandboxRefused({ message: `${file}: ${why}`, because: "invalid" })
  return Effect.tryPromise({
    try: () => readFile(file, "utf8"),
    catch: () => wrong("the file cannot be read"),
  }).pipe(
    Effect.flatMap((text) =>
      Effect.fromResult(Result.try({ try: () => JSON.parse(text), catch: () => wrong("no JSON") }))
    ),
    Effect.flatMap((value) => {
      const plan = decode(value)
      if (Exit.isSuccess(plan)) return Effect.succeed(plan.value)
      const [{ property, message }] = misfits(schemaFailure(plan.cause))
      return Effect.fail(wrong(property === "" ? message : `${property}: ${message}`))
    }),
  )
}
