import type { WireHeaders } from "./transport.ts"

/** The file name in a `Content-Disposition` header: parameter `filename`, one pair of matching quotes stripped (protocol: file upload and binary download). */
export const fileName = (disposition: string | null): string | undefined => {
  const found = /(?:^|;)\s*filename\s*=\s*([^;]*)/i.exec(disposition ?? "")?.[1].trim()
  if (found === undefined) return undefined
  return /^(["']).*\1$/.test(found) && found.length > 1 ? found.slice(1, -1) : found
}

/** The number in a `Content-Length` header, when it is one. */
export const contentLength = (header: string | null): number | undefined =>
  header !== null && /^[0-9]{1,15}$/.test(header) ? Number(header) : undefined

/** Whether an answer claims to be JSON: content type absent or beginning with `application/json` (protocol: error families). */
export const isJson = (headers: WireHeaders): boolean => {
  const type = headers.get("content-type")
  return type === null || type.toLowerCase().startsWith("application/json")
}
