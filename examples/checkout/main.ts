/**
 * A shop with a checkout page: `deno task checkout`. Pays against the embedded sandbox, or against the platform that the
 * environment names (EPAYMENT_ENDPOINT and the others; then the platform must be able to reach nothing here).
 */
import { ServerApi } from "@epayment/effect"
import * as Console from "effect/Console"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import { serve } from "./server/serve.ts"
import { sandbox } from "./server/sandbox.ts"

const live = Deno.env.has("EPAYMENT_ENDPOINT") ? ServerApi.layerConfig : sandbox.pipe(Layer.orDie)

const program = Effect.gen(function* () {
  const { url } = yield* serve({ port: Number(Deno.env.get("PORT") ?? "8788") })
  yield* Console.log(`The shop is open: ${url}

Cards of the sandbox, any date to come and any security code:
  4012 0000 3333 0026   Visa, accepted        4000 0000 0000 0002   Visa, 3-D Secure
  4012 0017 7544 5550   Visa, declined        4500 6000 0000 0061   Visa and Mastercard
  3714 4963 5398 431    American Express      5200 0000 9144 4270   Mastercard

Ctrl-C closes it.`)
  yield* Effect.never
})

const fiber = Effect.runFork(program.pipe(Effect.scoped, Effect.provide(live)))
Deno.addSignalListener("SIGINT", () => fiber.interruptUnsafe())
