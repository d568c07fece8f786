import { assertEquals } from "@std/assert"
import * as Effect from "effect/Effect"
import * as TestClock from "effect/testing/TestClock"
import { browserDevice } from "../../../src/client_api/encryption/device.ts"

const collect = (millis: number) =>
  Effect.runPromise(
    Effect.andThen(TestClock.setTime(millis), browserDevice).pipe(Effect.provide(TestClock.layer())),
  )

/** Puts globals of a browser in place while a test runs. */
const withGlobals = async (globals: Record<string, unknown>, body: () => Promise<void>): Promise<void> => {
  const own = Object.keys(globals).map((name) => [name, Object.getOwnPropertyDescriptor(globalThis, name)] as const)
  for (const [name, value] of Object.entries(globals)) {
    Object.defineProperty(globalThis, name, { value, configurable: true })
  }
  try {
    await body()
  } finally {
    for (const [name, descriptor] of own) {
      if (descriptor === undefined) Reflect.deleteProperty(globalThis, name)
      else Object.defineProperty(globalThis, name, descriptor)
    }
  }
}

Deno.test("browserDevice reads the globals of the page", () =>
  withGlobals({
    navigator: { language: "fr-CH", userAgent: "Test/1.0", javaEnabled: () => true },
    screen: { colorDepth: 30, height: 900, width: 1600 },
    innerHeight: 800,
    innerWidth: 1500,
  }, async () => {
    const now = new Date(2025, 0, 15, 12)
    assertEquals(await collect(now.getTime()), {
      information: {
        timezoneOffsetUtcMinutes: now.getTimezoneOffset(),
        locale: "fr-CH",
        browserData: {
          javaScriptEnabled: true,
          javaEnabled: true,
          colorDepth: 30,
          screenHeight: 900,
          screenWidth: 1600,
          innerHeight: 800,
          innerWidth: 1500,
        },
      },
      platformIdentifier: "Test/1.0",
    })
  }))

Deno.test("browserDevice does without a browser", () =>
  withGlobals({ navigator: undefined }, async () => {
    const { information, platformIdentifier } = await collect(0)
    assertEquals(platformIdentifier, "unknown")
    assertEquals(information.locale, "unknown")
    assertEquals(information.browserData, {
      javaScriptEnabled: true,
      javaEnabled: false,
      colorDepth: 0,
      screenHeight: 0,
      screenWidth: 0,
      innerHeight: 0,
      innerWidth: 0,
    })
  }))
