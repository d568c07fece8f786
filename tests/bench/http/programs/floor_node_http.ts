import { createHmac } from "node:crypto"
import { Agent, request } from "node:http"
import { plainPayment } from "../../payment.ts"
import { drive } from "../drive.ts"

const agent = new Agent({ keepAlive: true })

await drive((url) => () =>
  new Promise((resolve, reject) => {
    const date = new Date().toUTCString()
    const signed = `POST\napplication/json\n${date}\n/v1/1234/payments\n`
    const body = JSON.stringify(plainPayment)
    const sent = request(`${url}/v1/1234/payments`, {
      agent,
      method: "POST",
      headers: {
        "content-type": "application/json",
        "content-length": String(new TextEncoder().encode(body).length),
        date,
        authorization: `GCS v1HMAC:key:${createHmac("sha256", "secret").update(signed).digest("base64")}`,
      },
    }, (answer) => {
      let text = ""
      answer.setEncoding("utf8")
      answer.on("data", (chunk) => text += chunk)
      answer.on("end", () => resolve(JSON.parse(text)))
      answer.on("error", reject)
    })
    sent.on("error", reject)
    sent.end(body)
  })
)
