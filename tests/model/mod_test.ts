import { assert, assertEquals } from "@std/assert"
import * as Arbitrary from "effect/Arbitrary"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Redacted from "effect/Redacted"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import * as model from "../../src/model/mod.ts"
import { parseJson, reader } from "../../src/model/reading.ts"
import { writer } from "../../src/model/writing.ts"

interface Exported {
  readonly name: string
  readonly schema: Schema.Codec<unknown, unknown>
  readonly identifier: unknown
  readonly fields: Schema.Struct.Fields | undefined
}

const schemas: ReadonlyArray<Exported> = Object.entries(model).flatMap(([name, value]) =>
  Schema.isSchema(value)
    ? [{
      name,
      schema: value as Schema.Codec<unknown, unknown>,
      identifier: value.ast.annotations?.identifier,
      fields: "fields" in value ? value.fields as Schema.Struct.Fields | undefined : undefined,
    }]
    : []
)

/** Types of the Client API that differ from those of the Server API by the same name. */
const clientTypes: Record<string, string> = {
  BasicPaymentProductGroups: "PaymentProductGroups",
  BasicPaymentProducts: "PaymentProducts",
  DeviceAccountOnFile: "AccountOnFile",
  DeviceBrowserData: "BrowserData",
  DevicePaymentProduct: "PaymentProduct",
  DevicePaymentProductField: "PaymentProductField",
  DevicePaymentProductGroup: "PaymentProductGroup",
  PaymentValue: "KeyValuePair",
}

Deno.test("every type of the catalogues and every list of known values is exported", () => {
  const isObject = ({ schema, identifier }: Exported) =>
    Schema.toJsonSchemaDocument(schema).definitions[String(identifier)].type === "object"
  const objects = schemas.filter(isObject)
  assertEquals(objects.filter(({ name }) => !name.endsWith("Query")).length, 419)
  assertEquals(schemas.length - objects.length, 94)
})

Deno.test("every file of the model is exported, but for what the schemas are made with", async () => {
  const folder = new URL("../../src/model/", import.meta.url)
  const tools = [
    "compile",
    "date",
    "equals",
    "iso_code",
    "lazy",
    "mod",
    "object",
    "reading",
    "rules_in_order",
    "scalar",
    "writing",
  ]
  for await (const { name: file } of Deno.readDir(folder)) {
    if (tools.includes(file.replace(".ts", ""))) continue
    for (const [name, value] of Object.entries(await import(new URL(file, folder).href))) {
      assertEquals((model as Record<string, unknown>)[name], value, `${file}: ${name}`)
    }
  }
})

Deno.test("every schema is named like its export, but for the types of the Client API", () => {
  const renamed = schemas.filter(({ name, identifier }) => name !== identifier)
  assertEquals(Object.fromEntries(renamed.map(({ name, identifier }) => [name, identifier])), clientTypes)
})

Deno.test("every schema makes a JSON Schema of its own name, and one name means one thing within an API", () => {
  const one = new Map<string, string>()
  for (const { name, schema, identifier } of schemas) {
    const { schema: root, definitions } = Schema.toJsonSchemaDocument(schema)
    assertEquals(root, { $ref: `#/$defs/${identifier}` }, name)
    for (const [key, definition] of Object.entries(definitions)) {
      assert(!/_\d+$/.test(key), `${name} holds two types named ${key}`)
      if (Object.values(clientTypes).includes(key)) continue
      const text = JSON.stringify(definition)
      assertEquals(one.get(key) ?? text, text, key)
      one.set(key, text)
    }
  }
})

Deno.test("what could be abused is redacted, and nothing else", () => {
  const redacted = schemas.flatMap(({ name, fields }) =>
    Object.entries(fields ?? {}).flatMap(([field, schema]) => {
      const value = Schema.decodeUnknownExit(schema as Schema.Codec<unknown, unknown>, { disableChecks: true })("text")
      return Exit.isSuccess(value) && Redacted.isRedacted(value.value) ? [`${name}.${field}`] : []
    })
  )
  assertEquals(redacted.sort(), [
    "AbstractRedirectPaymentProduct838SpecificInput.interoperabilityToken",
    "AbstractRedirectPaymentProduct838SpecificInput.networkSessionToken",
    "Card.cardNumber",
    "Card.cvv",
    "Card.partialPin",
    "CardWithoutCvv.cardNumber",
    "ClickToPayInput.checkoutResponseSignature",
    "CreatePaymentRequest.encryptedCustomerInput",
    "CreateTokenRequest.encryptedCustomerInput",
    "DecryptedPaymentData.cryptogram",
    "DecryptedPaymentData.dpan",
    "DecryptedPaymentData.pan",
    "EncryptedCustomerInput.clientSessionId",
    "ExternalCardholderAuthenticationData.cavv",
    "MobilePaymentMethodSpecificInput.encryptedPaymentData",
    "NetworkTokenData.networkToken",
    "PaymentValue.value",
    "RedirectPaymentProduct838SpecificInput.interoperabilityToken",
    "RedirectPaymentProduct838SpecificInput.networkSessionToken",
    "RedirectPaymentProduct838SpecificInputBase.interoperabilityToken",
    "RedirectPaymentProduct838SpecificInputBase.networkSessionToken",
    "SchemeTokenData.cryptogram",
    "SchemeTokenData.networkToken",
    "SdkDataInput.sdkEncryptedData",
    "SessionDetails.clientSessionId",
    "SessionResponse.clientSessionId",
    "ThreeDSecureResults.cavv",
  ])
})

Deno.test("whatever is written is read as the same value", async () => {
  for (const { name, schema } of schemas) {
    const write = writer(schema)
    const read = reader(schema)
    const same = Schema.toEquivalence(schema)
    const law = Arbitrary.checkEffect(Arbitrary.schema(schema), (value) => {
      const back = Result.flatMap(write(value), (json) => read(parseJson(JSON.stringify(json))))
      return Result.isSuccess(back) && same(back.success, value)
    }, { runs: 10, size: 5 })
    const failure = Arbitrary.formatCheckFailure(await Effect.runPromise(law))
    assert(failure === undefined, `${name}: ${failure}`)
  }
})
