import process from "node:process"
import { Sandbox } from "@epayment/effect/sandbox"
import { measureThroughput } from "./throughput.ts"

const [, , , , file] = process.argv

await measureThroughput(Sandbox.layer(file === undefined ? {} : { store: { file } }))
