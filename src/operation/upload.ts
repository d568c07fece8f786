import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import * as Stream from "effect/Stream"
import type { Bytes } from "../crypto/crypto_provider.ts"
import { joined } from "../crypto/joined.ts"
import { utf8 } from "../crypto/utf8.ts"
import type { UploadFile } from "../model/upload_file.ts"
import { answerReader } from "./answer.ts"
import { attempts } from "./attempts.ts"
import { type Caller, keyed, refused, transportOf } from "./call.ts"
import type { InvalidRequest, Problem } from "./errors.ts"
import { brokenOff, connectionLost, credentialsUnavailable } from "./outcome.ts"
import { drafter } from "./request.ts"
import type { Spec } from "./spec.ts"

/** The largest file that the platform takes, in bytes: 5 MB (protocol: file upload). */
export const largestFile = 5_000_000

const tooLarge = (): string => `expected at most ${largestFile} bytes (5 MB)`

/** File name extensions that the platform takes. */
export const fileExtensions: ReadonlyArray<string> = [
  "pdf",
  "zip",
  "txt",
  "doc",
  "docx",
  "png",
  "jpg",
  "jpeg",
  "gif",
  "bmp",
]

/** Makes the caller of an operation that sends one file as `multipart/form-data`; it is never sent twice. */
export const uploader = (spec: Spec): Caller => {
  const draft = drafter(spec)
  const read = answerReader(spec)

  return (api, settings, args) => {
    const drafted = draft(args)
    const file = args[args.length - 1] as UploadFile
    if (Result.isFailure(drafted)) return refused(spec, api, settings, drafted.failure)
    const problems = fileProblems(file)
    if (problems.length > 0) return refused(spec, api, settings, problems)
    const { path } = drafted.success
    const target = api.root(spec.service) + path
    const transport = transportOf(spec, api, settings)
    const send = (boundary: string) =>
      keyed(spec, api, settings, { target: `${spec.id} ${path} ${file.fileName}`, body: undefined }, (key, headers) => {
        const contentType = `multipart/form-data; boundary=${boundary}`
        return attempts(api, {
          spec,
          settings,
          key,
          limitsTime: false,
          request: { method: spec.method, path: target, query: "", contentType, headers },
          exchange: (signed, { sent, once, limits, clock, facts, answered }) =>
            Effect.gen(function* () {
              let broken: InvalidRequest | undefined
              const body = form(file, boundary, (message, cause) => {
                broken = brokenOff(spec.id, { property: "file.content", message }, cause)
                return broken
              })
              const request = { method: spec.method, url: api.origin + target, headers: signed, body, once }
              const answer = yield* Effect.mapError(
                transport.send(request, limits.answerBytes),
                (error) => broken ?? connectionLost(error, facts, sent),
              )
              const known = answered(answer.status, answer.headers)
              return yield* Effect.fromResult(read(answer, known, clock.currentTimeMillisUnsafe()))
            }),
        })
      })
    return Effect.flatMap(Effect.mapError(api.newKey, (cause) => credentialsUnavailable(spec.id, cause)), send)
  }
}

const fileProblems = (file: UploadFile | undefined): ReadonlyArray<Problem> => {
  const problems: Array<Problem> = []
  const wrong = (property: string, message: string) => problems.push({ property: `file.${property}`, message })
  const { fileName, contentType, content } = file ?? {}
  if (typeof fileName !== "string" || fileName.trim() === "") wrong("fileName", "required")
  // deno-lint-ignore no-control-regex -- a control character would end the header of the part
  else if (/["\u0000-\u001f\u007f]/.test(fileName)) wrong("fileName", "expected a name without quotes and line breaks")
  else if (!fileExtensions.includes(fileName.split(".").at(-1)?.toLowerCase() ?? "")) {
    wrong("fileName", `expected one of the extensions ${fileExtensions.join(", ")}`)
  }
  if (typeof contentType !== "string" || contentType.trim() === "") wrong("contentType", "required")
  else if (!/^[\w.+-]+\/[\w.+-]+(; ?[\w.+-]+=[\w.+-]+)*$/.test(contentType)) {
    wrong("contentType", "expected type/subtype")
  }
  if (content === undefined || content === null) wrong("content", "required")
  else if (content instanceof Uint8Array) {
    if (content.length > largestFile) wrong("content", tooLarge())
  } else if (!Stream.isStream(content)) wrong("content", "expected bytes or a stream of bytes")
  return problems
}

/** The body of the request; `broken` hears why a stream of bytes cannot be sent to its end. */
const form = (
  { fileName, contentType, content }: UploadFile,
  boundary: string,
  broken: (message: string, cause?: unknown) => InvalidRequest,
): Bytes | Stream.Stream<Uint8Array, InvalidRequest> => {
  const head = utf8(
    `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="${fileName}"\r\n` +
      `Content-Type: ${contentType}\r\n\r\n`,
  )
  const tail = utf8(`\r\n--${boundary}--\r\n`)
  if (content instanceof Uint8Array) return joined([head, content, tail])
  let size = 0
  const limited = content.pipe(
    Stream.mapError((cause) => broken("the stream failed", cause)),
    Stream.mapEffect((chunk) => {
      size += chunk.length
      return size <= largestFile ? Effect.succeed(chunk) : Effect.fail(broken(tooLarge()))
    }),
  )
  return Stream.concat(Stream.concat(Stream.succeed(head), limited), Stream.succeed(tail))
}
