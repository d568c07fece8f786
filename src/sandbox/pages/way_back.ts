import type { Language } from "../products/texts.ts"
import type { SandboxAnswer } from "../wire.ts"
import { linkButton, mark, page, seeOther } from "./layout.ts"
import { pageTexts } from "./texts.ts"

/** The merchant's address with what proves and names what the customer comes back from (protocol: payment transitions). */
export const addressBack = (
  returnUrl: string | undefined,
  parameters: Readonly<Record<string, string>>,
): string | undefined => {
  if (returnUrl === undefined) return undefined
  const back = new URL(returnUrl)
  for (const [name, value] of Object.entries(parameters)) back.searchParams.set(name, value)
  return back.href
}

/** A link to the shop, where there is a way back. */
export const linkBack = (back: string | undefined, language: Language): string =>
  back === undefined ? `<p class="quiet">${pageTexts.close[language]}</p>` : linkButton(back, pageTexts.back[language])

/** Sends the customer back, or ends here where the merchant named no way back. */
export const goBack = (back: string | undefined, language: Language, query: URLSearchParams): SandboxAnswer =>
  back === undefined
    ? page(200, { title: pageTexts.done[language], language, query, content: mark("good") + linkBack(back, language) })
    : seeOther(back)
