import "effect/schema/SchemaJITCompiler/enable"
import { measure } from "../micro.ts"
import { effectCases } from "./cases.ts"

await measure(effectCases("by Effect's JIT"))
