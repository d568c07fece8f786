import { assert, assertEquals } from "@std/assert"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { deprecated, object, optional } from "../../src/model/object.ts"
import { reader } from "../../src/model/reading.ts"
import { int32, text } from "../../src/model/scalar.ts"
import { writer } from "../../src/model/writing.ts"

interface Animal {
  readonly name?: string
  readonly legs?: number
}
const Animal: Schema.Codec<Animal, unknown> = object(
  "Animal",
  () => ({ name: optional(text()), legs: deprecated(int32()) }),
)

interface Dog extends Animal {
  readonly name: string
  readonly master?: Animal
}
const Dog: Schema.Codec<Dog, unknown> = object("Dog", () => ({ name: text(), master: optional(Animal) }), Animal)

type Nothing = Record<never, never>
const Nothing: Schema.Codec<Nothing, unknown> = object("Nothing", () => ({}))

Deno.test("an object has the fields of its bases and its own, which win", () => {
  const write = writer(Dog)
  assertEquals(write({ name: "Barry", legs: 4 }), Result.succeed({ name: "Barry", legs: 4 }))
  assertEquals(write({ legs: 4 }), Result.fail([{ property: "name", message: "required" }]))
})

Deno.test("a request may hold known properties only, a response any", () => {
  const value = { name: "Barry", wings: 2, master: { name: "Theodul", wings: 2 } }
  const unknown = "unknown property; correct its name or leave it out"
  assertEquals(
    writer(Dog)(value),
    Result.fail([{ property: "wings", message: unknown }, { property: "master.wings", message: unknown }]),
  )
  assertEquals(reader(Dog)(value), Result.succeed({ name: "Barry", master: { name: "Theodul" } }))
})

Deno.test("a type without fields is still an object", () => {
  const read = reader(Nothing)
  assertEquals(read({}), Result.succeed({}))
  assertEquals(read({ wings: 2 }), Result.succeed({}))
  assert(Result.isFailure(writer(Nothing)({ wings: 2 })))
  for (const value of [null, "text", 1, []]) assert(Result.isFailure(read(value)), Deno.inspect(value))
})

Deno.test("the fields are built once, at the first use", () => {
  let built = 0
  const fields = () => {
    built++
    return { name: optional(text()) }
  }
  interface Named {
    readonly name?: string
  }
  const Named: Schema.Codec<Named, unknown> = object("Named", fields)
  const Renamed: Schema.Codec<Named, unknown> = object("Renamed", () => ({}), Named)
  assertEquals(built, 0)
  assertEquals(reader(Named)({ name: "a" }), Result.succeed({ name: "a" }))
  assertEquals(reader(Renamed)({ name: "a" }), Result.succeed({ name: "a" }))
  assertEquals(built, 1)
})

Deno.test("the document names objects by their identifier and marks what is deprecated", () => {
  const { schema, definitions } = Schema.toJsonSchemaDocument(Dog, {
    includeAnnotationKey: (key) => key === "deprecated",
  })
  assertEquals(schema, { $ref: "#/$defs/Dog" })
  assertEquals(Object.keys(definitions).sort(), ["Animal", "Dog"])
  const { properties } = definitions.Animal as { properties: { legs: { allOf: unknown }; name: unknown } }
  assertEquals(properties.legs.allOf, [{ deprecated: true }])
  assertEquals(properties.name, { type: "string" })
})

Deno.test("the compiler refuses a schema that differs from its interface", () => {
  // @ts-expect-error a field is missing
  const missing: Schema.Codec<Animal, unknown> = object("Animal", () => ({ name: optional(text()) }))
  // @ts-expect-error a field is required that is optional in the interface
  const required: Schema.Codec<Animal, unknown> = object("Animal", () => ({ name: text(), legs: optional(int32()) }))
  // @ts-expect-error a field is not in the interface
  const more: Schema.Codec<Nothing, unknown> = object("Nothing", () => ({ name: optional(text()) }))
  assertEquals([missing, required, more].map(Schema.isSchema), [true, true, true])
})
