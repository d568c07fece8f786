import { assertEquals } from "@std/assert"
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from "playwright-core"

const installed = (path: string): boolean => {
  try {
    return Deno.statSync(path).isFile
  } catch {
    return false
  }
}

/** The browser of this computer, as Debian and others install it, or the one that `CHROMIUM` names. */
export const executable: string | undefined = [
  Deno.env.get("CHROMIUM") ?? "",
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
].find(installed)

/** Starts the browser without a window. */
export const launch = (): Promise<Browser> =>
  // The sandbox of the browser needs rights that containers do not give.
  chromium.launch({ ...(executable === undefined ? {} : { executablePath: executable }), args: ["--no-sandbox"] })

/** Keeps a picture of a page on which a test failed, and says where. */
const failure = async (page: Page, name: string, cause: unknown): Promise<never> => {
  const folder = Deno.env.get("SCREENSHOTS") ?? await Deno.makeTempDir({ prefix: "checkout-" })
  await Deno.mkdir(folder, { recursive: true })
  const path = `${folder}/${name.replace(/[^a-z0-9]+/gi, "-")}.png`
  await page.screenshot({ path, fullPage: true })
  throw new Error(`${name}: see ${path}`, { cause })
}

/** What a visit of a page is about. */
export interface Visit {
  readonly name: string
  readonly options?: BrowserContextOptions
  /** Prepares the page before anything is on it; what it complains of fails the visit. */
  readonly prepare?: (page: Page, context: BrowserContext, complain: (text: string) => void) => Promise<void>
  readonly act: (page: Page) => Promise<void>
}

/** Acts on a fresh page, which may complain of nothing. */
export const visit = async (browser: Browser, { name, options = {}, prepare, act }: Visit): Promise<void> => {
  const context = await browser.newContext({ locale: "en-GB", ...options })
  const page = await context.newPage()
  page.setDefaultTimeout(20_000)
  const wrong: Array<string> = []
  page.on("pageerror", ({ message }) => wrong.push(message))
  page.on("console", (message) => {
    // A refusal's status shows here as well; those answers are part of what is tested.
    if (message.type() === "error" && !message.text().startsWith("Failed to load resource")) {
      wrong.push(message.text())
    }
  })
  try {
    await prepare?.(page, context, (text) => wrong.push(text))
    await act(page)
    assertEquals(wrong, [])
  } catch (cause) {
    await failure(page, name, cause)
  } finally {
    await context.close()
  }
}
