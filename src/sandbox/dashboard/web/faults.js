// @ts-check
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
