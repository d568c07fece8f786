// @ts-check
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
