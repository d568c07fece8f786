import { assertEquals } from "@std/assert"
import type { Page } from "playwright-core"

/** What is wrong with a page as it stands, in sentences. */
const findings = (): ReadonlyArray<string> => {
  const found: Array<string> = []
  const name = (element: Element) =>
    `<${element.tagName.toLowerCase()}> ${(element.textContent ?? "").trim().slice(0, 40)}`

  const channels = (color: string): ReadonlyArray<number> => (color.match(/[\d.]+/g) ?? []).map(Number)
  const luminance = ([red, green, blue]: ReadonlyArray<number>): number => {
    const [r, g, b] = [red, green, blue].map((value) => {
      const share = value / 255
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
    })
    return 0.2126 * r + 0.7152 * g + 0.0722 * b
  }
  const groundOf = (element: Element | null): ReadonlyArray<number> => {
    for (let at = element; at !== null; at = at.parentElement) {
      const color = channels(getComputedStyle(at).backgroundColor)
      if (color.length === 3 || color[3] === 1) return color
    }
    return [255, 255, 255]
  }
  const contrast = (color: string, ground: ReadonlyArray<number>): number => {
    const [light, dark] = [luminance(channels(color)), luminance(ground)].sort((a, b) => b - a)
    return (light + 0.05) / (dark + 0.05)
  }
  for (const element of document.querySelectorAll("body *")) {
    if (element.closest("[hidden],details:not([open]) > :not(summary)") !== null) continue
    if (getComputedStyle(element).visibility === "hidden" || element.getClientRects().length === 0) continue
    const isText = [...element.childNodes].some((node) => node.nodeType === 3 && (node.textContent ?? "").trim() !== "")
    const style = getComputedStyle(element)
    const color = element instanceof SVGTextElement ? style.fill : style.color
    if (isText && contrast(color, groundOf(element)) < 4.5) {
      found.push(`${name(element)} has a contrast of ${contrast(color, groundOf(element)).toFixed(2)}`)
    }
    if (element instanceof HTMLInputElement && element.placeholder !== "") {
      const shown = contrast(getComputedStyle(element, "::placeholder").color, groundOf(element))
      if (shown < 4.5) found.push(`the placeholder of ${element.id} has a contrast of ${shown.toFixed(2)}`)
    }
    if (
      element.matches("input:not([type=hidden]),select,textarea") && (element as HTMLInputElement).labels?.length === 0
    ) {
      if (!element.hasAttribute("aria-label")) found.push(`${element.id || name(element)} has no label`)
    }
    if (
      element.matches("a,button") && (element.textContent ?? "").trim() === "" && !element.hasAttribute("aria-label")
    ) {
      found.push(`${name(element)} has no name`)
    }
    if (element.matches("a:not([href])")) found.push(`${name(element)} leads nowhere`)
  }
  if (document.documentElement.scrollWidth > innerWidth) {
    found.push(`the page is ${document.documentElement.scrollWidth} pixels wide in a window of ${innerWidth}`)
  }
  if (document.title.trim() === "") found.push("there is no title")
  if (document.querySelectorAll("h1").length !== 1) found.push("there is not exactly one h1")
  if (document.querySelectorAll("main").length !== 1) found.push("there is not exactly one main")
  const ids = [...document.querySelectorAll("[id]")].map(({ id }) => id)
  if (new Set(ids).size !== ids.length) found.push("an id is there twice")
  const text = document.body.innerText
  for (const word of ["undefined", "[object", "NaN"]) if (text.includes(word)) found.push(`it says ${word}`)
  return found
}

/** Asserts what holds for every page, light and dark: contrast, names of controls, width, one title, no gaps in the text. */
export const audit = async (page: Page, what: string): Promise<void> => {
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" })
    assertEquals(await page.evaluate(findings), [], `${what}, ${colorScheme}`)
  }
}
