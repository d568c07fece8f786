import type { SandboxAnswer } from "../wire.ts"

/** Any page may ask: the session id is the secret, and cookies play no part. */
const origin = { "access-control-allow-origin": "*" }

/** What a browser hears that asks whether it may ask (protocol: CORS; the values are assumed). */
export const preflight: SandboxAnswer = {
  status: 204,
  headers: {
    ...origin,
    "access-control-allow-methods": "GET, POST, OPTIONS",
    "access-control-allow-headers": "Authorization, Content-Type, X-GCS-ClientMetaInfo",
    "access-control-max-age": "600",
  },
}

/** An answer that a page of any origin may read, errors included. */
export const readable = (answer: SandboxAnswer): SandboxAnswer => ({
  ...answer,
  headers: { ...answer.headers, ...origin },
})
