// Written by src/cli/embed_dashboard.ts from the files in web; change those.

/** The files that a browser loads for the dashboard, by name. */
export const webFiles: ReadonlyMap<string, string> = new Map([
  [
    "control.js",
    `// @ts-check
const root = "/sandbox"
const place = "epayment-sandbox-control-token"

/** Takes the control token out of the address (\`#token=…\`), so that it stays in no history, and keeps it for this tab. */
export const takeToken = () => {
  const token = new URLSearchParams(location.hash.slice(1)).get("token")
  if (token === null) return
  sessionStorage.setItem(place, token)
  history.replaceState(null, "", location.pathname + location.search)
}

/** Whether a token is known. */
export const hasToken = () => sessionStorage.getItem(place) !== null

/**
 * Keeps a token that was typed.
 * @param {string} token
 */
export const keepToken = (token) => sessionStorage.setItem(place, token)

/** A control was refused; its message can be shown. */
export class Refused extends Error {
  /**
   * @param {string} message
   * @param {number} status
   */
  constructor(message, status) {
    super(message)
    this.status = status
  }
}

/**
 * @param {string} path
 * @param {RequestInit} init
 */
const send = async (path, init) => {
  const token = sessionStorage.getItem(place) ?? ""
  const headers = { ...init.headers, authorization: "Bearer " + token }
  const response = await fetch(root + path, { ...init, headers, cache: "no-store" })
  if (response.ok) return response
  // One that was given meanwhile stays.
  if (response.status === 401 && sessionStorage.getItem(place) === token) sessionStorage.removeItem(place)
  const problem = await response.json().catch(() => undefined)
  throw new Refused(problem?.message ?? "the sandbox answered with status " + response.status, response.status)
}

/**
 * Asks a control; fails with an error whose message can be shown.
 * @template A
 * @param {string} method
 * @param {string} path below \`/sandbox\`
 * @param {unknown} [body]
 * @returns {Promise<A>}
 */
export const ask = async (method, path, body) => {
  const response = await send(
    path,
    body === undefined
      ? { method }
      : { method, headers: { "content-type": "application/json" }, body: JSON.stringify(body) },
  )
  return response.status === 204 ? /** @type {A} */ (undefined) : await response.json()
}

/**
 * Tells each change, by server-sent events over \`fetch\`, since an EventSource sends no token; comes back where it was when
 * the connection breaks.
 * @param {{ readonly changed: () => void, readonly connected: (isConnected: boolean) => void,
 *   readonly refused: (refusal: Refused) => void }} listener
 */
export const listen = async ({ changed, connected, refused }) => {
  let last = ""
  while (true) {
    try {
      const headers = { accept: "text/event-stream", ...(last === "" ? {} : { "last-event-id": last }) }
      const { body } = await send("/events", { headers })
      connected(true)
      // What happened while nobody listened.
      changed()
      const reader = (body ?? new ReadableStream()).pipeThrough(new TextDecoderStream()).getReader()
      for (let rest = "";;) {
        const { done, value } = await reader.read()
        if (done) break
        const lines = (rest + value).split("\\n")
        rest = lines.pop() ?? ""
        for (const line of lines) if (line.startsWith("id: ")) last = line.slice(4)
        if (lines.some((line) => line.startsWith("data: "))) changed()
      }
    } catch (cause) {
      if (cause instanceof Refused && cause.status < 500) return refused(cause)
    }
    connected(false)
    await new Promise((resolve) => setTimeout(resolve, 1000))
  }
}
`,
  ],
  [
    "dashboard.css",
    `.page {
  max-width: 66rem;
}
@media (min-width: 32rem) {
  .page {
    padding-top: 1rem;
  }
}
.page > header {
  flex-wrap: wrap;
  gap: .6rem 1rem;
}
.page > header .brand {
  margin-right: auto;
}
.clock {
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: .4rem;
}
#clock {
  font-variant-numeric: tabular-nums;
  margin-right: .3rem;
}
.clock form {
  display: flex;
  gap: .4rem;
}
.clock button,
.clock input,
.actions button,
.actions select {
  width: auto;
  min-height: 2.3rem;
  margin: 0;
  padding: .2rem .8rem;
}
.clock input {
  width: 6rem;
}
.actions select {
  flex: 0 1 18rem;
  min-width: 0;
}
@media (max-width: 32rem) {
  #clock {
    flex: 1 0 100%;
  }
}
.chip.good {
  color: var(--good);
  background: var(--good-ground);
}
#navigation {
  display: flex;
  gap: .25rem;
  margin: 0 0 1rem;
  overflow-x: auto;
  padding: 3px;
}
#navigation a {
  display: inline-flex;
  gap: .4rem;
  align-items: center;
  padding: .4rem .8rem;
  border-radius: .6rem;
  color: var(--text);
  text-decoration: none;
  white-space: nowrap;
}
#navigation a:hover {
  background: var(--hover);
}
#navigation a[aria-current] {
  background: var(--sheet);
  font-weight: 650;
  box-shadow: inset 0 0 0 1px var(--line);
}
.count {
  color: var(--quiet);
  font-size: .85rem;
  font-variant-numeric: tabular-nums;
}
.closed #navigation,
.closed .clock {
  display: none;
}
.actions {
  display: flex;
  flex-wrap: wrap;
  gap: .5rem;
  align-items: center;
  margin: 0 0 1rem;
}
.row {
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: .15rem .8rem;
}
.grow {
  flex: 1 1 8rem;
  overflow-wrap: anywhere;
  min-width: 0;
}
.sum {
  min-width: 7rem;
  font-weight: 650;
  font-variant-numeric: tabular-nums;
}
.id {
  font: .8rem ui-monospace, monospace;
  overflow-wrap: anywhere;
}
.badge {
  padding: .05rem .6rem;
  border-radius: 1rem;
  font-size: .8rem;
  font-weight: 600;
}
.badge.good {
  color: var(--good);
  background: var(--good-ground);
}
.badge.wait {
  color: var(--wait);
  background: var(--wait-ground);
}
.badge.bad {
  color: var(--bad);
  background: var(--bad-ground);
}
.list {
  list-style: none;
  margin: 0 0 1rem;
  padding: 0;
}
.list > li {
  border-bottom: 1px solid var(--line);
}
.list > li:last-child {
  border-bottom: 0;
}
.list > li.row,
.list > li > a.row,
.list summary {
  padding: .6rem .25rem;
}
.list > li > a.row {
  color: var(--text);
  text-decoration: none;
}
.list > li > a.row:hover,
.list summary:hover {
  background: var(--hover);
}
.list details {
  margin: 0;
  color: inherit;
  font-size: inherit;
}
.list summary {
  cursor: pointer;
  display: block;
}
.list details > :not(summary) {
  margin-left: .25rem;
  margin-right: .25rem;
}
.list details button {
  width: auto;
  margin-bottom: 1rem;
}
dl {
  margin-bottom: 1rem;
}
dd {
  text-align: left;
}
h3 {
  font-size: .85rem;
  margin: .8rem 0 .2rem;
}
pre {
  margin: 0 0 .8rem;
  padding: .7rem .9rem;
  border-radius: .6rem;
  background: var(--ground);
  overflow-x: auto;
  font: .8rem/1.5 ui-monospace, monospace;
  white-space: pre-wrap;
  overflow-wrap: anywhere;
}
.grid {
  display: grid;
  grid-template-columns: repeat(auto-fill, minmax(13rem, 1fr));
  gap: 0 1rem;
  align-items: start;
}
.grid button {
  margin-top: 1.85rem;
}
.field[hidden] {
  display: none;
}
.picture {
  overflow: hidden;
  margin: 0 0 1rem;
}
.timeline {
  display: block;
  font: 13px ui-monospace, monospace;
}
.timeline text {
  fill: var(--text);
}
.timeline text.time,
.timeline text.request,
.timeline text.event,
.timeline text.delivery {
  fill: var(--quiet);
}
.timeline text.status {
  font-weight: 700;
}
.timeline .segment {
  stroke-width: 4;
  stroke-linecap: round;
}
.timeline .stop {
  stroke: var(--sheet);
  stroke-width: 2;
}
.timeline .arrow {
  fill: none;
  stroke-width: 2;
  stroke-linecap: round;
  stroke-linejoin: round;
}
.timeline .good {
  stroke: var(--good);
}
.timeline .wait {
  stroke: var(--wait);
}
.timeline .bad {
  stroke: var(--bad);
}
.timeline .stop.good {
  fill: var(--good);
  stroke: var(--sheet);
}
.timeline .stop.wait {
  fill: var(--wait);
  stroke: var(--sheet);
}
.timeline .stop.bad {
  fill: var(--bad);
  stroke: var(--sheet);
}
`,
  ],
  [
    "dom.js",
    `// @ts-check
/** @typedef {Node | string | number | false | null | undefined} Child */

/**
 * Adds children to an element; texts stay texts, nothing is ever read as HTML.
 * @template {Element} E
 * @param {E} element
 * @param {Readonly<Record<string, unknown>>} properties
 * @param {ReadonlyArray<Child>} children
 * @returns {E}
 */
const filled = (element, properties, children) => {
  for (const [name, value] of Object.entries(properties)) {
    if (value === undefined || value === false) continue
    if (name.startsWith("on") && typeof value === "function") {
      element.addEventListener(name.slice(2), /** @type {EventListener} */ (value))
    } else element.setAttribute(name, value === true ? "" : String(value))
  }
  for (const child of children) {
    if (child !== undefined && child !== null && child !== false) {
      element.append(child instanceof Node ? child : String(child))
    }
  }
  return element
}

/**
 * An HTML element with attributes, listeners (\`onclick\`) and children; what has no value is left out.
 * @template {keyof HTMLElementTagNameMap} Tag
 * @param {Tag} tag
 * @param {Readonly<Record<string, unknown>>} [properties]
 * @param {ReadonlyArray<Child>} children
 * @returns {HTMLElementTagNameMap[Tag]}
 */
export const h = (tag, properties = {}, ...children) => filled(document.createElement(tag), properties, children)

/**
 * An SVG element, like \`h\`.
 * @param {string} tag
 * @param {Readonly<Record<string, unknown>>} [properties]
 * @param {ReadonlyArray<Child>} children
 * @returns {SVGElement}
 */
export const svg = (tag, properties = {}, ...children) =>
  filled(
    /** @type {SVGElement} */ (document.createElementNS("http://www.w3.org/2000/svg", tag)),
    properties,
    children,
  )

/** Keys of the parts that are unfolded, so that they stay so when a list is drawn again. */
const unfolded = new Set()

/**
 * A part that can be unfolded; its content is made when it is first shown.
 * @param {string} key
 * @param {Child} summary
 * @param {() => ReadonlyArray<Child>} content
 */
export const fold = (key, summary, content) => {
  const isOpen = unfolded.has(key)
  let isFilled = isOpen
  const details = h(
    "details",
    { open: isOpen },
    h("summary", { "data-key": key }, summary),
    ...(isOpen ? content() : []),
  )
  details.addEventListener("toggle", () => {
    if (!details.open) return void unfolded.delete(key)
    unfolded.add(key)
    if (!isFilled) filled(details, {}, content())
    isFilled = true
  })
  return details
}

/**
 * What an element is known by among its siblings: its key, that of what it holds, or its place.
 * @param {Element} element
 * @param {number} index
 */
const keyOf = (element, index) =>
  element.getAttribute("data-key") ??
    (element.tagName === "LI" ? element.querySelector("[data-key]")?.getAttribute("data-key") : undefined) ??
    element.tagName + " " + index

/**
 * Whether two elements are alike but for what they hold, which is elements alone.
 * @param {Element} one
 * @param {Element} other
 */
const isSameFrame = (one, other) =>
  ["DIV", "UL"].includes(one.tagName) && one.cloneNode(false).isEqualNode(other.cloneNode(false))

/**
 * Puts elements in place of those that are there; what is the same stays, with its focus and what is selected in it.
 * @param {Element} container
 * @param {ReadonlyArray<Element>} next
 */
const settle = (container, next) => {
  const kept = new Map([...container.children].map((child, index) => [keyOf(child, index), child]))
  const settled = next.map((fresh, index) => {
    const old = kept.get(keyOf(fresh, index))
    if (old === undefined) return fresh
    if (old.isEqualNode(fresh)) return old
    if (!isSameFrame(old, fresh)) return fresh
    settle(old, [...fresh.children])
    return old
  })
  for (const child of [...container.children]) if (!settled.includes(child)) child.remove()
  settled.forEach((child, index) => {
    if (container.children[index] !== child) container.insertBefore(child, container.children[index] ?? null)
  })
}

/**
 * Draws an element's content again. What had the focus keeps it, where it is still there.
 * @param {Element} container
 * @param {ReadonlyArray<Element>} children
 */
export const draw = (container, children) => {
  const active = document.activeElement
  const key = active !== null && container.contains(active) ? active.getAttribute("data-key") : null
  settle(container, children)
  if (key === null || document.activeElement === active) return
  const again = [...container.querySelectorAll("[data-key]")].find((one) => one.getAttribute("data-key") === key)
  if (again instanceof HTMLElement) again.focus({ preventScroll: true })
}
`,
  ],
  [
    "faults.js",
    `// @ts-check
import { ask } from "./control.js"
import { draw, h } from "./dom.js"
import { nothing } from "./parts.js"

/** @typedef {import("../../faults.ts").Fault} Fault */
/** @typedef {import("../../faults.ts").FaultPlan} FaultPlan */
/** @typedef {import("./main.js").View} View */
/** @typedef {import("./payment.js").Act} Act */

/** @type {ReadonlyArray<readonly [type: Fault["fault"]["type"], label: string]>} */
const kinds = [
  ["reset", "Connection reset"],
  ["refused", "Connection refused"],
  ["silent", "No answer"],
  ["cut", "Cut within the body"],
  ["truncated", "Truncated JSON"],
  ["garbage", "Random bytes"],
  ["status", "Status"],
  ["slow", "Slow"],
  ["dribble", "Body in small pieces"],
  ["duplicate", "Request arrives twice"],
]

/**
 * A fault in words.
 * @param {Fault} fault
 */
const words = ({ fault, point, operation, merchantId, times, rate }) =>
  [
    kinds.find(([type]) => type === fault.type)?.[1] ?? fault.type,
    "status" in fault ? String(fault.status) : "milliseconds" in fault ? fault.milliseconds + " ms" : undefined,
    point + " the platform acts",
    operation ?? "any operation",
    merchantId === undefined ? undefined : "merchant " + merchantId,
    rate === undefined
      ? times === undefined || times === 1 ? "once" : times + " times"
      : Math.round(rate * 100) + " % of requests",
  ].filter((part) => part !== undefined).join(", ")

/**
 * The faults that are still to come, and a form for another one.
 * @param {Act} act
 * @returns {View}
 */
export const faultsView = (act) => {
  const list = h("div")
  const kind = h("select", { id: "kind" }, ...kinds.map(([value, label]) => h("option", { value }, label)))
  const point = h(
    "select",
    { id: "point" },
    h("option", { value: "before" }, "before the platform acts"),
    h("option", { value: "after" }, "after it acted"),
  )
  const operation = h("input", { id: "operation", placeholder: "payments.create", autocomplete: "off" })
  const value = h("input", { id: "value", type: "number", min: 0, value: 503 })
  const times = h("input", { id: "times", type: "number", min: 1, value: 1 })
  const rate = h("input", { id: "rate", type: "number", min: 0, max: 100, step: "any" })
  const valueField = field("value", "Status", value)
  const label = /** @type {HTMLLabelElement} */ (valueField.firstChild)
  const form = h(
    "form",
    { class: "grid" },
    field("kind", "What goes wrong", kind),
    valueField,
    field("point", "When", point),
    field("operation", "Operation", operation, "empty: any"),
    field("times", "How often", times),
    field("rate", "Percent of requests", rate, "empty: each, as often as said"),
    h("button", { class: "main" }, "Add fault"),
  )
  const adapt = () => {
    const isStatus = kind.value === "status"
    const isWait = kind.value === "slow" || kind.value === "dribble"
    valueField.hidden = !isStatus && !isWait
    label.textContent = isStatus ? "Status" : "Milliseconds"
    value.value = isStatus ? "503" : "2000"
    const isOnlyBefore = kind.value === "refused" || kind.value === "duplicate"
    if (isOnlyBefore) point.value = "before"
    point.disabled = isOnlyBefore
  }
  kind.addEventListener("change", adapt)
  adapt()
  form.addEventListener("submit", (event) => {
    event.preventDefault()
    const number = Number(value.value)
    const fault = kind.value === "status"
      ? { type: kind.value, status: number }
      : kind.value === "slow" || kind.value === "dribble"
      ? { type: kind.value, milliseconds: number }
      : { type: kind.value }
    act(() =>
      ask("POST", "/faults", {
        fault,
        point: point.value,
        ...(rate.value === "" ? { times: Number(times.value) } : { rate: Number(rate.value) / 100 }),
        ...(operation.value.trim() === "" ? {} : { operation: operation.value.trim() }),
      }), "The fault is set.")
  })
  const clear = h("button", {
    type: "button",
    onclick: () => act(() => ask("DELETE", "/faults"), "No faults are left."),
  }, "Clear faults")
  return {
    title: "Faults",
    element: h(
      "div",
      {},
      h("h1", {}, "Faults"),
      list,
      h("div", { class: "actions" }, clear),
      h("h2", {}, "Another"),
      form,
    ),
    refresh: async () => {
      const { faults } = /** @type {FaultPlan} */ (await ask("GET", "/faults"))
      draw(list, [
        faults.length === 0
          ? nothing("No faults are to come.")
          : h("ul", { class: "list" }, ...faults.map((fault) => h("li", {}, words(fault)))),
      ])
    },
  }
}

/**
 * @param {string} id
 * @param {string} text
 * @param {HTMLElement} control
 * @param {string} [hint]
 */
const field = (id, text, control, hint) =>
  h(
    "div",
    { class: "field" },
    h("label", { for: id }, text),
    control,
    hint !== undefined && h("span", { class: "hint" }, hint),
  )
`,
  ],
  [
    "format.js",
    `// @ts-check
/** Every status that a payment can have. */
export const statuses = [
  "CREATED",
  "REDIRECTED",
  "PENDING_PAYMENT",
  "ACCOUNT_VERIFIED",
  "PENDING_FRAUD_APPROVAL",
  "PENDING_APPROVAL",
  "PENDING_COMPLETION",
  "PENDING_CAPTURE",
  "CAPTURE_IN_PROGRESS",
  "AUTHORIZATION_REQUESTED",
  "CAPTURE_REQUESTED",
  "CAPTURED",
  "PAID",
  "CHARGEBACK_NOTIFICATION",
  "CHARGEBACKED",
  "REVERSED",
  "REFUNDED",
  "REJECTED",
  "REJECTED_CAPTURE",
  "CANCELLED",
]

const good = new Set(["PAID", "CAPTURED", "REFUNDED", "ACCOUNT_VERIFIED", "delivered", "PAYMENT_CREATED"])
const bad = new Set(["REJECTED", "REJECTED_CAPTURE", "CANCELLED", "CHARGEBACKED", "REVERSED", "givenUp"])

/**
 * How a status looks.
 * @param {string} status
 * @returns {"good" | "bad" | "wait"}
 */
export const toneOf = (status) =>
  good.has(status) ? "good" : bad.has(status) || status.startsWith("CHARGEBACK") ? "bad" : "wait"

/**
 * How an answer's status code looks.
 * @param {number | undefined} status
 * @returns {"good" | "bad" | "wait"}
 */
export const toneOfCode = (status) => status === undefined || status >= 500 ? "bad" : status >= 400 ? "wait" : "good"

/**
 * An amount as people read it.
 * @param {{ readonly amount?: number, readonly currencyCode?: string } | undefined} money
 */
export const amount = (money) => (money?.currencyCode ?? "") + " " + ((money?.amount ?? 0) / 100).toFixed(2)

/** @param {number} value */
const two = (value) => String(value).padStart(2, "0")

/**
 * The time of day, where the browser is.
 * @param {number} at milliseconds since 1970
 */
export const timeOf = (at) => {
  const date = new Date(at)
  return [date.getHours(), date.getMinutes(), date.getSeconds()].map(two).join(":")
}

/**
 * Day and time, where the browser is.
 * @param {number} at milliseconds since 1970
 */
export const momentOf = (at) => {
  const date = new Date(at)
  return [date.getFullYear(), two(date.getMonth() + 1), two(date.getDate())].join("-") + " " + timeOf(at)
}

/**
 * A duration, rounded down to its largest unit.
 * @param {number} milliseconds
 */
export const span = (milliseconds) => {
  for (const [unit, size] of /** @type {const} */ ([["d", 86400000], ["h", 3600000], ["min", 60000], ["s", 1000]])) {
    if (milliseconds >= size) return Math.floor(milliseconds / size) + " " + unit
  }
  return Math.max(0, Math.floor(milliseconds)) + " ms"
}

/**
 * JSON with one property a line, anything else as it is.
 * @param {string} text
 */
export const pretty = (text) => {
  try {
    return JSON.stringify(JSON.parse(text), null, 2)
  } catch {
    return text
  }
}
`,
  ],
  [
    "lists.js",
    `// @ts-check
import { ask } from "./control.js"
import { draw, h } from "./dom.js"
import { amount, momentOf, timeOf } from "./format.js"
import { badge, deliveryList, endpointList, nothing, requestList } from "./parts.js"

/** @typedef {import("../../control/records.ts").SandboxState} SandboxState */
/** @typedef {import("./main.js").View} View */
/** @typedef {import("./payment.js").Act} Act */

/**
 * A view that reads something and draws it.
 * @param {string} title
 * @param {() => Promise<Element>} content
 * @param {ReadonlyArray<import("./dom.js").Child>} actions
 * @returns {View}
 */
const view = (title, content, actions = []) => {
  const list = h("div")
  return {
    title,
    element: h("div", {}, h("h1", {}, title), actions.length > 0 && h("div", { class: "actions" }, ...actions), list),
    refresh: async () => draw(list, [await content()]),
  }
}

/**
 * @template A
 * @param {ReadonlyArray<A & { readonly createdAt: number }>} items
 */
const youngestFirst = (items) => items.toReversed().sort((a, b) => b.createdAt - a.createdAt)

/**
 * The payments, the youngest first; each opens.
 * @param {() => SandboxState | undefined} state
 * @param {Act} act
 */
export const paymentsView = (state, act) =>
  view("Payments", () => {
    const { payments = [], paymentCount = 0 } = state() ?? {}
    return Promise.resolve(
      payments.length === 0 ? nothing("No payments yet. They appear here as soon as a program makes one.") : h(
        "div",
        {},
        h(
          "ul",
          { class: "list" },
          ...youngestFirst(payments).map(({ payment: { id = "", status = "", paymentOutput }, createdAt }) =>
            h(
              "li",
              {},
              h(
                "a",
                { class: "row", href: "#/payments/" + encodeURIComponent(id), "data-key": id },
                h("span", { class: "sum" }, amount(paymentOutput?.amountOfMoney)),
                h("span", { class: "grow" }, paymentOutput?.references?.merchantReference ?? id),
                badge(status),
                h("span", { class: "quiet" }, timeOf(createdAt)),
              ),
            )
          ),
        ),
        paymentCount > payments.length &&
          h("p", { class: "quiet" }, "The youngest " + payments.length + " of " + paymentCount + "."),
      ),
    )
  }, [
    h(
      "button",
      { type: "button", onclick: () => act(() => ask("POST", "/seed", { payments: 10 }), "Ten examples were made.") },
      "Add examples",
    ),
    h("button", {
      type: "button",
      onclick: () => {
        if (confirm("Forget all payments, checkouts, sessions, requests, deliveries and faults?")) {
          act(() => ask("POST", "/reset"), "Everything is forgotten.")
        }
      },
    }, "Forget everything"),
  ])

/**
 * The hosted checkouts.
 * @param {() => SandboxState | undefined} state
 */
export const checkoutsView = (state) =>
  view("Checkouts", () => {
    const { checkouts = [] } = state() ?? {}
    return Promise.resolve(
      checkouts.length === 0 ? nothing("No hosted checkouts yet.") : h(
        "ul",
        { class: "list" },
        ...youngestFirst(checkouts).map((
          { hostedCheckoutId, merchantReference, status, isOpen, paymentId, createdAt },
        ) =>
          h(
            "li",
            { class: "row" },
            h("span", { class: "grow" }, merchantReference ?? hostedCheckoutId),
            paymentId !== undefined && h(
              "a",
              { href: "#/payments/" + encodeURIComponent(paymentId), "data-key": hostedCheckoutId },
              "Payment",
            ),
            badge(isOpen || status !== "IN_PROGRESS" ? status : "EXPIRED"),
            h("span", { class: "quiet" }, timeOf(createdAt)),
          )
        ),
      ),
    )
  })

/**
 * The client sessions, without their ids, which are secrets.
 * @param {() => SandboxState | undefined} state
 */
export const sessionsView = (state) =>
  view("Sessions", () => {
    const { sessions = [], now = 0 } = state() ?? {}
    return Promise.resolve(
      sessions.length === 0 ? nothing("No client sessions yet.") : h(
        "ul",
        { class: "list" },
        ...youngestFirst(sessions).map(({ customerId, createdAt, expiresAt }) =>
          h(
            "li",
            { class: "row" },
            h("span", { class: "grow" }, "Customer " + customerId),
            h("span", { class: "quiet" }, "made " + momentOf(createdAt)),
            h("span", { class: "quiet" }, (expiresAt > now ? "ends " : "ended ") + timeOf(expiresAt)),
          )
        ),
      ),
    )
  })

/** The youngest requests. */
export const requestsView = () => view("Requests", async () => requestList(await ask("GET", "/requests")))

/**
 * The deliveries to webhook endpoints.
 * @param {Act} act
 */
export const deliveriesView = (act) => {
  const again = (/** @type {string} */ eventId) =>
    act(() => ask("POST", "/events/" + encodeURIComponent(eventId) + "/redeliver"), "The event was sent again.")
  const content = async () => {
    const [endpoints, deliveries] = await Promise.all([ask("GET", "/endpoints"), ask("GET", "/deliveries")])
    return h("div", {}, endpointList(endpoints), deliveryList(deliveries, again))
  }
  return view("Deliveries", content, [
    h("button", {
      type: "button",
      onclick: () => act(() => ask("POST", "/deliveries/send"), "Everything that waited was sent."),
    }, "Send what waits"),
  ])
}
`,
  ],
  [
    "main.js",
    `// @ts-check
import { ask, hasToken, keepToken, listen, Refused, takeToken } from "./control.js"
import { draw, h } from "./dom.js"
import { faultsView } from "./faults.js"
import { momentOf } from "./format.js"
import { checkoutsView, deliveriesView, paymentsView, requestsView, sessionsView } from "./lists.js"
import { paymentView } from "./payment.js"

/** @typedef {import("../../control/records.ts").SandboxState} SandboxState */
/** @typedef {{ readonly title: string, readonly element: HTMLElement, readonly refresh: () => Promise<void> }} View */

/** How many objects of each kind are listed. */
const listed = 200

/** @param {string} id */
const byId = (id) => {
  const element = document.getElementById(id)
  if (element === null) throw new Error("the page lacks " + id)
  return element
}
const main = byId("view")
const message = byId("message")
const clock = byId("clock")
const connection = byId("connection")
const navigation = byId("navigation")

/** @type {SandboxState | undefined} */
let state
let readAt = 0
/** @type {View} */
let view

/** @type {ReadonlyArray<readonly [path: string, label: string, count?: "payments" | "checkouts" | "sessions"]>} */
const places = [
  ["#/payments", "Payments", "payments"],
  ["#/checkouts", "Checkouts", "checkouts"],
  ["#/sessions", "Sessions", "sessions"],
  ["#/requests", "Requests"],
  ["#/deliveries", "Deliveries"],
  ["#/faults", "Faults"],
]

/** @param {unknown} cause */
const fail = (cause) => {
  if (cause instanceof Refused && cause.status === 401) return hasToken() ? undefined : askForToken()
  tell(cause instanceof Error ? cause.message : String(cause), true)
}

/**
 * @param {string} text
 * @param {boolean} [isBad]
 */
const tell = (text, isBad = false) => {
  message.textContent = text
  message.className = isBad ? "note bad" : "note"
  message.hidden = text === ""
}

/** Does something and shows what came of it. */
const act = (/** @type {() => Promise<unknown>} */ action, /** @type {string} */ done) => {
  tell("")
  action().then(() => {
    tell(done)
    return refresh()
  }).catch(fail)
}

const viewOf = () => {
  const [, place = "payments", id] = location.hash.split("/")
  const current = () => state
  if (place === "payments" && id !== undefined) return paymentView(decodeURIComponent(id), act)
  if (place === "checkouts") return checkoutsView(current)
  if (place === "sessions") return sessionsView(current)
  if (place === "requests") return requestsView()
  if (place === "deliveries") return deliveriesView(act)
  if (place === "faults") return faultsView(act)
  return paymentsView(current, act)
}

const drawNavigation = () => {
  const [, place = "payments"] = location.hash.split("/")
  draw(
    navigation,
    places.map(([path, label, count]) =>
      h(
        "a",
        { href: path, "data-key": path, "aria-current": path === "#/" + place ? "page" : undefined },
        label,
        count !== undefined && state !== undefined &&
          h(
            "span",
            { class: "count" },
            {
              payments: state.paymentCount,
              checkouts: state.checkoutCount,
              sessions: state.sessionCount,
            }[count],
          ),
      )
    ),
  )
}

/** Shows the current place also where not all fit beside each other. */
const showPlace = () =>
  navigation.querySelector("[aria-current]")?.scrollIntoView({ block: "nearest", inline: "nearest" })

const drawClock = () => {
  if (state === undefined) return
  const { now, isManual } = state
  clock.textContent = momentOf(isManual ? now : now + performance.now() - readAt) + (isManual ? " (stands still)" : "")
}

let isRefreshing = false
let isStale = false

/** Least time between two turns, in milliseconds, so that whoever looks does not slow a busy sandbox down. */
const pause = 200

/** Reads everything that is shown again; changes that come meanwhile are read in one more turn. */
const refresh = async () => {
  if (isRefreshing) {
    isStale = true
    return
  }
  isRefreshing = true
  try {
    do {
      isStale = false
      state = /** @type {SandboxState} */ (await ask("GET", "/state?youngest=" + listed))
      readAt = performance.now()
      drawClock()
      drawNavigation()
      const shown = view
      await view.refresh().catch((cause) => {
        // What went wrong on a page that was left concerns nobody.
        if (view === shown) throw cause
      })
      if (isStale) await new Promise((resolve) => setTimeout(resolve, pause))
    } while (isStale)
  } finally {
    isRefreshing = false
  }
}

const open = () => {
  tell("")
  view = viewOf()
  document.title = view.title + " · E-Payment sandbox"
  drawNavigation()
  showPlace()
  main.replaceChildren(view.element)
  return refresh().catch(fail)
}

const isClosed = () => document.body.classList.contains("closed")

const askForToken = () => {
  if (isClosed()) return
  const token = h("input", { id: "token", type: "password", autocomplete: "off", required: true })
  const form = h(
    "form",
    {},
    h("h1", {}, "Control token"),
    h("p", {}, "The sandbox prints it when it starts. It stays in this tab."),
    h("div", { class: "field" }, h("label", { for: "token" }, "Token"), token),
    h("button", { class: "main" }, "Open"),
  )
  form.addEventListener("submit", (event) => {
    event.preventDefault()
    keepToken(token.value.trim())
    start()
  })
  document.body.classList.add("closed")
  main.replaceChildren(form)
  token.focus()
}

const start = () => {
  document.body.classList.remove("closed")
  void open()
  void listen({
    changed: () => void refresh().catch(fail),
    connected: (isConnected) => {
      connection.textContent = isConnected ? "live" : "connecting"
      connection.className = "chip " + (isConnected ? "good" : "wait")
    },
    refused: fail,
  })
}

for (const button of document.querySelectorAll("button[data-advance]")) {
  button.addEventListener("click", () => advance(button.getAttribute("data-advance") ?? ""))
}
byId("advance").addEventListener("submit", (event) => {
  event.preventDefault()
  const by = /** @type {HTMLInputElement} */ (byId("by"))
  if (by.value.trim() !== "") advance(by.value.trim())
})
const advance = (/** @type {string} */ by) => act(() => ask("POST", "/clock", { advance: by }), "The time moved on.")

takeToken()
addEventListener("hashchange", () => {
  takeToken()
  if (!hasToken()) return
  if (isClosed()) start()
  else void open()
})
setInterval(drawClock, 1000)
document.body.classList.remove("closed")
if (hasToken()) start()
else askForToken()
`,
  ],
  [
    "parts.js",
    `// @ts-check
import { fold, h } from "./dom.js"
import { momentOf, pretty, timeOf, toneOf, toneOfCode } from "./format.js"

/** @typedef {import("../../recorder.ts").RecordedRequest} RecordedRequest */
/** @typedef {import("../../webhooks/delivery.ts").Delivery} Delivery */

/**
 * A status with its colour.
 * @param {string} status
 */
export const badge = (status) => h("span", { class: "badge " + toneOf(status) }, status)

/**
 * What stands where a list is empty.
 * @param {string} text
 */
export const nothing = (text) => h("p", { class: "quiet" }, text)

/**
 * A list of facts; what has no value is left out.
 * @param {ReadonlyArray<readonly [name: string, value: import("./dom.js").Child]>} entries
 */
export const facts = (entries) =>
  h(
    "dl",
    {},
    ...entries.flatMap(([name, value]) =>
      value === undefined || value === "" ? [] : [h("dt", {}, name), h("dd", {}, value)]
    ),
  )

/**
 * A text in lines, such as a body.
 * @param {string} title
 * @param {string | undefined} text
 */
const block = (title, text) => text === undefined || text === "" ? [] : [h("h3", {}, title), h("pre", {}, pretty(text))]

/**
 * Requests, the youngest first, each to be unfolded.
 * @param {ReadonlyArray<RecordedRequest>} requests
 */
export const requestList = (requests) =>
  requests.length === 0 ? nothing("No requests yet.") : h(
    "ul",
    { class: "list" },
    ...requests.toReversed().map((request) => {
      const { number, at, method, target, status, operation, headers, body, answer, why, stringToSign, left } = request
      const summary = h(
        "span",
        { class: "row" },
        h("span", { class: "grow" }, operation ?? method + " " + target),
        request.replayed && h("span", { class: "badge wait" }, "replayed"),
        h("span", { class: "badge " + toneOfCode(status) }, status ?? left),
        h("span", { class: "quiet" }, timeOf(at)),
      )
      return h(
        "li",
        {},
        fold("request " + number, summary, () => [
          facts([
            ["Request", method + " " + target],
            ["Merchant", request.merchantId],
            ["Idempotence key", request.idempotenceKey],
            ["Left as", left === "Answer" ? undefined : left],
          ]),
          why !== undefined && h("p", { class: "note bad" }, why),
          ...block("Should have been signed", stringToSign),
          ...block("Headers", Object.entries(headers).map(([name, value]) => name + ": " + value).join("\\n")),
          ...block("Body", body),
          ...block("Answer", answer),
        ]),
      )
    }),
  )

/**
 * Webhook endpoints, and whether they proved to be the merchant's.
 * @param {ReadonlyArray<import("../../webhooks/webhook_control.ts").EndpointState>} endpoints
 */
export const endpointList = (endpoints) =>
  endpoints.length === 0 ? nothing("No webhook endpoint is set.") : h(
    "ul",
    { class: "list" },
    ...endpoints.map(({ name, url, activeKeyId, isVerified, problem }) =>
      h(
        "li",
        { class: "row" },
        h("span", { class: "grow" }, name + (url === undefined ? "" : ", " + url)),
        h("span", { class: "quiet" }, "key " + activeKeyId),
        problem !== undefined && h("span", { class: "badge bad" }, problem),
        isVerified === true && h("span", { class: "badge good" }, "verified"),
      )
    ),
  )

/**
 * Deliveries, the youngest first, each to be unfolded and sent again.
 * @param {ReadonlyArray<Delivery>} deliveries
 * @param {(eventId: string) => void} again
 */
export const deliveryList = (deliveries, again) =>
  deliveries.length === 0 ? nothing("Nothing was delivered yet.") : h(
    "ul",
    { class: "list" },
    ...deliveries.toReversed().map(({ id, endpoint, eventId, type, state, dueAt, attempts, body }) => {
      const summary = h(
        "span",
        { class: "row" },
        h("span", { class: "grow" }, type),
        h("span", { class: "quiet" }, attempts.length === 1 ? "1 attempt" : attempts.length + " attempts"),
        badge(state),
      )
      return h(
        "li",
        {},
        fold("delivery " + id, summary, () => [
          facts([
            ["Endpoint", endpoint],
            ["Event", eventId],
            ["Next attempt", dueAt === undefined ? undefined : momentOf(dueAt)],
          ]),
          h(
            "ul",
            {},
            ...attempts.map(({ at, status, why, keyId }) =>
              h("li", {}, momentOf(at) + ", key " + keyId + ": " + (status ?? "no answer") + (why ? ", " + why : ""))
            ),
          ),
          ...block("Body", body),
          h("button", { type: "button", "data-key": "again " + id, onclick: () => again(eventId) }, "Deliver again"),
        ]),
      )
    }),
  )
`,
  ],
  [
    "payment.js",
    `// @ts-check
import { ask } from "./control.js"
import { draw, h } from "./dom.js"
import { amount, momentOf, statuses } from "./format.js"
import { badge, deliveryList, facts, nothing, requestList } from "./parts.js"
import { timeline } from "./timeline.js"

/** @typedef {import("../../control/records.ts").PaymentHistory} PaymentHistory */
/** @typedef {import("./main.js").View} View */
/** @typedef {(action: () => Promise<unknown>, done: string) => void} Act */

/**
 * What a payment was made with, without its numbers.
 * @param {PaymentHistory["payment"]} payment
 */
const methodOf = ({ paymentOutput }) => {
  const card = paymentOutput?.cardPaymentMethodSpecificOutput
  const redirect = paymentOutput?.redirectPaymentMethodSpecificOutput
  const product = card?.paymentProductId ?? redirect?.paymentProductId
  return [
    paymentOutput?.paymentMethod,
    product === undefined ? undefined : "product " + product,
    card?.card?.cardNumber,
  ].filter((part) => part !== undefined).join(", ")
}

/**
 * One payment: its timeline, its money, its requests and deliveries, and what can be done to it.
 * @param {string} id
 * @param {Act} act
 * @returns {View}
 */
export const paymentView = (id, act) => {
  const path = "/payments/" + encodeURIComponent(id)
  const head = h("div")
  const back = h("div", { class: "actions" })
  const picture = h("div", { class: "picture" })
  const rest = h("div")
  const goal = h("select", { id: "goal" }, ...statuses.map((status) => h("option", {}, status)))
  goal.value = "PAID"
  const lead = h(
    "form",
    { class: "actions" },
    h("label", { for: "goal" }, "Lead to"),
    goal,
    h("button", {}, "Go"),
  )
  lead.addEventListener("submit", (event) => {
    event.preventDefault()
    act(() => ask("POST", path + "/transition", { to: goal.value }), "The payment is " + goal.value + " now.")
  })
  const element = h("div", {}, head, back, lead, h("h2", {}, "Timeline"), picture, rest)

  const customer = (/** @type {string} */ outcome, /** @type {string} */ label) =>
    h("button", {
      type: "button",
      "data-key": outcome,
      onclick: () => act(() => ask("POST", path + "/return", { outcome }), "The customer came back."),
    }, label)

  /** @type {PaymentHistory | undefined} */
  let shown
  let width = 0
  const drawPicture = () => {
    if (shown === undefined) return
    width = Math.max(280, Math.floor(picture.clientWidth))
    picture.replaceChildren(timeline(shown, width))
  }
  new ResizeObserver(() => {
    if (Math.floor(picture.clientWidth) !== width) drawPicture()
  }).observe(picture)

  return {
    element,
    title: "Payment " + id,
    refresh: async () => {
      const history = /** @type {PaymentHistory} */ (await ask("GET", path))
      const { payment, merchantId, createdAt, captures, refunds, requests, deliveries } = history
      const output = payment.paymentOutput
      const status = payment.status ?? ""
      shown = history
      draw(head, [
        h(
          "h1",
          { class: "row" },
          h("span", { class: "grow" }, amount(output?.amountOfMoney)),
          badge(status),
        ),
        facts([
          ["Payment", id],
          ["Reference", output?.references?.merchantReference],
          ["Merchant", merchantId],
          ["Method", methodOf(payment)],
          ["Made", momentOf(createdAt)],
          ["Errors", payment.statusOutput?.errors?.map(({ code, message }) => code + " " + message).join("; ")],
        ]),
      ])
      draw(
        back,
        status === "REDIRECTED"
          ? [
            h("span", {}, "The customer"),
            customer("success", "Pays"),
            customer("cancelled", "Cancels"),
            customer("failed", "Fails"),
          ]
          : [],
      )
      drawPicture()
      const again = (/** @type {string} */ eventId) =>
        act(() => ask("POST", "/events/" + encodeURIComponent(eventId) + "/redeliver"), "The event was sent again.")
      draw(rest, [
        ...money(
          "Captures",
          captures.map(({ id, status, captureOutput }) => ({
            id,
            status,
            money: captureOutput?.amountOfMoney,
          })),
        ),
        ...money(
          "Refunds",
          refunds.map(({ id, status, refundOutput }) => ({
            id,
            status,
            money: refundOutput?.amountOfMoney,
          })),
        ),
        h("h2", {}, "Requests"),
        requestList(requests),
        h("h2", {}, "Deliveries"),
        deliveryList(deliveries, again),
        h("h2", {}, "Events"),
        history.events.length === 0 ? nothing("No events yet.") : h(
          "ul",
          { class: "list" },
          ...history.events.map(({ at, type, subject }) =>
            h(
              "li",
              { class: "row" },
              h("span", { class: "grow" }, type),
              subject.id !== id && h("span", { class: "quiet id" }, subject.id),
              h("span", { class: "quiet" }, momentOf(at)),
            )
          ),
        ),
      ])
    },
  }
}

/**
 * Captures or refunds, where there are any.
 * @param {string} title
 * @param {ReadonlyArray<{ readonly id?: string, readonly status?: string,
 *   readonly money: Parameters<typeof amount>[0] }>} parts
 */
const money = (title, parts) =>
  parts.length === 0 ? [] : [
    h("h2", {}, title),
    h(
      "ul",
      { class: "list" },
      ...parts.map(({ id, status, money }) =>
        h(
          "li",
          { class: "row" },
          h("span", { class: "grow" }, amount(money)),
          h("span", { class: "quiet id" }, id),
          badge(status ?? ""),
        )
      ),
    ),
  ]
`,
  ],
  [
    "timeline.js",
    `// @ts-check
import { svg } from "./dom.js"
import { span, timeOf, toneOf, toneOfCode } from "./format.js"

/** @typedef {import("../../control/records.ts").PaymentHistory} PaymentHistory */
/** @typedef {{ readonly at: number, readonly kind: "request" | "status" | "event" | "delivery", readonly text: string,
 *   readonly tone: "good" | "bad" | "wait" }} Row */

const order = { request: 0, status: 1, event: 2, delivery: 3 }

/**
 * Everything that happened to a payment, in order: who asked, where it stood, what was told to whom.
 * @param {PaymentHistory} history
 * @returns {ReadonlyArray<Row>}
 */
export const rowsOf = ({ statuses, events, requests, deliveries }) =>
  [
    ...requests.map(({ at, method, operation, target, status }) => /** @type {Row} */ ({
      at,
      kind: "request",
      text: (operation ?? method + " " + target) + " " + (status ?? "no answer"),
      tone: toneOfCode(status),
    })),
    ...statuses.map(({ at, status }) => /** @type {Row} */ ({
      at,
      kind: "status",
      text: status,
      tone: toneOf(status),
    })),
    // Events of the payment itself stand there as its statuses.
    ...events.filter(({ type }) => !type.startsWith("payment.")).map(({ at, type }) => /** @type {Row} */ ({
      at,
      kind: "event",
      text: type,
      tone: toneOf((type.split(".")[1] ?? "").toUpperCase()),
    })),
    ...deliveries.flatMap(({ type, endpoint, attempts }) =>
      attempts.map(({ at, status }) => /** @type {Row} */ ({
        at,
        kind: "delivery",
        text: "→ " + endpoint + " " + (status ?? "no answer") + ", " + type,
        tone: toneOfCode(status),
      }))
    ),
  ].sort((a, b) => a.at - b.at || order[a.kind] - order[b.kind])

const rowHeight = 34
/** Generous width of a letter at the size of the picture's texts. */
const letter = 7.6

/**
 * The picture of a payment's life: time runs down, the line in the middle is its status, requests come from the left,
 * events and deliveries leave to the right; on a narrow screen everything stands right of the line.
 * @param {PaymentHistory} history
 * @param {number} width
 */
export const timeline = (history, width) => {
  const rows = rowsOf(history)
  const isNarrow = width < 640
  const spine = isNarrow ? 76 : Math.round(width * 0.46)
  const height = rows.length * rowHeight + 12
  const room = Math.floor((isNarrow ? width - spine - 22 : Math.min(spine - 100, width - spine - 22)) / letter)
  const y = (/** @type {number} */ index) => index * rowHeight + rowHeight / 2 + 6

  /** @type {Array<SVGElement>} */
  const parts = []
  let since = 0
  let tone = "none"
  const segment = (/** @type {number} */ until) => {
    if (tone !== "none") {
      parts.push(svg("line", { class: "segment " + tone, x1: spine, x2: spine, y1: y(since), y2: y(until) }))
    }
  }
  rows.forEach(({ kind, tone: next }, index) => {
    if (kind !== "status") return
    segment(index)
    since = index
    tone = next
  })
  if (rows.length > 0) segment(rows.length - 1)

  rows.forEach(({ at, kind, text, tone }, index) => {
    const isLeft = kind === "request" && !isNarrow
    const gap = index === 0 ? 0 : at - rows[index - 1].at
    const label = text.length > room ? text.slice(0, Math.max(1, room - 1)) + "…" : text
    const middle = y(index)
    if (index === 0 || gap >= 1000) {
      parts.push(
        svg(
          "text",
          { class: "time", x: 0, y: middle + 4 },
          gap >= 60000 ? "+ " + span(gap) : timeOf(at),
        ),
      )
    }
    parts.push(
      kind === "status" ? svg("circle", { class: "stop " + tone, cx: spine, cy: middle, r: 7 }) : svg("path", {
        class: "arrow " + tone,
        d: isLeft
          ? "M" + (spine - 16) + " " + (middle - 5) + "l7 5l-7 5"
          : "M" + (spine + 9) + " " + (middle - 5) + "l7 5l-7 5",
      }),
      svg(
        "text",
        {
          class: kind,
          x: isLeft ? spine - 24 : spine + 24,
          y: middle + 5,
          "text-anchor": isLeft ? "end" : "start",
        },
        svg("title", {}, text),
        label,
      ),
    )
  })
  return svg(
    "svg",
    {
      class: "timeline",
      viewBox: "0 0 " + width + " " + height,
      width,
      height,
      role: "img",
      "aria-label": "Statuses over time: " +
        rows.filter(({ kind }) => kind === "status").map(({ text }) => text).join(", "),
    },
    ...parts,
  )
}
`,
  ],
])
