import { assert, assertEquals } from "@std/assert"
import * as Schema from "effect/Schema"
import * as model from "../../src/model/mod.ts"

/** What the catalogue says of a property; `required` says nothing on the server's side. */
interface Fact {
  readonly type: string
  readonly required?: boolean
  readonly legacyRequired?: boolean
  readonly knownValues?: ReadonlyArray<string | number>
  readonly format?: string
  readonly deprecated?: boolean
  readonly minLength?: number
  readonly maxLength?: number
  readonly pattern?: string
  readonly minimum?: number
  readonly maximum?: number
  readonly minItems?: number
  readonly maxItems?: number
  readonly uniqueItems?: boolean
  readonly itemMaxLength?: number
}
interface Type {
  readonly extends?: ReadonlyArray<string>
  readonly fields: Record<string, Fact>
}
type Catalogue = Record<string, Type>

interface JsonSchema {
  readonly $ref?: string
  readonly type?: string
  readonly enum?: ReadonlyArray<string | number>
  readonly anyOf?: ReadonlyArray<JsonSchema>
  readonly allOf?: ReadonlyArray<JsonSchema>
  readonly items?: JsonSchema
  readonly properties?: Record<string, JsonSchema>
  readonly required?: ReadonlyArray<string>
  readonly deprecated?: boolean
  readonly minLength?: number
  readonly maxLength?: number
  readonly pattern?: string
  readonly minimum?: number
  readonly maximum?: number
  readonly minItems?: number
  readonly maxItems?: number
  readonly uniqueItems?: boolean
}

const folder = new URL("../../../shared/reference/", import.meta.url)

const present = (() => {
  if (Deno.permissions.querySync({ name: "read", path: folder }).state !== "granted") return false
  try {
    return Deno.statSync(folder).isDirectory
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return false
    throw error
  }
})()

const read = async (side: string): Promise<Catalogue> =>
  JSON.parse(await Deno.readTextFile(new URL(`${side}-api.json`, folder))).types

/** Types that the Client API names like the Server API, but that differ. */
const clientExports: Record<string, string> = {
  BrowserData: "DeviceBrowserData",
  AccountOnFile: "DeviceAccountOnFile",
  PaymentProduct: "DevicePaymentProduct",
  PaymentProductField: "DevicePaymentProductField",
  PaymentProductGroup: "DevicePaymentProductGroup",
  PaymentProducts: "BasicPaymentProducts",
  PaymentProductGroups: "BasicPaymentProductGroups",
}

/** Properties of a shared type that only the Client API has. */
const clientOnly = new Set(["GetIINDetailsRequest.accountOnFileId"])

/** Lists to which the Client API adds values. */
const longerLists = new Set(["PaymentProductFieldDisplayHints.preferredInputType"])

/** Countries where the catalogue names no format. */
const formats: Record<string, string> = {
  "GetCustomerDetailsRequest.countryCode": "ISO 3166-1 alpha-2",
  "PaymentContext.countryCode": "ISO 3166-1 alpha-2",
}

const patterns: Record<string, string> = {
  "YYYYMMDD": "^[0-9]{8}$",
  "YYYYMMDDHHMM": "^[0-9]{12}$",
  "YYYYMMDDHHMMSS": "^[0-9]{14}$",
  "MMYY": "^(0[1-9]|1[0-2])[0-9]{2}$",
  "HH:MM": "^(?:[01][0-9]|2[0-3]):[0-5][0-9]$",
  "ISO 4217 alpha-3": "^[A-Z]{3}$",
  "ISO 3166-1 alpha-2": "^(?:[A-Z]{2}|99)$",
  "BIC": "^[A-Za-z0-9]{8}(?:[A-Za-z0-9]{3})?$",
  "IBAN": "^[A-Za-z]{2}[0-9]{2}[A-Za-z0-9 ]{11,38}$",
}

const bounds: Record<string, readonly [minimum: number, maximum: number]> = {
  integer: [-(2 ** 31), 2 ** 31 - 1],
  long: [Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER],
}

const schemas = model as unknown as Record<string, Schema.Codec<unknown, unknown> | undefined>

/** The definitions of a type and of those it refers to, and the type's own. */
const document = (name: string, identifier: string) => {
  const schema = schemas[name]
  assert(schema !== undefined, `no schema ${name}`)
  const { definitions } = Schema.toJsonSchemaDocument(schema, { includeAnnotationKey: (key) => key === "deprecated" })
  const all = definitions as Record<string, JsonSchema>
  return { all, own: all[identifier] }
}

/** A schema with all that it is combined of; references are followed unless they lead to an object. */
const parts = (schema: JsonSchema, all: Record<string, JsonSchema>): ReadonlyArray<JsonSchema> => {
  const target = schema.$ref === undefined ? undefined : all[schema.$ref.slice("#/$defs/".length)]
  const others = [...schema.anyOf ?? [], ...schema.allOf ?? [], ...target && target.type !== "object" ? [target] : []]
  return [schema, ...others.flatMap((other) => parts(other, all))]
}

