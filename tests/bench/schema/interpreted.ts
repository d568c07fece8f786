import { measure } from "../micro.ts"
import { schemaCases } from "./cases.ts"

await measure(schemaCases("interpreted"))
