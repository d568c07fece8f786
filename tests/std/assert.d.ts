export class AssertionError extends Error {}
type Ctor<E> = abstract new (...args: never[]) => E
export function assert(expr: unknown, msg?: string): asserts expr
export function assertExists<T>(actual: T, msg?: string): asserts actual is NonNullable<T>
export function assertEquals<T>(actual: T, expected: NoInfer<T>, msg?: string): void
export function assertNotEquals<T>(actual: T, expected: NoInfer<T>, msg?: string): void
export function assertStrictEquals<T>(actual: unknown, expected: T, msg?: string): asserts actual is T
export function assertMatch(actual: string, expected: RegExp, msg?: string): void
export function assertStringIncludes(actual: string, expected: string, msg?: string): void
export function assertObjectMatch(actual: object, expected: object, msg?: string): void
export function assertInstanceOf<E>(actual: unknown, expected: Ctor<E>, msg?: string): asserts actual is E
export function assertThrows<E extends Error = Error>(
  fn: () => unknown,
  expected?: Ctor<E>,
  includes?: string,
  msg?: string,
): E
export function assertRejects<E extends Error = Error>(
  fn: () => PromiseLike<unknown>,
  expected?: Ctor<E>,
  includes?: string,
  msg?: string,
): Promise<E>
export function fail(msg?: string): never
export function unreachable(msg?: string): never
