import * as Effect from "effect/Effect"
import { checkoutPath } from "../checkout/handlers.ts"
import { hostedMandatePath } from "../hosted_mandate/handlers.ts"
import { controlRoot } from "../control/control_root.ts"
import type { Keeper } from "../keep.ts"
import { mandatePath } from "../mandate/handlers.ts"
import { redirectPath } from "../payment/redirect_url.ts"
import type { StoreShape } from "../store/store.ts"
import { type SandboxAnswer, type SandboxRequest, splitTarget } from "../wire.ts"
import { checkoutPage } from "./checkout_page.ts"
import { hostedMandatePage } from "./hosted_mandate_page.ts"
import { seeOther } from "./layout.ts"
import { mandatePage } from "./mandate_page.ts"
import { noPage } from "./no_page.ts"
import { type Page, ticketCheck } from "./page.ts"
import { redirectPage } from "./redirect_page.ts"

/** What the pages need of the platform. */
export interface PagesContext extends Omit<Keeper, "store"> {
  readonly store: StoreShape
  readonly requestId: string
}

const pages: ReadonlyArray<readonly [root: string, page: Page]> = [
  [redirectPath, redirectPage],
  [checkoutPath, checkoutPage],
  [mandatePath, mandatePage],
  [hostedMandatePath, hostedMandatePage],
]

/** Answers a page for customers; its address names merchant, object and a secret, divided by slashes or colons. */
export const answerPage = (
  { store, ...context }: PagesContext,
  request: SandboxRequest,
): Effect.Effect<SandboxAnswer> => {
  const { path, query: search } = splitTarget(request.target)
  const query = new URLSearchParams(search)
  // Who opens the sandbox itself wants to see what is in it; the browser keeps a token behind the number sign.
  if (path === "/") return Effect.succeed(seeOther(controlRoot))
  const found = pages.find(([root]) => path.startsWith(`${root}/`))
  const parts = found === undefined ? [] : path.slice(found[0].length + 1).split(/[/:]/).map(decoded)
  if (found === undefined || parts.length !== 3 || request.method !== "GET" && request.method !== "POST") {
    return Effect.succeed(noPage({ request, query }))
  }
  const [merchantId, id, ticket] = parts
  const changes = request.method === "POST"
  const shown = Effect.map(
    found[1]({
      call: {
        ...context,
        merchantId,
        store: store.merchant(merchantId, changes ? "change" : "read"),
        origin: request.origin,
      },
      id,
      isTicket: ticketCheck(context.crypto, ticket),
      request,
      query,
    }),
    (answer) => answer ?? noPage({ request, query }),
  )
  return changes ? store.transaction(shown) : shown
}

const decoded = (segment: string): string => {
  try {
    return decodeURIComponent(segment)
  } catch {
    return ""
  }
}
