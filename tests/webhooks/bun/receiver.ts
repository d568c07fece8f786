/** A receiver on `Bun.serve`: it says its port on one line, and on each further line an event that it handled. */
import * as Effect from "effect/Effect"
import { handler, layer, type WebHandler } from "../../../src/webhooks/mod.ts"
import { demoKey } from "../keys.ts"

declare const Bun: {
  readonly serve: (options: { readonly hostname: string; readonly port: number; readonly fetch: WebHandler }) => {
    readonly port: number
  }
}

const program = Effect.gen(function* () {
  const handle = yield* handler(({ id, type }) => Effect.sync(() => say(`${type} ${id}`)), {
    onRefused: () => Effect.void,
  })
  say(`${Bun.serve({ hostname: "127.0.0.1", port: 0, fetch: handle }).port}`)
  return yield* Effect.never
})

const say = (line: string): void => {
  // deno-lint-ignore no-console -- this is what the process is for
  console.log(line)
}

await Effect.runPromise(program.pipe(Effect.scoped, Effect.provide(layer(demoKey))))
