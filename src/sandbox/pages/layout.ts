import type { Language } from "../products/texts.ts"
import { html, type SandboxAnswer } from "../wire.ts"
import { escapeHtml } from "./escape.ts"

const style = `:root{color-scheme:light dark;--line:#767676;--accent:#0b57d0}
*{box-sizing:border-box}
body{font:1rem/1.5 system-ui,sans-serif;max-width:34rem;margin:0 auto;padding:1.5rem 1rem 3rem}
h1{font-size:1.4rem;margin:0 0 1rem}
dl{display:grid;grid-template-columns:auto 1fr;gap:.25rem 1rem;margin:0 0 1.5rem}
dt{font-weight:600}dd{margin:0;overflow-wrap:anywhere}
label{display:block;font-weight:600;margin:.75rem 0 .25rem}
input{font:inherit;width:100%;padding:.6rem .7rem;border:1px solid var(--line);border-radius:.4rem}
input[type=checkbox]{width:auto;margin-right:.5rem}
fieldset{border:1px solid var(--line);border-radius:.5rem;margin:0;padding:1rem}
button,.choice{font:inherit;display:block;width:100%;padding:.7rem 1rem;margin:.75rem 0 0;border:1px solid var(--line);
border-radius:.4rem;background:none;color:inherit;text-align:left;text-decoration:none;cursor:pointer}
button.main{background:var(--accent);border-color:var(--accent);color:#fff;text-align:center;font-weight:600}
.choice img{height:1.5rem;vertical-align:middle;margin-right:.75rem}
:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
.wrong{border-left:4px solid #c5221f;padding:.5rem .75rem;margin:0 0 1rem}
footer{margin-top:2rem;font-size:.85rem}`

/** A page of the sandbox; `content` is HTML already. */
export const layout = (title: string, content: string, language: Language = "en"): string =>
  `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title>${escapeHtml(title)}</title>` +
  `<meta name="viewport" content="width=device-width,initial-scale=1"><style>${style}</style></head>` +
  `<body><main><h1>${escapeHtml(title)}</h1>${content}</main><footer>E-Payment sandbox</footer></body></html>`

/** A list of facts, each with its name. */
export const facts = (entries: ReadonlyArray<readonly [name: string, value: string | undefined]>): string =>
  `<dl>${
    entries.map(([name, value]) =>
      value === undefined ? "" : `<dt>${escapeHtml(name)}</dt><dd>${escapeHtml(value)}</dd>`
    ).join("")
  }</dl>`

/** What was wrong with the last attempt. */
export const problem = (message: string | undefined): string =>
  message === undefined ? "" : `<p class="wrong" role="alert">${escapeHtml(message)}</p>`

/** Sends the customer on. */
export const seeOther = (location: string): SandboxAnswer => ({
  status: 303,
  headers: { location, "cache-control": "no-store" },
})

/** A page that does not exist. */
export const noPage: SandboxAnswer = html(404, layout("Not found", "<p>There is no such page.</p>"))

/** An amount as people read it. */
export const amountText = (amount: number, currencyCode: string): string =>
  `${currencyCode} ${(amount / 100).toFixed(2)}`
