import { type announcedKey, device, product, session, typed } from "./input.ts"

/**
 * The official client SDK with the same input, ready to encrypt it again and again. It only runs in browsers: it finds
 * their globals here, and no `process` while it loads, so that it takes its random numbers from WebCrypto.
 */
export const connectClient = async (key: Awaited<ReturnType<typeof announcedKey>>): Promise<() => Promise<string>> => {
  const { browserData } = device.information
  const { fetch, process } = globalThis as { fetch: typeof globalThis.fetch; process?: unknown }
  const browser = {
    window: globalThis,
    document: {},
    screen: { colorDepth: browserData?.colorDepth, height: browserData?.screenHeight, width: browserData?.screenWidth },
    innerHeight: browserData?.innerHeight,
    innerWidth: browserData?.innerWidth,
    fetch: (url: string | URL | Request) =>
      Promise.resolve(
        Response.json(String(url instanceof Request ? url.url : url).includes("publickey") ? key : product),
      ),
    process: undefined,
  }
  for (const [name, value] of Object.entries(browser)) define(globalThis, name, value)
  define(navigator, "javaEnabled", () => false)
  try {
    const { Session } = await import("connect-sdk-client-js")
    const client = new Session(session)
    const request = client.getPaymentRequest()
    request.setPaymentProduct(
      await client.getPaymentProduct(product.id, {
        totalAmount: 4990,
        countryCode: "CH",
        currency: "CHF",
        locale: "de_CH",
        isRecurring: false,
      }),
    )
    for (const [field, value] of typed) request.setValue(field, value)
    const encryptor = client.getEncryptor()
    await encryptor.encrypt(request)
    return () => encryptor.encrypt(request)
  } finally {
    define(globalThis, "fetch", fetch)
    define(globalThis, "process", process)
  }
}

const define = (on: object, name: string, value: unknown): void => {
  Object.defineProperty(on, name, { value, configurable: true, writable: true })
}
