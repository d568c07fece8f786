import "effect/schema/SchemaJITCompiler/enable"
import "./ours_fetch.ts"
