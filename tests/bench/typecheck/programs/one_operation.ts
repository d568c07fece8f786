import { Payments, ServerApi } from "@epayment/effect"
import * as Effect from "effect/Effect"

/** A program with one operation. */
export const program: Effect.Effect<string | undefined, unknown> = Payments.approve("000000123400000000010000100001")
  .pipe(
    Effect.map(({ payment }) => payment?.status),
    Effect.provide(ServerApi.layerConfig),
  )
