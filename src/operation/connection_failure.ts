/**
 * Errors that say that no connection came about, as each run-time writes them: Node's and undici's codes, Bun's codes,
 * and the sentences of Deno's HTTP client, which has no codes.
 */
const codes: ReadonlySet<string> = new Set([
  "ECONNREFUSED",
  "ENOTFOUND",
  "EAI_AGAIN",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "UND_ERR_CONNECT_TIMEOUT",
  "ConnectionRefused",
  "FailedToOpenSocket",
  "DNSLookupFailed",
])
const sentences = /client error \(Connect\)|connection refused|dns error|failed to lookup address|Unable to connect/i

/** How run-times refuse the ports that no browser would speak HTTP to, such as 6000. */
const blockedPort = /requests to port \d+ are blocked|^bad port$/i

const links = (cause: unknown): ReadonlyArray<Error> => {
  const chain: Array<Error> = []
  for (let one = cause; one instanceof Error && chain.length < 8; one = one.cause) {
    chain.push(one)
    if (one instanceof AggregateError) chain.push(...one.errors.filter((error) => error instanceof Error))
  }
  return chain
}

const codeOf = (error: Error): string | undefined =>
  "code" in error && typeof error.code === "string" ? error.code : undefined

/** Whether a failure of fetch proves that no byte of the request left; a false answer proves nothing. */
export const neverLeft = (cause: unknown): boolean =>
  links(cause).some((error) =>
    codes.has(codeOf(error) ?? "") || sentences.test(error.message) || blockedPort.test(error.message)
  )

/** One sentence on why there is no answer, without the URL, which may hold ids. */
export const failureReason = (cause: unknown): string => {
  const chain = links(cause)
  const code = chain.map(codeOf).find((one) => one !== undefined)
  if (chain.some(({ message }) => blockedPort.test(message))) return "no connection (fetch does not speak to this port)"
  if (neverLeft(cause)) return `no connection (${code ?? "refused or unknown host"})`
  return `the connection broke (${code ?? chain.at(-1)?.name ?? "unknown reason"})`
}
