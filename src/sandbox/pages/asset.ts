import { picture } from "../products/pictures.ts"
import type { SandboxAnswer, SandboxRequest } from "../wire.ts"
import { icon, style } from "./style.ts"

/** First part of the path of logos and pictures: the `assetUrl` of sessions. */
export const assetRoot = "/assets"

/** Where the style of all pages is. */
export const stylePath = `${assetRoot}/pages.css`

/** Where the mark of the sandbox is. */
export const iconPath = `${assetRoot}/icon.svg`

interface Asset {
  readonly type: string
  readonly text: string
}

const found = (path: string): Asset | undefined => {
  if (path === stylePath) return { type: "text/css", text: style }
  const svg = path === iconPath ? icon : picture(path.slice(assetRoot.length + 1))
  return svg === undefined ? undefined : { type: "image/svg+xml", text: svg }
}

/** A picture below `assetUrl`, for pages of any origin. The pictures scale; a `size` in the query changes nothing. */
export const asset = ({ method }: SandboxRequest, path: string): SandboxAnswer => {
  const asset = method === "GET" || method === "HEAD" ? found(path) : undefined
  return {
    status: asset === undefined ? 404 : 200,
    headers: {
      "content-type": `${asset?.type ?? "text/plain"}; charset=utf-8`,
      "access-control-allow-origin": "*",
      "cache-control": "max-age=3600",
      "x-content-type-options": "nosniff",
    },
    body: method === "HEAD" ? undefined : asset?.text ?? "there is no such picture",
  }
}
