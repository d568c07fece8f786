import process from "node:process"
import { ServerApi } from "@epayment/effect"
import * as Redacted from "effect/Redacted"
import { measureThroughput } from "./throughput.ts"

const [, , , , endpoint, merchantId, id, secret] = process.argv

await measureThroughput(
  ServerApi.layer({ endpoint, merchantId, integrator: "bench", apiKey: { id, secret: Redacted.make(secret) } }),
)
