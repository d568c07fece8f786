import * as Deferred from "effect/Deferred"
import * as Effect from "effect/Effect"
import * as Obfuscator from "../../operation/obfuscation/obfuscator.ts"
import type { TransportShape, WireRequest } from "../../operation/transport.ts"
import { ServerApi } from "../../server_api/server_api.ts"

/** A request as it would be sent, sensitive values hidden. */
export interface ShownRequest {
  readonly method: string
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  /** Empty without a body. */
  readonly body: string
}

const shown = ({ method, url, headers, body }: WireRequest): ShownRequest => {
  const obfuscator = Obfuscator.make()
  return {
    method,
    url: obfuscator.text(url),
    headers: obfuscator.headers(headers),
    body: body === undefined || typeof body === "string" || body instanceof Uint8Array
      ? obfuscator.body(body, headers["content-type"])
      : Obfuscator.binary,
  }
}

/** Runs a call up to the request that it would send first, and answers that; nothing is sent. */
export const firstRequest = <A, E, R>(call: Effect.Effect<A, E, R>): Effect.Effect<ShownRequest, E, R | ServerApi> =>
  Effect.gen(function* () {
    const request = yield* Deferred.make<WireRequest>()
    const caught = (one: WireRequest) => Effect.andThen(Deferred.succeed(request, one), Effect.never)
    const transport: TransportShape = { limitsTime: true, send: caught, open: caught }
    const api = yield* ServerApi
    const sending = Effect.andThen(
      Effect.provideService(call, ServerApi, { ...api, transport }),
      Effect.die(new Error("the call ended without a request")),
    )
    return shown(yield* Effect.raceFirst(Deferred.await(request), sending))
  })
