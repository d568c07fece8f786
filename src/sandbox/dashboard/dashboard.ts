import { iconPath, stylePath } from "../pages/asset.ts"
import { type AccessRules, strangerProblem } from "../control/access.ts"
import { controlRoot } from "../control/control_root.ts"
import { html, type SandboxAnswer, type SandboxRequest, splitTarget } from "../wire.ts"
import { webFiles } from "./web_files.ts"

/** First part of the paths of what the dashboard is made of. */
const filesRoot = `${controlRoot}/dashboard/`

/** Whether a path is the dashboard's or that of one of its files. */
export const isDashboard = (path: string): boolean => isShell(path) || path.startsWith(filesRoot)

const isShell = (path: string): boolean => path === controlRoot || path === `${controlRoot}/`

/** The sandbox's own files and controls and nothing else; texts are never read as HTML. */
const headers: Readonly<Record<string, string>> = {
  "content-security-policy":
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; base-uri 'none'; " +
    "form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'",
  "referrer-policy": "no-referrer",
  "x-content-type-options": "nosniff",
  "cache-control": "no-store",
}

/**
 * The dashboard: a page that knows nothing by itself and asks the controls for everything, with the control token that its
 * address carries behind `#`. It is there for this machine only, as the controls are.
 */
export const dashboard = (request: SandboxRequest, access: AccessRules): SandboxAnswer => {
  // A link on another page may lead here: there is nothing to see without the token.
  const stranger = strangerProblem({ ...request, headers: {} }, access)
  if (stranger !== undefined) return text(403, "text/plain", stranger.message)
  if (request.method !== "GET" && request.method !== "HEAD") return text(405, "text/plain", "expected GET")
  const { path } = splitTarget(request.target)
  if (isShell(path)) return { ...html(200, shell), headers: { "content-type": htmlType, ...headers } }
  const name = path.slice(filesRoot.length)
  const file = webFiles.get(name)
  return file === undefined
    ? text(404, "text/plain", "there is no such file")
    : text(200, name.endsWith(".css") ? "text/css" : "text/javascript", file)
}

const htmlType = "text/html; charset=utf-8"

const text = (status: number, type: string, body: string): SandboxAnswer => ({
  status,
  headers: { "content-type": `${type}; charset=utf-8`, ...headers },
  body,
})

const advance = (by: string, label: string): string =>
  `<button type="button" data-advance="${by}" aria-label="Move the time on by ${label}">+${label}</button>`

const shell = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>E-Payment sandbox</title>` +
  `<meta name="viewport" content="width=device-width,initial-scale=1"><link rel="icon" href="${iconPath}">` +
  `<link rel="stylesheet" href="${stylePath}"><link rel="stylesheet" href="${filesRoot}dashboard.css">` +
  `<script type="module" src="${filesRoot}main.js"></script></head><body class="closed"><div class="page">` +
  `<header><span class="brand">E-Payment sandbox</span><span class="chip wait" id="connection" role="status">` +
  `connecting</span><div class="clock" role="group" aria-label="Time of the sandbox"><span id="clock"></span>` +
  advance("PT1M", "1 min") + advance("PT1H", "1 h") + advance("P1D", "1 day") +
  `<form id="advance"><input id="by" aria-label="Move the time on by" placeholder="3 days" autocomplete="off">` +
  `<button>Move</button></form></div></header><nav id="navigation" aria-label="Parts of the sandbox"></nav>` +
  `<p class="note" id="message" role="status" hidden></p><main id="view"><h1>E-Payment sandbox</h1>` +
  `<noscript>The dashboard needs JavaScript.</noscript></main></div></body></html>`