const one = <K extends keyof JsonSchema>(of: ReadonlyArray<JsonSchema>, keyword: K): JsonSchema[K] =>
  of.find((part) => part[keyword] !== undefined)?.[keyword]

/** What a property's JSON Schema says, in the catalogue's words. */
const stated = (schema: JsonSchema, all: Record<string, JsonSchema>, long: boolean): Fact => {
  const own = parts(schema, all)
  const item = one(own, "items")
  const inner = item === undefined ? undefined : stated(item, all, long)
  const reference = own.map(({ $ref }) => $ref?.slice("#/$defs/".length)).find((name) =>
    name !== undefined && all[name].type === "object"
  )
  const scalar = own.map(({ type }) => type).find((type) => type !== undefined && type !== "number")
  const [minimum, maximum] = bounds[long ? "long" : "integer"]
  const minLength = one(own, "minLength")
  const found = {
    type: inner === undefined ? reference ?? (scalar === "integer" && long ? "long" : scalar) : `array<${inner.type}>`,
    knownValues: inner?.knownValues ?? one(own, "enum"),
    deprecated: one(own, "deprecated"),
    minLength,
    maxLength: one(own, "maxLength"),
    itemMaxLength: inner?.maxLength,
    pattern: one(own, "pattern"),
    minimum: one(own, "minimum") === minimum ? undefined : one(own, "minimum"),
    maximum: one(own, "maximum") === maximum ? undefined : one(own, "maximum"),
    minItems: one(own, "minItems"),
    maxItems: one(own, "maxItems"),
    uniqueItems: one(own, "uniqueItems"),
  }
  return known(found as Fact)
}

/** A fact in a form that can be compared: without what is absent, lists sorted. */
const known = (fact: Fact): Fact => {
  const { knownValues, ...rest } = fact
  const sorted = knownValues && { knownValues: knownValues.map(String).sort() }
  return Object.fromEntries(Object.entries({ ...rest, ...sorted }).filter(([, value]) => value !== undefined)) as
    & Fact
    & Record<string, unknown>
}

/** What the schema of a property should say, going by the catalogue. */
const wanted = (name: string, fact: Fact): Fact => {
  const { type, knownValues, deprecated, minLength, maxLength, itemMaxLength, minimum, maximum } = fact
  const format = fact.format ?? formats[name]
  return known({
    type,
    knownValues,
    deprecated,
    // JSON Schema counts characters, Effect UTF-16 code units: two of these may be one of those
    minLength: minLength === undefined ? undefined : Math.ceil(minLength / 2),
    maxLength,
    itemMaxLength,
    pattern: fact.pattern ?? (format === undefined ? undefined : patterns[format]),
    minimum,
    maximum,
    minItems: fact.minItems,
    maxItems: fact.maxItems,
    uniqueItems: fact.uniqueItems,
  })
}

/** The properties of a type, those that it inherits first. */
const fieldsOf = (catalogue: Catalogue, name: string): Record<string, Fact> =>
  Object.assign(
    {},
    ...(catalogue[name].extends ?? []).map((base) => fieldsOf(catalogue, base)),
    catalogue[name].fields,
  )

Deno.test({
  name: "the schemas are what the catalogue of the Server API says",
  ignore: !present,
  fn: async () => {
    const catalogue = await read("server")
    for (const name of Object.keys(catalogue)) {
      if (name === "UploadFileRequest") continue
      const { all, own } = document(name, name)
      const facts = fieldsOf(catalogue, name)
      const properties = Object.keys(own.properties ?? {}).filter((field) => !clientOnly.has(`${name}.${field}`))
      assertEquals(properties.sort(), Object.keys(facts).sort(), name)
      for (const [field, fact] of Object.entries(facts)) {
        const path = `${name}.${field}`
        const { knownValues, ...rest } = wanted(path, fact)
        const { knownValues: listed, ...said } = stated(own.properties?.[field] ?? {}, all, /long/.test(fact.type))
        assertEquals(said, rest, path)
        if (longerLists.has(path)) assert(knownValues?.every((value) => listed?.includes(value)), path)
        else assertEquals(listed, knownValues, path)
      }
      for (const field of own.required ?? []) assert(facts[field].legacyRequired, `${name}.${field} is required`)
    }
  },
})

Deno.test({
  name: "the schemas hold what the catalogue of the Client API says",
  ignore: !present,
  fn: async () => {
    const catalogue = await read("client")
    for (const name of Object.keys(catalogue)) {
      const { all, own } = document(clientExports[name] ?? name, name)
      const facts = fieldsOf(catalogue, name)
      for (const [field, fact] of Object.entries(facts)) {
        const path = `${name}.${field}`
        const { knownValues, ...rest } = wanted(path, fact)
        assert(own.properties !== undefined && field in own.properties, path)
        const { knownValues: listed, ...said } = stated(own.properties[field], all, /long/.test(fact.type))
        assertEquals(said, rest, path)
        assertEquals(listed, knownValues, path)
      }
      for (const field of own.required ?? []) assert(facts[field].required, `${name}.${field} is required`)
    }
  },
})
