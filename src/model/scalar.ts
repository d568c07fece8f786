import * as Redacted from "effect/Redacted"
import * as Schema from "effect/Schema"
import type * as SchemaAST from "effect/SchemaAST"
import * as SchemaGetter from "effect/SchemaGetter"
import { isInstance } from "./compile/compile.ts"
import type { Equals } from "./equals.ts"
import { lazily } from "./lazy.ts"
import { type Structure, structure } from "./compile/structure.ts"

/** Limits of a text; lengths count UTF-16 code units. */
export interface TextLimits {
  /** Fewest code units. */
  readonly minLength?: number
  /** Most code units. */
  readonly maxLength?: number
  /** With the `u` flag, so that it reaches the OpenAPI document. */
  readonly pattern?: RegExp
  /** What the pattern asks for, for the message of a refusal: `expected YYYYMMDD`. */
  readonly expected?: string
}

/** A text within limits. Limits hold for requests only; responses are read without them. */
export const text = (limits: TextLimits = {}): Schema.Codec<string> => {
  const { minLength, maxLength, pattern, expected } = limits
  let schema: Schema.String = Schema.String
  if (minLength !== undefined) schema = schema.check(Schema.isMinLength(minLength))
  if (maxLength !== undefined) schema = schema.check(Schema.isMaxLength(maxLength))
  if (pattern !== undefined) {
    schema = schema.check(
      Schema.isPattern(pattern, expected === undefined ? undefined : { message: `expected ${expected}` }),
    )
  }
  return schema
}

/** A text that is never shown: `Redacted` from construction to the bytes on the wire. */
export const secret = (limits: TextLimits = {}): Schema.Codec<Redacted.Redacted<string>, string> => {
  const clear = text(limits)
  // what is inside is judged as the text that goes on the wire, so that a refusal names this property
  const redacted = Schema.Redacted(Schema.Unknown as unknown as Schema.String).annotate({
    expected: "a secret, made of a text with Redacted.make",
    [isInstance]: Redacted.isRedacted,
    // arbitraries are made of this side, which does not know the limits
    toCodecArbitrary: () => Schema.link<Redacted.Redacted<string>>()(clear, redaction()),
  })
  return clear.pipe(Schema.decodeTo(redacted, redaction()))
}

const redaction = () => ({
  decode: SchemaGetter.transform((value: string) => Redacted.make(value)),
  encode: SchemaGetter.transform((value: Redacted.Redacted<string>) => Redacted.value(value)),
})

/** A 32-bit integer of the wire, within narrower bounds where the API states them. */
export const int32 = (bounds: { readonly minimum?: number; readonly maximum?: number } = {}): Schema.Codec<number> =>
  integer(bounds.minimum ?? -(2 ** 31), bounds.maximum ?? 2 ** 31 - 1)

/** A 64-bit integer of the wire, of which JavaScript holds those of at most 2^53 - 1 exactly: others are refused. */
export const int64 = (bounds: { readonly minimum?: number; readonly maximum?: number } = {}): Schema.Codec<number> =>
  integer(bounds.minimum ?? Number.MIN_SAFE_INTEGER, bounds.maximum ?? Number.MAX_SAFE_INTEGER)

const integer = (minimum: number, maximum: number): Schema.Codec<number> =>
  Schema.Number.check(
    Schema.isInt({ message: "expected a whole number; amounts are in cents: CHF 49.90 is 4990" }),
    Schema.isBetween({ minimum, maximum }),
  )

/** Any text beside the known values of an open list; written so that editors still complete the known ones. */
export type Other = string & Record<never, never>

/** An open list of values: the known ones complete in the editor, any other text passes both ways. */
export const openEnum = <const Known extends ReadonlyArray<string>>(
  known: Known,
): Schema.Codec<Known[number] | Other> => Schema.Union([Schema.Literals(known), Schema.StringForLiteralAutocomplete])

/**
 * The schema of an open list that has a name, as {@link openEnum} makes it for one without. The compiler refuses it
 * unless the known values are exactly those of the type in the annotation.
 */
export const namedEnum = <T extends string, const Known extends ReadonlyArray<string>>(
  identifier: string,
  known: Known & (Equals<Known[number] | Other, T> extends true ? unknown : { readonly "differs from the type": T }),
): Schema.Codec<T> => lazily((): Schema.Top => openEnum(known).annotate({ identifier })) as unknown as Schema.Codec<T>

/** An open list of 32-bit integers: the known ones stand in the OpenAPI document, any other passes both ways. */
export const openInt32 = (known: ReadonlyArray<number>): Schema.Codec<number> =>
  Schema.Union([Schema.Literals(known), int32()])

/** Limits of a list. */
export interface ListLimits {
  /** Fewest elements. */
  readonly minItems?: number
  /** Most elements. */
  readonly maxItems?: number
  /** Whether no element may occur twice. */
  readonly uniqueItems?: boolean
}

/** A list within limits. Limits hold for requests only. */
export const list = <A, I>(
  item: Schema.Codec<A, I>,
  limits: ListLimits = {},
): Schema.Codec<ReadonlyArray<A>, ReadonlyArray<I>> => {
  const { minItems, maxItems, uniqueItems } = limits
  const checks: Array<SchemaAST.Filter<ReadonlyArray<A>>> = []
  if (minItems !== undefined) checks.push(Schema.isMinLength(minItems))
  if (maxItems !== undefined) checks.push(Schema.isMaxLength(maxItems))
  if (uniqueItems) checks.push(Schema.isUnique())
  return lazily(() => {
    const [first, ...rest] = checks
    return first === undefined ? Schema.Array(item) : Schema.Array(item).check(first, ...rest)
  }, { [structure]: (): Structure => ({ _tag: "List", item, checks }) })
}

/** A boolean. */
export const boolean: Schema.Codec<boolean> = Schema.Boolean
