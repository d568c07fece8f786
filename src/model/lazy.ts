import * as Schema from "effect/Schema"

/**
 * A schema that is built at its first use, so that a program pays for the schemas it uses and for no others. Before that it
 * shows what `shown` makes, each when it is first asked for.
 */
export const lazily = <S extends Schema.Top>(
  build: () => S,
  shown: Readonly<Record<PropertyKey, () => unknown>> = {},
): S => {
  let built: S | undefined
  const descriptors: PropertyDescriptorMap = { ast: { get: () => (built ??= build()).ast } }
  for (const key of Reflect.ownKeys(shown)) descriptors[key] = { get: once(shown[key]) }
  return Object.defineProperties(Schema.make<S>(undefined as never), descriptors)
}

const once = (make: () => unknown): () => unknown => {
  let made: { readonly value: unknown } | undefined
  return () => (made ??= { value: make() }).value
}
