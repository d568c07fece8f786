import * as Duration from "effect/Duration"

/** What every entry tells. */
export interface WireEntryFacts {
  /** A UUID that a request shares with its answer; it exists in the log only. */
  readonly correlationId: string
}

/** A request that is about to be sent. */
export interface RequestEntry extends WireEntryFacts {
  readonly _tag: "Request"
  /** HTTP method. */
  readonly method: string
  /** Absolute. */
  readonly url: string
  /** Sensitive ones hidden. */
  readonly headers: Readonly<Record<string, string>>
  /** Sensitive values hidden; `<binary content>` where it is not text; empty without one. */
  readonly body: string
}

/** An answer that arrived. */
export interface AnswerEntry extends WireEntryFacts {
  readonly _tag: "Answer"
  /** From the moment the request was handed to the transport. */
  readonly duration: Duration.Duration
  /** HTTP status. */
  readonly status: number
  /** Those that the protocol gives a meaning to, sensitive ones hidden. */
  readonly headers: Readonly<Record<string, string>>
  /** Sensitive values hidden; `<binary content>` where it is not text, `<stream>` where it is read later; empty without one. */
  readonly body: string
}

/** A request without an answer. */
export interface NoAnswerEntry extends WireEntryFacts {
  readonly _tag: "NoAnswer"
  /** From the moment the request was handed to the transport. */
  readonly duration: Duration.Duration
  /** Why: the transport's own words, or that the caller did not want to wait any longer. */
  readonly reason: string
}

/** What a wire log writes: sensitive values are hidden in all of it. */
export type WireEntry = RequestEntry | AnswerEntry | NoAnswerEntry

/** An entry as text: what happened, then the message as HTTP writes it. */
export const entryText = (entry: WireEntry): string => {
  switch (entry._tag) {
    case "Request":
      return `request ${entry.correlationId}\n${message(`${entry.method} ${entry.url} HTTP/1.1`, entry)}`
    case "Answer":
      return `answer ${entry.correlationId} after ${Duration.format(entry.duration)}\n${
        message(`HTTP/1.1 ${entry.status}`, entry)
      }`
    case "NoAnswer":
      return `no answer ${entry.correlationId} after ${Duration.format(entry.duration)}: ${entry.reason}`
  }
}

/** First line, headers and body of a message, without anything where it has none. */
export const message = (
  first: string,
  { headers, body }: { readonly headers: Readonly<Record<string, string>>; readonly body: string },
): string =>
  [first, ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`), ...(body === "" ? [] : ["", body])]
    .join("\n")
