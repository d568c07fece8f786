import type * as Effect from "effect/Effect"
import * as fc from "fast-check"
import { isNumbered, pathTemplate } from "../operation/path.ts"
import type { AnyOperation } from "../operation/listed.ts"
import type { Spec } from "../operation/spec.ts"
import { arbitrary } from "./arbitrary.ts"
import { download, uploadFile } from "./file.ts"
import { paymentProductId } from "./identifier.ts"
import { meaningOf, textMeanings } from "./meaning.ts"
import { type ArbitraryOptions, settingsOf } from "./options.ts"

/** What a call of an operation succeeds with. */
export type ResponseOf<O extends AnyOperation> = O extends
  (...args: never) => Effect.Effect<infer A, infer _E, infer _R> ? A : unknown

/**
 * Arguments of an operation, ready to be spread into a call: ids of its path, then the body or the file, then the query.
 *
 * @example
 * ```ts
 * import { Payments } from "@epayment/effect"
 * import { requestFor } from "@epayment/effect/testing"
 * import { assertMatch } from "@std/assert"
 * import * as Effect from "effect/Effect"
 * import * as fc from "fast-check"
 *
 * fc.assert(fc.property(requestFor(Payments.approve), ([paymentId, request]) => {
 *   assertMatch(paymentId, /^[0-9]{30}$/)
 *   Effect.isEffect(Payments.approve(paymentId, request))
 * }))
 * ```
 */
export const requestFor = <O extends AnyOperation>(
  operation: O,
  options?: ArbitraryOptions,
): fc.Arbitrary<Parameters<O>> => {
  const { path, request, query, transfer } = operation.spec
  // The arguments of an operation are typed from its spec in this order.
  return fc.tuple(
    ...pathArguments(path, options),
    ...(request === undefined ? [] : [arbitrary(request, options)]),
    ...(query === undefined ? [] : [arbitrary(query, options)]),
    ...(transfer === "upload" ? [uploadFile()] : []),
  ) as fc.Arbitrary<unknown> as fc.Arbitrary<Parameters<O>>
}

const pathArguments = (path: Spec["path"], options?: ArbitraryOptions): ReadonlyArray<fc.Arbitrary<string | number>> =>
  pathTemplate(path).parameters.map((name) =>
    isNumbered(name) ? paymentProductId() : meaningOf(textMeanings(settingsOf(options)), name)
  )

/**
 * Responses of an operation, as a call of it succeeds with them; nothing where it answers no body.
 *
 * @example
 * ```ts
 * import { Payments } from "@epayment/effect"
 * import { responseFor } from "@epayment/effect/testing"
 * import { assert } from "@std/assert"
 * import * as fc from "fast-check"
 *
 * const isOver = (status = "CREATED") => ["PAID", "REJECTED", "CANCELLED", "REFUNDED"].includes(status)
 *
 * fc.assert(fc.property(responseFor(Payments.get), ({ status }) => assert(typeof isOver(status) === "boolean")))
 * ```
 */
export const responseFor = <O extends AnyOperation>(
  operation: O,
  options?: ArbitraryOptions,
): fc.Arbitrary<ResponseOf<O>> => {
  const { response, transfer } = operation.spec
  const made = transfer === "download"
    ? download()
    : response === undefined
    ? fc.constant(undefined)
    : arbitrary(response, options)
  // The result of an operation is typed from its spec.
  return made as fc.Arbitrary<unknown> as fc.Arbitrary<ResponseOf<O>>
}
