import type { Language } from "../products/texts.ts"
import { html, type SandboxAnswer } from "../wire.ts"
import { iconPath, stylePath } from "./asset.ts"
import { escapeHtml } from "./escape.ts"
import { languageParameter, languages, queryWith } from "./language.ts"
import { pageTexts } from "./texts.ts"

/** What a page says, in which language. */
export interface Sheet {
  readonly title: string
  readonly language: Language
  /** The query of its address, which its links keep. */
  readonly query: URLSearchParams
  /** HTML already. */
  readonly content: string
}

/** Nothing is run and nothing is loaded but the sandbox's own style and pictures. */
const headers: Readonly<Record<string, string>> = {
  "content-security-policy": "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'",
  "referrer-policy": "no-referrer",
  "x-content-type-options": "nosniff",
}

/** A page of the sandbox for customers. */
export const page = (status: number, sheet: Sheet): SandboxAnswer => {
  const answer = html(status, document(sheet))
  return { ...answer, headers: { ...answer.headers, ...headers, "content-language": sheet.language } }
}

const document = ({ title, language, query, content }: Sheet): string =>
  `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title>${escapeHtml(title)}</title>` +
  `<meta name="viewport" content="width=device-width,initial-scale=1"><link rel="stylesheet" href="${stylePath}">` +
  `<link rel="icon" href="${iconPath}"></head><body><div class="page">` +
  `<header><span class="brand">E-Payment</span><span class="chip" lang="en">Sandbox</span></header>` +
  `<main><h1>${escapeHtml(title)}</h1>${content}</main>` +
  `<footer><p>${pageTexts.note[language]}</p>${languageLinks(language, query)}</footer></div></body></html>`

const languageLinks = (current: Language, query: URLSearchParams): string =>
  `<nav aria-label="${pageTexts.language[current]}"><ul>${
    languages.map(([language, name]) =>
      `<li><a href="${escapeHtml(queryWith(query, languageParameter, language))}" lang="${language}" ` +
      `hreflang="${language}"${language === current ? ` aria-current="true"` : ""}>${name}</a></li>`
    ).join("")
  }</ul></nav>`

/** A fact about what a page shows, left out where there is no value; a sum stands out, an id stands back. */
export interface Fact {
  readonly name: string
  readonly value: string | undefined
  readonly as?: "sum" | "id"
}

/** A list of facts, each with its name. */
export const facts = (entries: ReadonlyArray<Fact>): string =>
  `<dl>${
    entries.map(({ name, value, as }) =>
      value === undefined
        ? ""
        : `<dt>${escapeHtml(name)}</dt><dd${as === undefined ? "" : ` class="${as}"`}>${escapeHtml(value)}</dd>`
    ).join("")
  }</dl>`

/** What was wrong with the last attempt, and for developers why. */
export const problem = (message: string | undefined, language: Language, why?: string): string =>
  message === undefined ? "" : `<p class="note bad" role="alert">${escapeHtml(message)}</p>` + (
    why === undefined
      ? ""
      : `<details><summary>${pageTexts.details[language]}</summary><span lang="en">${escapeHtml(why)}</span></details>`
  )

/** A button of a form. */
export const button = (name: string, value: string, label: string, isMain = false): string =>
  `<button${isMain ? ` class="main"` : ""} name="${name}" value="${value}">${escapeHtml(label)}</button>`

/** A link that looks like a button. */
export const linkButton = (href: string, label: string): string =>
  `<a class="button" href="${escapeHtml(href)}">${escapeHtml(label)}</a>`

const marks = {
  good: `<path d="M4 12.5l5.5 5.5L20 7"/>`,
  wait: `<path d="M12 5v7l4.5 2.5"/><circle cx="12" cy="12" r="10"/>`,
  bad: `<path d="M6 6l12 12M18 6L6 18"/>`,
} as const

/** The mark of a result: it went well, it is not known yet, it did not. */
export const mark = (kind: keyof typeof marks): string =>
  `<svg class="result ${kind}" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="2.5" ` +
  `stroke-linecap="round" stroke-linejoin="round" aria-hidden="true">${marks[kind]}</svg>`

/** Sends the customer on. */
export const seeOther = (location: string): SandboxAnswer => ({
  status: 303,
  headers: { location, "cache-control": "no-store", "referrer-policy": "no-referrer" },
})

/** An amount as people read it. */
export const amountText = (amount: number, currencyCode: string): string =>
  `${currencyCode} ${(amount / 100).toFixed(2)}`

/** The shop that a customer came from, as an address says it. */
export const shopName = (returnUrl: string | undefined): string | undefined => {
  const host = returnUrl === undefined ? "" : new URL(returnUrl).host
  return host === "" ? undefined : host
}
