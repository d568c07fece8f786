import * as Result from "effect/Result"

/** Scheme, host and port of the Client API that `clientApiUrl` of a session means, or what is wrong with it. */
export const clientApiOrigin = (clientApiUrl: string): Result.Result<string, string> => {
  const wanted = "expected the clientApiUrl of Sessions.create, such as https://client.example.com/client/v1"
  // A scheme-relative address takes the page's scheme in a browser; outside of one there is none to take.
  const address = clientApiUrl.startsWith("//") ? `https:${clientApiUrl}` : clientApiUrl
  if (!/^https?:\/\//i.test(address) || !URL.canParse(address)) return Result.fail(`not a URL; ${wanted}`)
  const { origin, pathname, search, hash, username, password } = new URL(address)
  if (username !== "" || password !== "") return Result.fail(`holds user info; ${wanted}`)
  if (search !== "" || hash !== "") return Result.fail(`holds a query or fragment; ${wanted}`)
  return /^\/(?:client(?:\/v1)?\/?)?$/.test(pathname)
    ? Result.succeed(origin)
    : Result.fail(`this library speaks client/v1 only; ${wanted}`)
}
