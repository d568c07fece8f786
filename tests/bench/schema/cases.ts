import { CreatePaymentRequest, CreatePaymentResponse } from "@epayment/effect"
import { arbitrary } from "@epayment/effect/testing"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import * as fc from "fast-check"
import { reader } from "../../../src/model/reading.ts"
import { writer } from "../../../src/model/writing.ts"
import { serverOperations } from "../../../src/server_api/operations.ts"
import { type Case, direct } from "../micro.ts"
import { payment } from "../our_payment.ts"
import { plainAnswer } from "../payment.ts"

/** A value with every property that its schema knows, always the same one. */
const fullest = <T>(schema: Schema.Codec<T, unknown>): T =>
  fc.sample(arbitrary(schema, { density: 1, novelty: 0 }), { numRuns: 1, seed: 1 })[0]

interface Subject {
  readonly schema: Schema.Codec<unknown, unknown>
  readonly value: unknown
  /** The value as it comes out of JSON. */
  readonly plain: object
}

const subject = (schema: Schema.Codec<unknown, unknown>, value: unknown): Subject => ({
  schema,
  value,
  plain: JSON.parse(JSON.stringify(Schema.encodeUnknownSync(schema)(value))),
})

/** The response with the longest text when everything in it is filled in. */
const largest = (): Subject => {
  const responses = new Set(serverOperations.flatMap(({ operation: { spec } }) => spec.response ?? []))
  const subjects = [...responses].map((schema) => subject(schema, fullest(schema)))
  const length = ({ plain }: Subject) => JSON.stringify(plain).length
  return subjects.reduce((one, other) => length(other) > length(one) ? other : one)
}

const given = <A>(result: Result.Result<A, unknown>): A => Result.getOrThrow(result)
const refused = (result: Result.Result<unknown, unknown>): unknown => Result.getOrThrow(Result.flip(result))

const request: Subject = subject(CreatePaymentRequest, payment)
const answer: Subject = { ...subject(CreatePaymentResponse, {}), plain: plainAnswer }
const response = largest()
const kib = (JSON.stringify(response.plain).length / 1024).toFixed(0)
const wrongRequest = { ...payment, order: { ...payment.order, amountOfMoney: { amount: 1.5, currencyCode: "CHF" } } }
const [[property, value]] = Object.entries(response.plain)
const wrongResponse = { ...response.plain, [property]: typeof value === "object" ? 1 : {} }

/** The checks of this library, as its operations make them: schemas compiled to closures, without code generation. */
export const ourCases = (): ReadonlyArray<Case> => {
  const writeRequest = writer(request.schema)
  const readRequest = reader(request.schema)
  const readAnswer = reader(answer.schema)
  const writeResponse = writer(response.schema)
  const readResponse = reader(response.schema)
  return [
    direct("check a full payment request", () => given(writeRequest(payment))),
    direct("read a full payment request", () => given(readRequest(request.plain))),
    direct("refuse a payment request", () => refused(writeRequest(wrongRequest))),
    direct("read the answer to it", () => given(readAnswer(answer.plain))),
    direct(`read the largest response (${kib} KiB)`, () => given(readResponse(response.plain))),
    direct("check the largest response", () => given(writeResponse(response.value))),
    direct("refuse the largest response", () => refused(readResponse(wrongResponse))),
  ]
}

/** The same schemas in Effect's own hands; unknown properties pass, which is less work. */
export const effectCases = (how: string): ReadonlyArray<Case> => {
  const encode = Schema.encodeUnknownSync(request.schema)
  const decode = Schema.decodeUnknownSync(answer.schema, { disableChecks: true })
  const decodeResponse = Schema.decodeUnknownSync(response.schema, { disableChecks: true })
  return [
    direct(`check a full payment request, ${how}`, () => encode(payment)),
    direct(`read the answer to it, ${how}`, () => decode(answer.plain)),
    direct(`read the largest response (${kib} KiB), ${how}`, () => decodeResponse(response.plain)),
  ]
}
