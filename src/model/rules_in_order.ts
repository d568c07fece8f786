import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import * as SchemaGetter from "effect/SchemaGetter"
import * as SchemaParser from "effect/SchemaParser"
import { lazily } from "./lazy.ts"

/**
 * A codec of a field's rules that keeps them in the order in which they were listed, which is the order of the messages for
 * a wrong value; a struct alone puts them in the order of its own fields. The first letter of a name may be a capital
 * (protocol: payment request object, validation rules).
 */
export const rulesInOrder = <Rules extends object>(rules: Schema.Codec<Rules, unknown>): Schema.Codec<Rules, unknown> =>
  lazily((): Schema.Top => declared(rules)) as unknown as Schema.Codec<Rules, unknown>

const declared = <Rules extends object>(rules: Schema.Codec<Rules, unknown>) =>
  Schema.declareConstructor<Rules, unknown>()(
    [rules],
    ([codec]) => {
      const parse = SchemaParser.decodeUnknownEffect(codec)
      return (listed, _, options) => {
        const named = isListing(listed) ? withRuleNames(listed) : listed
        return Effect.mapEager(parse(named, options), (parsed) => ordered(parsed, Object.keys(named as object)))
      }
    },
    {
      ...rules.ast.annotations,
      // Documents and arbitraries are made of the struct, whose shape this has.
      toCodec: ([codec]) =>
        Schema.link<Rules>()(codec, {
          decode: SchemaGetter.passthrough<Rules, unknown>({ strict: false }),
          encode: SchemaGetter.passthrough<unknown, Rules>({ strict: false }),
        }),
    },
  )

const isListing = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value)

const withRuleNames = (listed: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    Object.entries(listed).map(([name, settings]) => [name.charAt(0).toLowerCase() + name.slice(1), settings]),
  )

const ordered = <Rules extends object>(rules: Rules, names: ReadonlyArray<string>): Rules =>
  Object.fromEntries(
    names.filter((name) => Object.hasOwn(rules, name)).map((name) => [name, rules[name as keyof Rules]]),
  ) as Rules
