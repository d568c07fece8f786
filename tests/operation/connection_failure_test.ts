import { assertEquals } from "@std/assert"
import { failureReason, neverLeft } from "../../src/operation/connection_failure.ts"

const withCode = (code: string, message = "") => Object.assign(new Error(message), { code })
const wrapped = (cause: unknown) => new TypeError("fetch failed", { cause })

/** Failures of fetch as the run-times write them, and whether they prove that the request did not leave. */
const failures: ReadonlyArray<readonly [cause: unknown, neverLeft: boolean, reason: string]> = [
  // Deno
  [
    wrapped(
      new Error("error sending request: client error (Connect): tcp connect error: Connection refused (os error 111)"),
    ),
    true,
    "no connection (refused or unknown host)",
  ],
  [
    wrapped(
      new Error("client error (Connect): dns error: failed to lookup address information: Name or service not known"),
    ),
    true,
    "no connection (refused or unknown host)",
  ],
  [
    wrapped(new Error("client error (SendRequest): connection error: Connection reset by peer (os error 104)")),
    false,
    "the connection broke (Error)",
  ],
  [new TypeError("error reading a body from connection"), false, "the connection broke (TypeError)"],
  [
    new TypeError("Fetch failed: Requests to port 6000 are blocked"),
    true,
    "no connection (fetch does not speak to this port)",
  ],
  // Node
  [wrapped(new Error("bad port")), true, "no connection (fetch does not speak to this port)"],
  [wrapped(withCode("ECONNREFUSED")), true, "no connection (ECONNREFUSED)"],
  [wrapped(withCode("ENOTFOUND")), true, "no connection (ENOTFOUND)"],
  [wrapped(withCode("EAI_AGAIN")), true, "no connection (EAI_AGAIN)"],
  [wrapped(withCode("UND_ERR_CONNECT_TIMEOUT")), true, "no connection (UND_ERR_CONNECT_TIMEOUT)"],
  [
    wrapped(new AggregateError([withCode("ENETUNREACH"), withCode("ECONNREFUSED")])),
    true,
    "no connection (ENETUNREACH)",
  ],
  [wrapped(withCode("ECONNRESET")), false, "the connection broke (ECONNRESET)"],
  [wrapped(withCode("EPIPE")), false, "the connection broke (EPIPE)"],
  [wrapped(withCode("UND_ERR_SOCKET", "other side closed")), false, "the connection broke (UND_ERR_SOCKET)"],
  [wrapped(withCode("UND_ERR_HEADERS_TIMEOUT")), false, "the connection broke (UND_ERR_HEADERS_TIMEOUT)"],
  // Bun
  [
    withCode("ConnectionRefused", "Unable to connect. Is the computer able to access the url?"),
    true,
    "no connection (ConnectionRefused)",
  ],
  [withCode("FailedToOpenSocket"), true, "no connection (FailedToOpenSocket)"],
  [
    withCode("ECONNRESET", "The socket connection was closed unexpectedly."),
    false,
    "the connection broke (ECONNRESET)",
  ],
  // Browsers tell nothing.
  [new TypeError("Failed to fetch"), false, "the connection broke (TypeError)"],
  [new TypeError("NetworkError when attempting to fetch resource."), false, "the connection broke (TypeError)"],
  // Not errors at all
  [undefined, false, "the connection broke (unknown reason)"],
  ["refused", false, "the connection broke (unknown reason)"],
  [{ code: "ECONNREFUSED" }, false, "the connection broke (unknown reason)"],
  [Object.assign(new Error(""), { code: 7 }), false, "the connection broke (Error)"],
]

Deno.test("a failure proves that nothing left only when the run-time says that there was no connection", () => {
  for (const [cause, never, reason] of failures) {
    assertEquals(neverLeft(cause), never, Deno.inspect(cause))
    assertEquals(failureReason(cause), reason, Deno.inspect(cause))
  }
})

Deno.test("an error that is its own cause ends the search", () => {
  const circular = new Error("a")
  circular.cause = circular
  assertEquals(neverLeft(circular), false)
  assertEquals(failureReason(circular), "the connection broke (Error)")
})
