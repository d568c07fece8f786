/** A client that is driven against the same server as all others. */
export interface Client {
  readonly name: string
  readonly program: string
}

/** This library as it comes: on `fetch`. */
export const ours: Client = { name: "this library", program: "http/programs/ours_fetch.ts" }
/** The official SDK, unchanged. */
export const connect: Client = { name: "connect-sdk-nodejs", program: "http/programs/connect.ts" }
/** The model of a payments SDK. */
export const stripe: Client = { name: "stripe", program: "http/programs/stripe.ts" }
/** What any client on `fetch` has to pay: no checks, no errors, no retries. */
export const floor: Client = { name: "floor: fetch + HMAC", program: "http/programs/floor_fetch.ts" }

/** All clients, in the order of the table. */
export const clients: ReadonlyArray<Client> = [
  floor,
  { name: "floor: node:http + HMAC", program: "http/programs/floor_node_http.ts" },
  ours,
  { name: "this library over HttpClient", program: "http/programs/ours_http_client.ts" },
  stripe,
  connect,
]
