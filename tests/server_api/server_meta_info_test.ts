import { assert, assertEquals, assertMatch } from "@std/assert"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Layer from "effect/Layer"
import * as Option from "effect/Option"
import * as Base64 from "../../src/crypto/base64.ts"
import { withClientMetaInfo } from "../../src/operation/call_headers.ts"
import { ServerApi, type ServerApiOptions } from "../../src/server_api/server_api.ts"
import {
  platformIdentifier,
  serverMetaInfo,
  type ShoppingCartExtension,
  version,
} from "../../src/server_api/server_meta_info.ts"
import { vendorVectors } from "../client_api/vendor_vectors.ts"
import { create, get } from "../support/operations.ts"
import { answered, inVirtualTime, refused, scriptedTransport } from "../support/scripted_transport.ts"
import { demoKey, demoOptions, virtualApi } from "../support/test_api.ts"
import { testEffect } from "../support/test_effect.ts"

const decoded = (header: string): Record<string, unknown> =>
  JSON.parse(new TextDecoder().decode(Option.getOrThrow(Base64.decode(header))))

Deno.test("the header is base64 of the UTF-8 bytes of compact JSON", () => {
  const header = serverMetaInfo("Züri Läderach AG", "linux Deno/2.9.6")
  assertMatch(header, /^[A-Za-z0-9+/]+={0,2}$/)
  assertEquals(decoded(header), {
    sdkCreator: "epayment",
    sdkIdentifier: `EffectServerSDK/v${version}`,
    platformIdentifier: "linux Deno/2.9.6",
    integrator: "Züri Läderach AG",
  })
  assertEquals(
    serverMetaInfo("a", "b"),
    Base64.encode(new TextEncoder().encode(JSON.stringify(decoded(serverMetaInfo("a", "b"))))),
  )
})

Deno.test("a shop extension goes with it, property by property, and nothing else of it", () => {
  const extension = { creator: "Example AG", name: "Shop", version: "1.0" }
  const given = { ...extension, extensionId: "42", secret: "no" } as ShoppingCartExtension
  assertEquals(decoded(serverMetaInfo("a", "b", given)).shoppingCartExtension, { ...extension, extensionId: "42" })
  assertEquals(decoded(serverMetaInfo("a", "b", extension)).shoppingCartExtension, extension)
})

Deno.test("the run-time names itself", () => {
  assert(platformIdentifier().includes("Deno/"))
})

testEffect(
  "every request carries the same header, built once for the layer",
  Effect.gen(function* () {
    const { layer, sent } = scriptedTransport(refused(500), answered(200))
    const both = Effect.andThen(create({ amount: 1 }), get("p-1"))
    yield* inVirtualTime(Effect.provide(both, virtualApi(layer, { integrator: "Example AG" })))
    const headers = sent.map(({ request }) => request.headers["x-gcs-servermetainfo"])
    assertEquals([headers.length, new Set(headers).size], [3, 1])
    assertEquals(decoded(headers[0]).integrator, "Example AG")
  }),
)

interface MetaInfoCase {
  readonly kind:
    | "serverMetaInfo"
    | "configuration"
    | "additionalHeader"
    | "clientMetaInfoHeaderOnServerApi"
    | "clientMetaInfo"
  readonly integrator?: string | null
  readonly shoppingCartExtension?: ShoppingCartExtension | null
  readonly expectDecoded?: Readonly<Record<string, unknown>>
  readonly absent?: ReadonlyArray<string>
  readonly name?: string
  readonly expected?: string
  readonly clientMetaInfo?: string | null
  readonly expectedHeader?: { readonly value: string } | null
}

const builds = (options: Partial<ServerApiOptions>): boolean =>
  Exit.isSuccess(
    Effect.runSyncExit(Effect.scoped(Layer.build(ServerApi.layer({ ...demoOptions, ...options, apiKey: demoKey })))),
  )

vendorVectors<MetaInfoCase>({
  file: "metainfo",
  notApplicable: ({ kind }) => kind === "clientMetaInfo" ? "made on the device, by its own SDK" : undefined,
  check: async (vector) => {
    const { kind, integrator, shoppingCartExtension, expectDecoded = {}, absent = [], name = "", expected = "" } =
      vector
    const extension = shoppingCartExtension === undefined ? {} : { shoppingCartExtension } as Partial<ServerApiOptions>
    switch (kind) {
      case "serverMetaInfo": {
        const info = decoded(serverMetaInfo(integrator ?? "", platformIdentifier(), shoppingCartExtension ?? undefined))
        for (const [property, value] of Object.entries(expectDecoded)) {
          if (value === "non-empty, form Name/vX.Y.Z") assertMatch(String(info[property]), /^\w+\/v\d+\.\d+\.\d+$/)
          else if (value === "non-empty") assert(info[property] !== "")
          else assertEquals(info[property], value)
        }
        for (const path of absent) {
          const [first, second] = path.split(".")
          const holder = second === undefined ? info : info[first] as Record<string, unknown>
          assert(!((second ?? first) in holder), path)
        }
        return
      }
      case "configuration": {
        const options = { ...extension, ...(integrator === undefined ? {} : { integrator }) } as Partial<
          ServerApiOptions
        >
        return assertEquals(builds(options), expected === "accepted")
      }
      case "clientMetaInfoHeaderOnServerApi": {
        const { layer, sent } = scriptedTransport(answered(200))
        const text = vector.clientMetaInfo
        const forwarded = text
          ? withClientMetaInfo(Base64.encode(new TextEncoder().encode(text)))(get("p-1"))
          : get("p-1")
        await Effect.runPromise(Effect.provide(forwarded, virtualApi(layer)))
        const header: string | undefined = sent[0].request.headers["x-gcs-clientmetainfo"]
        return assertEquals<unknown>(header ?? null, vector.expectedHeader?.value ?? null)
      }
      case "additionalHeader":
        for (const spelling of [name, name.toLowerCase(), name.toUpperCase()]) {
          assertEquals(builds({ headers: { [spelling]: "a" } }), expected.startsWith("accepted"), spelling)
        }
    }
  },
})
