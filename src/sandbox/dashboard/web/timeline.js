// @ts-check
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
