import type { SandboxAnswer } from "../wire.ts"
import { pageLanguage } from "./language.ts"
import { page } from "./layout.ts"
import type { Visit } from "./page.ts"
import { pageTexts } from "./texts.ts"

/** A page that does not exist, or whose address lacks its secret part. */
export const noPage = (visit: Pick<Visit, "request" | "query">): SandboxAnswer => {
  const language = pageLanguage(visit)
  return page(404, {
    title: pageTexts.notFound[language],
    language,
    query: visit.query,
    content: `<p>${pageTexts.notFoundWhy[language]}</p>`,
  })
}
