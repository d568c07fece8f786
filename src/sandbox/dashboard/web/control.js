// @ts-check
const root = "/sandbox"
const place = "epayment-sandbox-control-token"

/** Takes the control token out of the address (`#token=…`), so that it stays in no history, and keeps it for this tab. */
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
 * @param {string} path below `/sandbox`
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
 * Tells each change, by server-sent events over `fetch`, since an EventSource sends no token; comes back where it was when
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
        const lines = (rest + value).split("\n")
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
