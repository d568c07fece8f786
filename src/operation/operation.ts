import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import type * as Scope from "effect/Scope"
import type * as Schema from "effect/Schema"
import type { UploadFile } from "../model/upload_file.ts"
import type { Api } from "./api.ts"
import { type Caller, caller } from "./call.ts"
import { CallSettings } from "./call_settings.ts"
import { type Download, downloader } from "./download.ts"
import type { ApiError } from "./errors.ts"
import type { NumberedParameter } from "./path.ts"
import type { Declined, Spec } from "./spec.ts"
import { uploader } from "./upload.ts"

/** An operation is a value: call it as a function, read it as data. */
export interface Operation<Args extends ReadonlyArray<unknown>, A, E, R> {
  /** Path parameters, then the body, then the query; fails with `ApiError` or the operation's own error. */
  (...args: Args): Effect.Effect<A, E | ApiError, R>
  /** Method, path, schemas and how it may be repeated. */
  readonly spec: Spec
}

type PathArg<Name> = Name extends NumberedParameter ? number : string
type PathArgs<Path extends string> = Path extends `${string}{${infer Name}}${infer Rest}`
  ? [PathArg<Name>, ...PathArgs<Rest>]
  : []
type OptionalIfEmpty<T> = Record<never, never> extends T ? [T?] : [T]
type BodyArgs<S> = S extends { readonly request: Schema.Codec<infer T, unknown> } ? OptionalIfEmpty<T> : []
type QueryArgs<S> = S extends { readonly query: Schema.Codec<infer T, unknown> } ? OptionalIfEmpty<T> : []

/** Arguments of the operation that a spec declares. */
export type ArgsOf<S extends Spec> = [...PathArgs<S["path"]>, ...BodyArgs<S>, ...QueryArgs<S>]
/** Result of the operation that a spec declares. */
export type ResultOf<S> = S extends { readonly response: Schema.Codec<infer T, unknown> } ? T : void
/** Own error of the operation that a spec declares. */
export type DeclinedOf<S> = S extends { readonly declined: Declined<infer E> } ? E : never

/** Declares operations of one API: `service` is where a call finds the API, `E` what its authorization adds to the errors. */
export const operationsOf = <Self, E>(
  service: Context.Service<Self, Api<E>>,
): <const S extends Spec>(spec: S) => Operation<ArgsOf<S>, ResultOf<S>, DeclinedOf<S> | E, Self> =>
<const S extends Spec>(spec: S): Operation<ArgsOf<S>, ResultOf<S>, DeclinedOf<S> | E, Self> =>
  value(service, spec, caller)

/** Builds the caller at the first call, so that declaring an operation costs nothing. */
const value = <Self, E, R>(
  service: Context.Service<Self, Api<E>>,
  spec: Spec,
  make: (spec: Spec) => Caller<R>,
) => {
  let call: Caller<R> | undefined
  const run = (...args: ReadonlyArray<unknown>) =>
    Effect.withFiber(({ context }) => {
      const ready = call ??= make(spec)
      return ready(Context.getUnsafe(context, service), Context.get(context, CallSettings), args)
    })
  // The caller works on unknown values; what goes in and out is what the spec's schemas let through.
  return Object.assign(run, { spec }) as never
}

/** An operation that sends one file after its path parameters. */
export const uploadsOf = <Self, E>(
  service: Context.Service<Self, Api<E>>,
): <const S extends Spec>(spec: S) => Operation<[...PathArgs<S["path"]>, UploadFile], ResultOf<S>, E, Self> =>
<const S extends Spec>(spec: S): Operation<[...PathArgs<S["path"]>, UploadFile], ResultOf<S>, E, Self> =>
  value(service, spec, uploader)

/** An operation that answers a file; it stays open as long as the scope. */
export const downloadsOf = <Self, E>(
  service: Context.Service<Self, Api<E>>,
): <const S extends Spec>(spec: S) => Operation<ArgsOf<S>, Download, E, Self | Scope.Scope> =>
<const S extends Spec>(spec: S): Operation<ArgsOf<S>, Download, E, Self | Scope.Scope> =>
  value(service, spec, downloader)
