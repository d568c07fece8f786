import { ServerApi } from "@epayment/effect"
import { measureThroughput } from "./throughput.ts"

await measureThroughput(ServerApi.layerConfig)
