import * as Config from "effect/Config"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import { ServerApi } from "../../server_api/server_api.ts"
import type { CliCommand } from "../command.ts"
import { fromEnvironment } from "../credentials.ts"
import { type Check, checksOf } from "../doctor/checks.ts"
import { examine } from "../doctor/examination.ts"
import { Command } from "../effect_cli.ts"
import { toldNo } from "../failure.ts"
import { type Paint, result } from "../output.ts"
import { traced } from "../wire_trace.ts"

const marks = (paint: Paint): Readonly<Record<Check["state"], string>> => ({
  ok: paint.green("✓"),
  failed: paint.red("✗"),
  skipped: paint.dim("–"),
})

const line = (paint: Paint) => ({ name, state, detail, remedy }: Check): string =>
  `${marks(paint)[state]} ${name.padEnd(10)} ${detail}${
    remedy === undefined ? "" : `\n  ${" ".repeat(10)} ${paint.bold(remedy)}`
  }`

const checks = Effect.gen(function* () {
  const layer = fromEnvironment(ServerApi.layerConfig, "EPAYMENT_SECRET_API_KEY")
  const examined = yield* Effect.result(Effect.provide(traced(examine), layer))
  if (Result.isFailure(examined)) {
    const { message } = examined.failure
    const remedy = "give the five EPAYMENT_ variables as `epayment sandbox` prints them for a sandbox"
    return [{ name: "settings", state: "failed", detail: message, remedy }] satisfies ReadonlyArray<Check>
  }
  const settings: Check = { name: "settings", state: "ok", detail: "the environment holds all that is needed" }
  return [settings, ...checksOf(examined.success, yield* Config.String("EPAYMENT_MERCHANT_ID"))]
})

/** `doctor`: checks the way to the platform step by step and says what to mend. */
export const doctor: CliCommand<"doctor"> = Command.make("doctor", {}, () =>
  Effect.gen(function* () {
    const found = yield* checks
    const failures = found.filter(({ state }) => state === "failed")
    yield* result({ ok: failures.length === 0, checks: found }, (paint) => found.map(line(paint)).join("\n"))
    if (failures.length > 0) return yield* toldNo(`failed: ${failures.map(({ name }) => name).join(", ")}`)
  })).pipe(
    Command.withDescription("Checks endpoint, clock, key, merchant and permission, and says what to mend"),
  )
