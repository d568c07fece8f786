import { escapeHtml } from "../pages/escape.ts"

/** A docstring as HTML: paragraphs, and code between backquotes; without the places where its rules come from. */
export const prose = (text: string): string =>
  withoutSources(text).split("\n\n").map((paragraph) => `<p>${inline(paragraph)}</p>`).join("")

/** A docstring on one line. */
export const inline = (text: string): string =>
  escapeHtml(withoutSources(text).replaceAll("\n\n", " ")).replace(/`([^`]+)`/g, "<code>$1</code>")

/** A docstring without the places where its rules come from, which mean nothing to a reader of the page. */
export const withoutSources = (text: string): string => text.replace(/ \(protocol: [^)]*\)/g, "")
