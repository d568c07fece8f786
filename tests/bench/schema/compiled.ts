import "effect/schema/SchemaJITCompiler/enable"
import { measure } from "../micro.ts"
import { schemaCases } from "./cases.ts"

await measure(schemaCases("compiled"))
