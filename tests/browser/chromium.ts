import { type Browser, chromium, type Page } from "playwright-core"

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
export const failure = async (page: Page, name: string, cause: unknown): Promise<never> => {
  const folder = Deno.env.get("SCREENSHOTS") ?? await Deno.makeTempDir({ prefix: "checkout-" })
  await Deno.mkdir(folder, { recursive: true })
  const path = `${folder}/${name.replace(/[^a-z0-9]+/gi, "-")}.png`
  await page.screenshot({ path, fullPage: true })
  throw new Error(`${name}: see ${path}`, { cause })
}
