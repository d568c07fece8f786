import { type Language, languageOf } from "../products/texts.ts"
import type { SandboxRequest } from "../wire.ts"

/** The languages of the pages, each by its own name. */
export const languages: ReadonlyArray<readonly [language: Language, name: string]> = [
  ["de", "Deutsch"],
  ["fr", "Français"],
  ["it", "Italiano"],
  ["en", "English"],
]

const known = (text: string | null | undefined): Language | undefined =>
  languages.find(([language]) => language === text?.trim().slice(0, 2).toLowerCase())?.[0]

/** Query parameter by which a customer chooses the language of a page. */
export const languageParameter = "language"

/**
 * The language of a page: what the customer chose on it, else what the merchant said, else what the browser prefers.
 */
export const pageLanguage = (
  { query, request }: { readonly query: URLSearchParams; readonly request: Pick<SandboxRequest, "headers"> },
  locale?: string,
): Language =>
  known(query.get(languageParameter)) ??
    (locale === undefined
      ? request.headers["accept-language"]?.split(",").map(known).find((one) => one !== undefined) ?? "en"
      : languageOf(locale))

/** The query of the same page in another language, or with another choice; nothing is lost of it otherwise. */
export const queryWith = (query: URLSearchParams, name: string, value: string | undefined): string => {
  const changed = new URLSearchParams(query)
  if (value === undefined) changed.delete(name)
  else changed.set(name, value)
  return `?${changed}`
}
