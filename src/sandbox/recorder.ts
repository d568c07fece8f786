import * as Obfuscator from "../operation/obfuscation/obfuscator.ts"
import { personalData } from "../operation/obfuscation/rules.ts"
import type { Outgoing, SandboxRequest } from "./wire.ts"

/** What became of a request on its way through the sandbox. */
export interface Handled {
  /** The sandbox's time in milliseconds since 1970. */
  readonly at: number
  readonly request: SandboxRequest
  readonly outgoing: Outgoing
  /** Id of the operation, where the path stands for one. */
  readonly operation?: string | undefined
  readonly merchantId?: string | undefined
  /** Why it was refused, in more words than the sender was told. */
  readonly why?: string | undefined
  /** What should have been signed, where the signature was wrong. */
  readonly stringToSign?: string | undefined
  /** Whether the answer repeats an earlier one under the same idempotence key. */
  readonly replayed?: boolean | undefined
}

/** A request and its answer, sensitive values masked. */
export interface RecordedRequest {
  /** Place in the order of all requests since the start or the last reset, counted from 1. */
  readonly number: number
  /** The sandbox's time in milliseconds since 1970. */
  readonly at: number
  /** HTTP method. */
  readonly method: string
  /** Path and query as received. */
  readonly target: string
  /** By lower-case name, sensitive ones masked. */
  readonly headers: Readonly<Record<string, string>>
  /** Body of the request, sensitive values masked. */
  readonly body: string
  /** Status of the answer that left, if one left. */
  readonly status?: number
  /** How it left: whole (`Answer`), or `Dropped`, `Cut`, `Streamed` in pieces, `Silent` by a fault. */
  readonly left: Outgoing["_tag"]
  /** Body of the answer, sensitive values masked. */
  readonly answer: string
  /** Id of the operation, where the path stands for one. */
  readonly operation?: string
  /** Merchant that the path names. */
  readonly merchantId?: string
  /** The key that the request carried, if any. */
  readonly idempotenceKey?: string
  /** Whether the answer repeated an earlier one under the same key. */
  readonly replayed: boolean
  /** Why it was refused, in more words than the sender was told. */
  readonly why?: string
  /** What should have been signed, where the signature was wrong. */
  readonly stringToSign?: string
}

/** The youngest requests, oldest first. */
export interface Recorder {
  readonly record: (handled: Handled) => void
  readonly all: () => ReadonlyArray<RecordedRequest>
  /** Those whose path or answer, before it was masked, holds one of some texts. */
  readonly naming: (texts: ReadonlyArray<string>) => ReadonlyArray<RecordedRequest>
  readonly clear: () => void
}

/** A recorder of at most `capacity` requests; masking happens when they are looked at. `note` is called for each. */
export const makeRecorder = (capacity: number, note: () => void = () => {}): Recorder => {
  let kept: Array<Numbered> = []
  let count = 0
  return {
    record: (handled) => {
      if (capacity <= 0) return
      kept.push({ ...handled, number: ++count })
      note()
      // Cut in one go now and then instead of moving the whole list with each request.
      if (kept.length >= 2 * capacity) kept = kept.slice(-capacity)
    },
    all: () => kept.slice(-capacity).map(shown),
    naming: (texts) => kept.slice(-capacity).filter((handled) => texts.some((text) => names(handled, text))).map(shown),
    clear: () => {
      kept = []
      count = 0
    },
  }
}

interface Numbered extends Handled {
  readonly number: number
}

const names = ({ request, outgoing }: Handled, text: string): boolean => {
  const body = "answer" in outgoing ? outgoing.answer.body : undefined
  return request.target.includes(text) || (typeof body === "string" && body.includes(text))
}

/** Nobody's names, whoever looks over a developer's shoulder. */
const obfuscator = Obfuscator.make(personalData)

const shown = (
  { number, at, request, outgoing, operation, merchantId, why, stringToSign, replayed }: Numbered,
): RecordedRequest => {
  const answer = "answer" in outgoing ? outgoing.answer : undefined
  const idempotenceKey = request.headers["x-gcs-idempotence-key"]
  const bodies = obfuscator.exchange()
  return {
    number,
    at,
    method: request.method,
    target: obfuscator.text(request.target),
    headers: obfuscator.headers(request.headers),
    body: bodies.request(request.body, request.headers["content-type"]),
    ...(answer === undefined ? {} : { status: answer.status }),
    left: outgoing._tag,
    answer: bodies.answer(answer?.body, answer?.headers["content-type"]),
    ...(operation === undefined ? {} : { operation }),
    ...(merchantId === undefined ? {} : { merchantId }),
    ...(idempotenceKey === undefined ? {} : { idempotenceKey }),
    replayed: replayed ?? false,
    ...(why === undefined ? {} : { why }),
    ...(stringToSign === undefined ? {} : { stringToSign }),
  }
}
