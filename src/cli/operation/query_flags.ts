import type { Spec } from "../../operation/spec.ts"
import { propertiesOf, type Property } from "../../openapi/schemas.ts"
import { Flag } from "../effect_cli.ts"

/** The JSON type of a property: its own, or that of the first alternative of an open list. */
const typeOf = ({ schema }: Property): string => {
  const { type, anyOf } = schema as {
    readonly type?: string
    readonly anyOf?: ReadonlyArray<{ readonly type?: string }>
  }
  return type ?? anyOf?.find((one) => one.type !== undefined)?.type ?? "string"
}

const many = <A>(flag: Flag.Flag<A>): Flag.Flag<ReadonlyArray<A>> => Flag.atLeast(flag, 0)

/** Values of a flag, as a list: empty when it is not given; a property that is no list takes one. */
const flagOf = (property: Property): Flag.Flag<ReadonlyArray<unknown>> => {
  const { name, required, schema } = property
  const type = typeOf(property)
  const values: Flag.Flag<ReadonlyArray<unknown>> = type === "integer"
    ? many(Flag.Int(name))
    : type === "boolean"
    ? many(Flag.Literals(name, ["true", "false"]).pipe(Flag.map((text) => text === "true")))
    : many(Flag.String(name))
  const minimum = schema.minLength === undefined ? "" : `, at least ${schema.minLength} characters`
  return Flag.withDescription(
    values,
    `Query parameter${minimum}${type === "array" ? ", several times for several values" : ""}${
      required ? " (required)" : ""
    }`,
  )
}

/** The query parameters of an operation as flags of the same names. */
export const queryFlags = ({ query }: Spec): Readonly<Record<string, Flag.Flag<ReadonlyArray<unknown>>>> =>
  query === undefined
    ? {}
    : Object.fromEntries(propertiesOf(query).map((property) => [property.name, flagOf(property)]))

/** The query that the flags give. */
export const queryOf = (
  { query }: Spec,
  values: Readonly<Record<string, ReadonlyArray<unknown>>>,
): Readonly<Record<string, unknown>> =>
  query === undefined ? {} : Object.fromEntries(
    propertiesOf(query).flatMap((property) => {
      const { name } = property
      const given = values[name]
      return given.length === 0 ? [] : [[name, typeOf(property) === "array" || given.length > 1 ? given : given[0]]]
    }),
  )
