import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as ManagedRuntime from "effect/ManagedRuntime"
import * as Redacted from "effect/Redacted"
import type { Browser, BrowserContextOptions, Page } from "playwright-core"
import {
  type ListenOptions,
  Sandbox,
  type SandboxControl,
  type SandboxOptions,
  SandboxServer,
} from "../../src/sandbox/mod.ts"
import { ServerApi } from "../../src/server_api/server_api.ts"
import { launch, visit } from "./chromium.ts"

/** Where the merchant of these tests wants its customers back; no request of it leaves the browser. */
export const shop = "https://shop.example"

/** A sandbox that listens, an API client of its merchant, and a browser. */
export interface SandboxInBrowser {
  readonly url: string
  readonly browser: Browser
  readonly run: <A, E>(program: Effect.Effect<A, E, ServerApi | SandboxControl>) => Promise<A>
  /** Acts on a fresh page, which may ask nobody but the sandbox and may not complain. */
  readonly visit: (
    name: string,
    act: (page: Page) => Promise<void>,
    options?: BrowserContextOptions,
  ) => Promise<void>
  /** Ends the sandbox; the browser stays. */
  readonly stop: () => Promise<void>
  /** Ends everything. */
  readonly close: () => Promise<void>
}

const apiKey = { id: "key", secret: Redacted.make("the-api-secret") }

/** What opens the controls over HTTP. */
export const controlToken = "the-control-token"

/** Opens everything. */
export const openSandbox = async (options: SandboxOptions & ListenOptions = {}): Promise<SandboxInBrowser> => {
  const server = Sandbox.layerServer({
    port: 0,
    ...options,
    controlToken: Redacted.make(controlToken),
    merchants: [{ id: "1234", keys: [apiKey] }],
  })
  const client = Layer.unwrap(
    Effect.map(
      SandboxServer,
      ({ url }) => ServerApi.layer({ endpoint: url, merchantId: "1234", integrator: "tests", apiKey }),
    ),
  )
  const runtime = ManagedRuntime.make(Layer.provideMerge(client, server))
  const context = await runtime.context()
  const { url } = Context.get(context, SandboxServer)
  const browser = await launch()
  return {
    url,
    browser,
    run: (program) => runtime.runPromise(program),
    visit: (name, act, options = {}) =>
      visit(browser, {
        name,
        options,
        prepare: async (page, context, complain) => {
          page.on("request", (request) => {
            const { origin } = new URL(request.url())
            const isReturn = origin === shop && request.isNavigationRequest()
            if (origin !== url && !isReturn) complain(`a request to ${request.url()}`)
          })
          await context.route(
            `${shop}/**`,
            (route) =>
              route.fulfill({ contentType: "text/html", body: "<!doctype html><title>Shop</title><h1>Shop</h1>" }),
          )
        },
        act,
      }),
    stop: () => runtime.dispose(),
    close: async () => {
      await browser.close()
      await runtime.dispose()
    },
  }
}

/** A phone, in a language. */
export const phone = (locale: string): BrowserContextOptions => ({
  locale,
  viewport: { width: 360, height: 740 },
  hasTouch: true,
})

/** What the address of the shop says, once the customer is back there. */
export const backAtShop = async (page: Page): Promise<URLSearchParams> => {
  await page.waitForURL((url) => url.origin === shop)
  return new URL(page.url()).searchParams
}
