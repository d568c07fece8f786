import { Agent } from "node:http"
import connect from "connect-sdk-nodejs"
import { plainPayment } from "../../payment.ts"
import { drive } from "../drive.ts"

await drive((url) => {
  const { hostname, port } = new URL(url)
  const client = connect.init({
    host: hostname,
    port: Number(port),
    scheme: "http",
    apiKeyId: "key",
    secretApiKey: "secret",
    integrator: "Alpenladen AG",
    connectionOptions: { agent: new Agent({ keepAlive: true }) },
  })
  return async () => {
    const answer = await client.v1.payments.create("1234", plainPayment, null)
    if (!answer.isSuccess) throw new Error(`status ${answer.status}`)
    return answer.body
  }
})
