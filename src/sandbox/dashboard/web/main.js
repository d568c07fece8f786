// @ts-check
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
