import { createHmac } from "node:crypto"
import * as Redacted from "effect/Redacted"
import type { ApiKey } from "../../src/server_api/api_keys.ts"
import type { Received } from "./scripted_server.ts"

/**
 * Whether the signature of a request holds for what came off the socket; written from the protocol alone, as the platform
 * might (protocol: string to hash, verification on the server side).
 */
export const isSignedBy = ({ id, secret }: ApiKey, { method, target, headers }: Received): boolean => {
  const [path, query] = target.split("?")
  const signed = [...headers]
    .filter(([name]) => name.startsWith("x-gcs"))
    .sort(([a], [b]) => a < b ? -1 : 1)
    .map(([name, value]) => `${name}:${value}`)
  const text = [
    method,
    headers.get("content-type") ?? "",
    headers.get("date") ?? "",
    ...signed,
    query === undefined ? path : `${path}?${decodeURIComponent(query)}`,
    "",
  ].join("\n")
  const signature = createHmac("sha256", Redacted.value(secret)).update(text, "utf8").digest("base64")
  return headers.get("authorization") === `GCS v1HMAC:${id}:${signature}`
}
