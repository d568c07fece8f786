import { plainPayment } from "../../payment.ts"
import { drive } from "../drive.ts"

const encoder = new TextEncoder()
const key = await crypto.subtle.importKey(
  "raw",
  encoder.encode("secret"),
  { name: "HMAC", hash: "SHA-256" },
  false,
  ["sign"],
)

await drive((url) => async () => {
  const date = new Date().toUTCString()
  const signed = `POST\napplication/json\n${date}\n/v1/1234/payments\n`
  const signature = new Uint8Array(await crypto.subtle.sign("HMAC", key, encoder.encode(signed)))
  const answer = await fetch(`${url}/v1/1234/payments`, {
    method: "POST",
    headers: {
      "content-type": "application/json",
      date,
      authorization: `GCS v1HMAC:key:${btoa(String.fromCharCode(...signature))}`,
    },
    body: JSON.stringify(plainPayment),
  })
  return JSON.parse(await answer.text())
})
