import type * as Effect from "effect/Effect"
import type { UploadFile } from "../model/upload_file.ts"
import type { Download } from "../operation/download.ts"
import type { Operation } from "../operation/operation.ts"
import type { Spec } from "../operation/spec.ts"
import type { Bytes } from "../crypto/crypto_provider.ts"
import type { Answered, Call } from "./call.ts"
import type { FormFile } from "./multipart.ts"
import type { Refusal } from "./refusal.ts"

/** How the sandbox answers one operation; `C` is what its handler works with. */
export interface Route<C extends Call = Call> {
  readonly spec: Spec
  readonly handle: (call: C, args: ReadonlyArray<unknown>) => Effect.Effect<Answered<unknown>, Refusal>
}

/**
 * Answers an operation: the arguments and the result of the handler are those of the operation itself, so that the two
 * cannot drift apart. What a handler changes stays even when it refuses (a declined payment exists), so it checks first
 * and changes then.
 */
export const route = <Args extends ReadonlyArray<unknown>, A, E, R>(
  operation: Operation<Args, A, E, R>,
  handle: (call: Call, ...args: Args) => Effect.Effect<Answered<A>, Refusal>,
): Route => ({ spec: operation.spec, handle: (call, args) => handle(call, ...args as Args) })

/** Answers an operation that takes a file: it comes after the path parameter. */
export const uploadRoute = <A, E, R>(
  operation: Operation<[id: string, file: UploadFile], A, E, R>,
  handle: (call: Call, id: string, file: FormFile) => Effect.Effect<Answered<A>, Refusal>,
): Route => ({ spec: operation.spec, handle: (call, args) => handle(call, ...args as [string, FormFile]) })

/** A file that is handed out. */
export interface FileContent {
  readonly contentType: string
  readonly fileName: string
  readonly content: Bytes
}

/** Answers an operation that hands out a file. */
export const downloadRoute = <E, R>(
  operation: Operation<[id: string], Download, E, R>,
  handle: (call: Call, id: string) => Effect.Effect<Answered<FileContent>, Refusal>,
): Route => ({ spec: operation.spec, handle: (call, args) => handle(call, ...args as [string]) })
