import type * as Effect from "effect/Effect"
import type * as Schema from "effect/Schema"
import type { Spec } from "../../operation/spec.ts"
import type { SandboxControlShape } from "../control.ts"
import type { SandboxRefused } from "../control_error.ts"

/** Everything there is to know about a control over HTTP, in the words of operations. */
export interface ControlSpec extends Pick<Spec, "id" | "method" | "path" | "request" | "query" | "response"> {
  /** For people, in the OpenAPI document. */
  readonly description: string
}

/** A control over HTTP: server, client and document are made from it. */
export interface Endpoint<Args extends ReadonlyArray<unknown> = ReadonlyArray<unknown>, A = unknown> {
  readonly spec: ControlSpec
  /** Does it; the arguments are those of the path, then the body, then the query. */
  readonly run: (control: SandboxControlShape, args: Args) => Effect.Effect<A, SandboxRefused>
}

type Ids<Path> = Path extends `${string}{${string}}${infer Rest}` ? readonly [id: string, ...Ids<Rest>] : readonly []
type Body<S> = S extends { readonly request: Schema.Codec<infer A, unknown> } ? readonly [body: A] : readonly []
type Query<S> = S extends { readonly query: Schema.Codec<infer A, unknown> } ? readonly [query: A] : readonly []
type Answer<S> = S extends { readonly response: Schema.Codec<infer A, unknown> } ? A : void

/** The arguments that a spec stands for. */
export type ArgumentsOf<S extends ControlSpec> = readonly [...Ids<S["path"]>, ...Body<S>, ...Query<S>]

/** Joins a control with what it takes and answers: the compiler holds them to the schemas. */
export const endpoint = <const S extends ControlSpec>(
  spec: S,
  run: (control: SandboxControlShape, ...args: ArgumentsOf<S>) => Effect.Effect<Answer<S>, SandboxRefused>,
): Endpoint<ArgumentsOf<S>, Answer<S>> => ({ spec, run: (control, args) => run(control, ...args) })
