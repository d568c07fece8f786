import { assertEquals, assertInstanceOf, assertStringIncludes } from "@std/assert"
import * as ConfigProvider from "effect/ConfigProvider"
import * as Effect from "effect/Effect"
import type * as Layer from "effect/Layer"
import * as Option from "effect/Option"
import * as Redacted from "effect/Redacted"
import { ConfigurationError } from "../../src/operation/configuration_error.ts"
import { WebhookKeys } from "../../src/webhooks/webhook_keys.ts"
import { demoKey, nextKey } from "./keys.ts"

const secretOf = <E>(layer: Layer.Layer<WebhookKeys, E>, id: string) =>
  Effect.flatMap(WebhookKeys, (keys) => keys.secret(id)).pipe(Effect.provide(layer))

const failureOf = (layer: Layer.Layer<WebhookKeys, ConfigurationError>) =>
  Effect.runSync(Effect.flip(secretOf(layer, "id"))) as ConfigurationError

const wrong: ReadonlyArray<
  readonly [setting: string, ...keys: ReadonlyArray<{ id: string; secret: Redacted.Redacted }>]
> = [
  ["webhookKeys"],
  ["webhookKey.id", { id: "", secret: demoKey.secret }],
  ["webhookKey.id", { id: "  ", secret: demoKey.secret }],
  ["webhookKey.id", { id: "a,b", secret: demoKey.secret }],
  ["webhookKey.id", { id: "a b", secret: demoKey.secret }],
  ["webhookKey.id", { id: "schlüssel", secret: demoKey.secret }],
  ["webhookKey.id", demoKey, { id: demoKey.id, secret: nextKey.secret }],
  ["webhookKey.secret", { id: "id", secret: Redacted.make("") }],
  ["webhookKey.secret", { id: "id", secret: Redacted.make("  ") }],
  ["webhookKey.secret", { id: "id", secret: "plain-secret" as unknown as Redacted.Redacted }],
]

Deno.test("a blank or ambiguous key is refused by the name of what is wrong, never with a secret", () => {
  for (const [setting, ...keys] of wrong) {
    const error = failureOf(WebhookKeys.layer(...keys))
    assertInstanceOf(error, ConfigurationError)
    assertEquals(error.setting, setting)
    assertEquals(/secret-|plain-secret/.test(String(error)), false)
  }
})

Deno.test("several keys are there at once; an unknown id has none, not even the name of a method", () => {
  const keys = WebhookKeys.layer(demoKey, nextKey)
  assertEquals(Effect.runSync(secretOf(keys, demoKey.id)), Option.some(demoKey.secret))
  assertEquals(Effect.runSync(secretOf(keys, nextKey.id)), Option.some(nextKey.secret))
  for (const id of ["", "other", "constructor", "__proto__", "hasOwnProperty", "get"]) {
    assertEquals(Effect.runSync(secretOf(keys, id)), Option.none())
  }
})

const configured = (variables: Record<string, string>) =>
  Effect.provideService(
    Effect.flatMap(WebhookKeys, (keys) => Effect.forEach(["one", "two", "three"], keys.secret)).pipe(
      Effect.provide(WebhookKeys.layerConfig),
    ),
    ConfigProvider.ConfigProvider,
    ConfigProvider.fromUnknown(variables),
  )

Deno.test("keys come from the environment, further ones for a rotation", () => {
  const secrets = Effect.runSync(configured({
    EPAYMENT_WEBHOOK_KEY_ID: "one",
    EPAYMENT_WEBHOOK_SECRET: "first",
    EPAYMENT_WEBHOOK_KEY_ID_2: "two",
    EPAYMENT_WEBHOOK_SECRET_2: "second",
    EPAYMENT_WEBHOOK_KEY_ID_4: "three",
    EPAYMENT_WEBHOOK_SECRET_4: "beyond the gap",
  }))
  assertEquals(secrets.map(Option.map(Redacted.value)), [Option.some("first"), Option.some("second"), Option.none()])
})

Deno.test("what is missing in the environment is named", () => {
  const error = (variables: Record<string, string>) =>
    Effect.runSync(Effect.flip(configured(variables))) as ConfigurationError
  assertStringIncludes(error({}).message, "set EPAYMENT_WEBHOOK_KEY_ID and EPAYMENT_WEBHOOK_SECRET")
  assertStringIncludes(
    error({ EPAYMENT_WEBHOOK_KEY_ID: "one", EPAYMENT_WEBHOOK_SECRET: "s", EPAYMENT_WEBHOOK_KEY_ID_2: "two" }).message,
    "set EPAYMENT_WEBHOOK_KEY_ID_2 and EPAYMENT_WEBHOOK_SECRET_2",
  )
  assertEquals(error({ EPAYMENT_WEBHOOK_KEY_ID: " ", EPAYMENT_WEBHOOK_SECRET: "s" }).setting, "webhookKey.id")
})

Deno.test("any effect may supply the secrets, with the services it needs", () => {
  const asked: Array<string> = []
  const layer = WebhookKeys.layerEffect((keyId) => Effect.sync(() => (asked.push(keyId), Option.some(demoKey.secret))))
  assertEquals(Effect.runSync(secretOf(layer, "from-the-vault")), Option.some(demoKey.secret))
  assertEquals(asked, ["from-the-vault"])
})
