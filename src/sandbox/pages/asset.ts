import { picture } from "../products/pictures.ts"
import type { SandboxAnswer, SandboxRequest } from "../wire.ts"

/** First part of the path of logos and pictures: the `assetUrl` of sessions. */
export const assetRoot = "/assets"

/** A picture below `assetUrl`, for pages of any origin. The pictures scale; a `size` in the query changes nothing. */
export const asset = ({ method }: SandboxRequest, path: string): SandboxAnswer => {
  const svg = method === "GET" || method === "HEAD" ? picture(path.slice(assetRoot.length + 1)) : undefined
  return {
    status: svg === undefined ? 404 : 200,
    headers: {
      "content-type": svg === undefined ? "text/plain; charset=utf-8" : "image/svg+xml; charset=utf-8",
      "access-control-allow-origin": "*",
      "cache-control": "max-age=3600",
    },
    body: method === "HEAD" ? undefined : svg ?? "there is no such picture",
  }
}
