import { canonicalValue, type Signable, stringToSign } from "../../server_api/signature.ts"

/** A text that somebody may have signed in place of the right one. */
export interface Mistake {
  /** What was done differently, as the end of the sentence "the sender signed …". */
  readonly what: string
  readonly text: string
}

/** A text without its percent-encoding; one that is wrongly encoded stays as it is. */
const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** The resource of a target: the path as sent and the query decoded (protocol: canonical resource). */
export const resourceOf = (target: string): string => {
  const at = target.indexOf("?")
  return at < 0 ? target : target.slice(0, at) + decoded(target.slice(at))
}

const mapped = (
  headers: Readonly<Record<string, string>>,
  change: (name: string, value: string) => readonly [string, string] | undefined,
): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) => {
      const changed = change(name, value)
      return changed === undefined ? [] : [changed]
    }),
  )

const isSigned = (name: string): boolean => /^x-gcs/i.test(name)

/** The lines of the headers, written otherwise than the protocol wants them. */
const withLines = (signable: Signable, line: (name: string, value: string) => string): string => {
  const [method, contentType, date] = stringToSign({ ...signable, headers: {} }).split("\n")
  const lines = Object.entries(signable.headers).filter(([name]) => isSigned(name)).map(([name, value]) =>
    `${line(name, value)}\n`
  )
  return `${method}\n${contentType}\n${date}\n${lines.join("")}${signable.resource}\n`
}

/** What others have been seen to sign in place of the string of the protocol, for the request with this target. */
export const requestMistakes = (signable: Signable, target: string): ReadonlyArray<Mistake> => {
  const right = stringToSign(signable)
  const but = (change: Partial<Signable>) => stringToSign({ ...signable, ...change })
  const { headers, contentType } = signable
  return [
    { what: "with the query percent-encoded", text: but({ resource: target }) },
    { what: "with the path percent-decoded", text: but({ resource: decoded(target) }) },
    { what: "with + in the query read as a space", text: but({ resource: resourceOf(target.replaceAll("+", " ")) }) },
    { what: "without the query", text: but({ resource: target.split("?")[0] }) },
    { what: "without the line feed at the end", text: right.slice(0, -1) },
    { what: "without the X-GCS headers", text: but({ headers: {} }) },
    {
      what: "with the names of the headers not in lower case",
      text: withLines(signable, (name, value) => `${name}:${canonicalValue(value)}`),
    },
    {
      what: "with the headers not sorted by name",
      text: withLines(signable, (name, value) => `${name.toLowerCase()}:${canonicalValue(value)}`),
    },
    {
      what: "with white space around the values of headers",
      text: withLines(signable, (name, value) => `${name.toLowerCase()}:${value}`),
    },
    {
      what: "with a space after the colon of headers",
      text: withLines(signable, (name, value) => `${name.toLowerCase()}: ${canonicalValue(value)}`),
    },
    {
      what: "without the idempotence key",
      text: but({
        headers: mapped(headers, (name, value) => /idempotence-key$/i.test(name) ? undefined : [name, value]),
      }),
    },
    { what: "without Content-Type", text: but({ contentType: "" }) },
    { what: "with Content-Type: application/json", text: but({ contentType: "application/json" }) },
    { what: "with Content-Type cut before its parameters", text: but({ contentType: contentType.split(";")[0] }) },
    { what: "without Date", text: but({ date: "" }) },
    { what: "with the method in lower case", text: right.replace(/^[A-Z]+/, (method) => method.toLowerCase()) },
    { what: "with line ends of carriage return and line feed", text: right.replaceAll("\n", "\r\n") },
  ].filter(({ text }) => text !== right)
}

const json = (text: string, indent?: number): string => {
  try {
    return JSON.stringify(JSON.parse(text), undefined, indent)
  } catch {
    return text
  }
}

/** What the platform may have signed when what arrived is another body: changes that proxies and frameworks make. */
export const bodyMistakes = (body: string): ReadonlyArray<Mistake> =>
  [
    { what: "without the line feed at the end", text: body.replace(/\r?\n$/, "") },
    { what: "with a line feed at the end", text: `${body}\n` },
    { what: "without the byte order mark", text: body.replace(/^\ufeff/, "") },
    { what: "with line feeds in place of carriage return and line feed", text: body.replaceAll("\r\n", "\n") },
    { what: "as JSON without white space", text: json(body) },
    { what: "as JSON indented by two spaces", text: json(body, 2) },
    { what: "as JSON indented by four spaces", text: json(body, 4) },
  ].filter(({ text }) => text !== body)
