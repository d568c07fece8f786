// @ts-check
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
          ...block("Headers", Object.entries(headers).map(([name, value]) => name + ": " + value).join("\n")),
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
