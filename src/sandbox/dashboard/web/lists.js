// @ts-check
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
