/**
 * Prints what becomes of valid and broken values of every schema, with Effect's own compiler if the first argument is `jit`:
 * one line of JSON a schema. Modules are loaded afterwards, as in a program whose first line enables it.
 */
if (Deno.args[0] === "jit") await import("effect/schema/SchemaJITCompiler/enable")
const fc = await import("fast-check")
const Exit = await import("effect/Exit")
const Schema = await import("effect/Schema")
const { reader } = await import("../../src/model/reading.ts")
const { writer } = await import("../../src/model/writing.ts")
const { breaksAt } = await import("./breaks.ts")
const { completed } = await import("./places.ts")
const { revealed, schemas, valuesOf } = await import("./schemas.ts")

const lines = schemas.map((one) => {
  const write = writer(one.schema)
  const read = reader(one.schema)
  const encode = Schema.encodeUnknownExit(one.schema, { onExcessProperty: "error", errors: "all" })
  const broken = fc.constantFrom(...one.places).chain((place) =>
    fc.tuple(valuesOf(one), fc.oneof(...breaksAt(place)))
      .map(([value, apply]) => apply(completed(value, one.schema.ast, place.path)).value)
  )
  const values = fc.sample(fc.oneof(valuesOf(one), broken), { numRuns: 6, seed: 1 })
  return values.map((value) => {
    const exit = encode(value)
    const encoded = Exit.isSuccess(exit) ? { value: exit.value } : { cause: String(exit.cause) }
    return [revealed(write(value)), encoded, revealed(read(value))]
  })
})
await Deno.stdout.write(new TextEncoder().encode(`${lines.map((line) => JSON.stringify(line)).join("\n")}\n`))
