import * as Schema from "effect/Schema"

/**
 * A schema that is built at its first use, so that a program pays for the schemas it uses and for no others. Of the
 * built schema's own properties it shows `ast` and those that are named.
 */
export const lazily = <S extends Schema.Top>(build: () => S, ...properties: ReadonlyArray<keyof S>): S => {
  let built: S | undefined
  const schema = () => built ??= build()
  const shown = ["ast" as const, ...properties].map((property) => [property, { get: () => schema()[property] }])
  return Object.defineProperties(Schema.make<S>(undefined as never), Object.fromEntries(shown))
}
